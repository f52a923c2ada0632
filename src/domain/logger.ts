/** Says one thing: fields for programs, text for people. Neither holds a token. */
type Log = (fields: Readonly<Record<string, unknown>>, text: string) => void;

/** Where the running bot writes what happens. An error goes into the field `err`. */
export interface Logger {
  readonly debug: Log;
  readonly info: Log;
  readonly warn: Log;
  readonly error: Log;
}
