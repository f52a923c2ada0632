/** What stands where a token was. */
const REDACTED = '[token]';

/** Tokens by their shape, wherever they stand. Each looks at a bounded stretch of text. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  // A bot's: its id, a time, a signature.
  [/[\w-]{20,40}\.[\w-]{5,10}\.[\w-]{25,120}/g, REDACTED],
  // An interaction's: "interaction:" in base64.
  [/aW50ZXJhY3Rpb246[\w%-]{8,500}/g, REDACTED],
  // In the address of a request.
  [/(\/(?:webhooks|interactions)\/\d{1,20}\/)[^/\s"'?]{1,500}/g, `$1${REDACTED}`],
  // In the address of a database, and by itself.
  [/(authToken=)[^&\s"']{1,2000}/gi, `$1${REDACTED}`],
  [/eyJ[\w-]{5,1000}\.[\w-]{5,2000}\.[\w-]{5,1000}/g, REDACTED],
];

/** A text without tokens: those that are known, and whatever looks like one. */
export const redact = (text: string, secrets: readonly string[]): string => {
  const known = secrets
    .filter((secret) => secret !== '')
    .reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text);
  return SHAPES.reduce((rest, [shape, instead]) => rest.replaceAll(shape, instead), known);
};
