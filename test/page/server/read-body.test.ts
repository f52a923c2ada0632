import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parseJson, readBody } from '../../../src/page/server/read-body.ts';

const createRequest = (headers: Readonly<Record<string, string>> = {}) => {
  const stream = new PassThrough();
  return { stream, request: Object.assign(stream, { headers }) as unknown as IncomingMessage };
};

describe('reading a request', () => {
  it('gives all that it carries', async () => {
    const { stream, request } = createRequest();
    const body = readBody(request, 6);
    stream.write('abc');
    stream.end('def');
    expect((await body).toString()).toBe('abcdef');
  });

  it('reads nothing where the announced length is too large', async () => {
    const { stream, request } = createRequest({ 'content-length': '7' });
    stream.write('abc');
    await expect(readBody(request, 6)).rejects.toMatchObject({ status: 413 });
    expect(stream.readableLength).toBe(3);
  });

  it('stops reading at the limit where no length is announced', async () => {
    const { stream, request } = createRequest();
    const body = readBody(request, 6);
    for (const piece of ['abc', 'def', 'ghi', 'jkl', 'mno']) stream.write(piece);
    await expect(body).rejects.toMatchObject({ status: 413 });
    expect(stream.isPaused()).toBe(true);
    expect(stream.readableLength).toBe(6);
  });

  it('ends where the request breaks off', async () => {
    const { stream, request } = createRequest();
    const body = readBody(request, 6);
    stream.destroy(new Error('reset'));
    await expect(body).rejects.toMatchObject({ status: 400 });
  });

  it('refuses what is no JSON', () => {
    expect(() => parseJson(Buffer.from('{'))).toThrow('This is not valid JSON.');
  });
});
