/** Text that a file holds, or `null` when it is binary. */
export type Decoded = string | null;

/** Of each so many characters, one may be a control character; binary files have far more. */
const CHARACTERS_PER_CONTROL = 100;
/** A short text may hold so many all the same. */
const STRAY_CONTROLS = 3;
/** How much of a file shows whether it is UTF-16 without a byte order mark. */
const SAMPLE_BYTES = 4096;
/** Share of the pairs whose high byte is 0 in UTF-16: at least the spaces and line breaks of any script. */
const ZERO_BYTE_MIN_SHARE = 0.1;
/** So many well-formed characters beyond ASCII per broken one make a file damaged UTF-8, not Windows-1252. */
const SOUND_PER_BROKEN = 5;

/**
 * The text of a file: UTF-8 and UTF-16 with or without byte order mark, else the encoding that the file itself
 * declares, else Windows-1252, in which any bytes mean something. The byte order mark is left out; everything else
 * stays as supplied, since offsets refer to it.
 *
 * @param declared a label of the WHATWG encoding standard, as in `<meta charset>`
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const utf16 = utf16Label(bytes);
  const text =
    utf16 === null
      ? (decodeUtf8(bytes) ?? decodeDeclared(bytes, declared) ?? decodeWindows1252(bytes))
      : new TextDecoder(utf16).decode(bytes);
  return isBinary(text) ? null : text;
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length % 2 === 1) return null;
  const zeros: [number, number] = [0, 0];
  const length = Math.min(bytes.length, SAMPLE_BYTES);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  const min = (length / 2) * ZERO_BYTE_MIN_SHARE;
  if (zeros[0] === 0 && zeros[1] > 0 && zeros[1] >= min) return 'utf-16le';
  return zeros[1] === 0 && zeros[0] > 0 && zeros[0] >= min ? 'utf-16be' : null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeDamagedUtf8(bytes);
  }
}

/** One broken byte in a long UTF-8 article must not turn every other accent into two wrong letters. */
function decodeDamagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let sound = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) sound++;
  }
  return sound >= broken * SOUND_PER_BROKEN ? text : null;
}

function decodeDeclared(bytes: Uint8Array, declared: string | null): string | null {
  if (declared === null || LATIN.test(declared)) return null;
  try {
    return new TextDecoder(declared, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Labels that mean Windows-1252 on the web. */
const LATIN = /^(?:windows-?1252|cp-?1252|iso-?8859-?1|latin-?1|ascii|us-ascii)$/iu;

/** Windows-1252 from 0x80 to 0x9F; a full stop stands for the five bytes without a meaning. */
const HIGH_CONTROLS = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';
const HIGH_CONTROL = /[\u0080-\u009F]/gu;

/** By hand: Node 20's own decoder of that name leaves 0x80 to 0x9F as controls (nodejs/node#56542). */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(HIGH_CONTROL, (control) => {
    const character = HIGH_CONTROLS.charAt(control.charCodeAt(0) - 0x80);
    return character === '.' ? control : character;
  });
}

/** Text has no NUL at all and hardly any other control. */
function isBinary(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return true;
    if (isControl(code)) controls++;
  }
  return controls > STRAY_CONTROLS && controls * CHARACTERS_PER_CONTROL > text.length;
}

/** C0 and C1 controls other than white space (tab to carriage return, next line). */
const isControl = (code: number): boolean =>
  code < 0x20 ? code < 0x09 || code > 0x0d : code >= 0x7f && code < 0xa0 && code !== 0x85;
