import type { IncomingMessage } from 'node:http';
import { apiError } from './api-error.ts';
import type { UploadedFile } from './router.ts';

/** Discord's own limit for a request, files included. */
const BODY_MAX_BYTES = 25 * 1024 * 1024;

/** What a request carries. */
export interface RequestBody {
  /** Parsed JSON; undefined if there is none. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > BODY_MAX_BYTES) throw apiError('badJson');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw apiError('badJson');
  }
};

/** Reads JSON, or the form that comes with files: JSON in `payload_json`, files beside it. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const bytes = await readBytes(request);
  if (bytes.length === 0) return { body: undefined, files: [] };
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return { body: parseJson(bytes.toString('utf8')), files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const json = form.get('payload_json');
  const files = [...form.values()].flatMap((value) =>
    typeof value === 'string' ? [] : [{ name: value.name, type: value.type, sizeBytes: value.size }],
  );
  return { body: typeof json === 'string' ? parseJson(json) : undefined, files };
}
