import type { IncomingMessage } from 'node:http';
import { PageError } from './page-error.ts';

const tooLarge = (maxBytes: number): PageError =>
  new PageError(413, `This is too large: at most ${maxBytes} bytes are taken.`);

/**
 * All that a request carries. What is too large is not read to its end.
 * @throws PageError 413 if it is too large, 400 if it breaks off
 */
export const readBody = (request: IncomingMessage, maxBytes: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
      reject(tooLarge(maxBytes));
      return;
    }
    const parts: Buffer[] = [];
    let bytes = 0;
    const take = (part: Buffer): void => {
      bytes += part.length;
      if (bytes <= maxBytes) {
        parts.push(part);
        return;
      }
      request.off('data', take).pause();
      reject(tooLarge(maxBytes));
    };
    request
      .on('data', take)
      .once('end', () => resolve(Buffer.concat(parts)))
      .once('error', () => reject(new PageError(400, 'The request broke off.')))
      .once('close', () => reject(new PageError(400, 'The request broke off.')));
  });

/** Parsed JSON. @throws PageError 400 for what is none */
export const parseJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw new PageError(400, 'This is not valid JSON.');
  }
};
