import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { UPLOAD_MAX_BYTES } from '../../../src/page/protocol/upload-problem.ts';
import { openPage, type TestPage } from '../../support/page.ts';

const CSP =
  "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

/** Sends some bytes and gives all that comes back until the server hangs up, and how many bytes it took. */
const talk = (url: string, ...pieces: readonly Buffer[]): Promise<{ text: string; sentBytes: number }> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let text = '';
    socket
      .on('data', (part) => {
        text += part.toString('latin1');
      })
      // The server hangs up in the middle of what is sent.
      .on('error', () => undefined)
      .on('close', () => resolve({ text, sentBytes: socket.bytesWritten - socket.writableLength }));
    for (const piece of pieces) socket.write(piece);
  });

const say = ({ nora, general }: TestPage): string =>
  JSON.stringify({ as: nora, channel: general, kind: 'say', content: 'Hello' });

describe('the server of the page', () => {
  it('listens on loopback only', async () => {
    expect((await openPage()).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
  });

  it.each(['/', '/api/world', '/nothing', '/api/articles/99', '/api/channel'])(
    'sends a strict Content-Security-Policy with %s',
    async (path) => {
      const { headers } = await (await openPage()).get(path);
      expect(headers).toMatchObject({
        'content-security-policy': CSP,
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      });
    },
  );

  it('serves the page by both names of this machine', async () => {
    const { get, url } = await openPage();
    const { port } = new URL(url);
    expect((await get('/')).text).toBe('<!doctype html>');
    expect((await get('/api/world', { host: `localhost:${port}` })).status).toBe(200);
  });

  it.each(['evil.example', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example:PORT', '[::1]:PORT'])(
    'refuses the host "%s"',
    async (host) => {
      const page = await openPage();
      const named = host.replace('PORT', new URL(page.url).port);
      const { status, headers } = await page.get('/api/world', { host: named });
      expect(status).toBe(403);
      expect(headers['content-security-policy']).toBe(CSP);
      expect((await page.post('/api/act', say(page), { host: named })).status).toBe(status);
      expect(page.discord.state.messages.size).toBe(0);
    },
  );

  it('refuses a request that names no host', async () => {
    const { url } = await openPage();
    const { text } = await talk(url, Buffer.from('GET / HTTP/1.1\r\nConnection: close\r\n\r\n'));
    expect(text).toMatch(/^HTTP\/1\.1 403 /u);
    expect(text).toContain(CSP);
  });

  it.each([
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'https://127.0.0.1:PORT' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' },
  ])('refuses what another page sends: %o', async (foreign) => {
    const page = await openPage();
    const { port } = new URL(page.url);
    const headers = Object.fromEntries(
      Object.entries(foreign).map(([name, value]) => [name, value.replace('PORT', port)]),
    );
    expect((await page.get('/api/world', headers)).status).toBe(403);
    expect((await page.post('/api/act', say(page), headers)).status).toBe(403);
    expect(page.discord.state.messages.size).toBe(0);
  });

  it('takes what the page itself sends, and a link to it', async () => {
    const page = await openPage();
    const own = { origin: page.url, 'sec-fetch-site': 'same-origin' };
    expect((await page.post('/api/act', say(page), own)).status).toBe(200);
    const link = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect((await page.get('/', link)).status).toBe(200);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'refuses the content type "%s"',
    async (type) => {
      const page = await openPage();
      expect((await page.post('/api/act', say(page), { 'content-type': type })).status).toBe(415);
      expect((await page.post('/api/articles?name=a.txt', 'Text.', { 'content-type': type })).status).toBe(
        415,
      );
      expect(page.discord.state.messages.size).toBe(0);
    },
  );

  it('takes JSON with a charset', async () => {
    const page = await openPage();
    const type = { 'content-type': 'application/json; charset=utf-8' };
    expect((await page.post('/api/act', say(page), type)).status).toBe(200);
  });

  it('knows no other path and no other method', async () => {
    const { get, post } = await openPage();
    const paths = ['/api', '/index.html', '/../package.json', '/%2e%2e/package.json', '/api/articles/x'];
    for (const path of paths) expect((await get(path)).status).toBe(404);
    expect((await get('/api/act')).status).toBe(405);
    expect((await post('/api/world', '{}')).status).toBe(405);
    expect((await post('/', '{}')).status).toBe(405);
    expect((await post('/api/events', '{}')).status).toBe(405);
  });

  it('refuses 10 MB by their announced length, without reading them', async () => {
    const { url } = await openPage();
    const head = `POST /api/articles?name=a.txt HTTP/1.1\r\nHost: ${new URL(url).host}\r\nContent-Type: application/octet-stream\r\nContent-Length: 10000000\r\n\r\n`;
    const { text } = await talk(url, Buffer.from(head));
    expect(text).toMatch(/^HTTP\/1\.1 413 /u);
    expect(text).toContain(CSP);
    expect(text).toContain('{"error":"This is too large');
  });

  it('stops reading 10 MB that come without a length as soon as they are too many', async () => {
    const { url } = await openPage();
    const head = `POST /api/articles?name=a.txt HTTP/1.1\r\nHost: ${new URL(url).host}\r\nContent-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const megabyte = Buffer.alloc(1_000_000, 'a');
    const piece = Buffer.concat([
      Buffer.from(`${megabyte.length.toString(16)}\r\n`),
      megabyte,
      Buffer.from('\r\n'),
    ]);
    const pieces = Array.from({ length: 10 }, () => piece);
    const { text } = await talk(url, Buffer.from(head), ...pieces, Buffer.from('0\r\n\r\n'));
    // Whoever goes on sending may find the line cut before the answer is read.
    expect(text).toMatch(/^(?:HTTP\/1\.1 413 |$)/u);
  });

  it('takes the largest file that may be added', async () => {
    const { post } = await openPage();
    const type = { 'content-type': 'application/octet-stream' };
    const path = '/api/articles?name=a.txt';
    expect((await post(path, Buffer.alloc(UPLOAD_MAX_BYTES, 'a'), type)).status).toBe(200);
  });

  it('refuses a large act', async () => {
    const { post } = await openPage();
    expect((await post('/api/act', `"${'a'.repeat(70_000)}"`)).status).toBe(413);
  });

  it.each([
    ['a head', 'GET / HTTP/1.1\r\nHost: 127'],
    [
      'a body',
      'POST /api/act HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    ],
  ])('cuts off who sends %s too slowly', async (_what, sent) => {
    const page = await openPage({ requestMs: 40, checkMs: 10 });
    const { text } = await talk(page.url, Buffer.from(sent.replace('HOST', new URL(page.url).host)));
    expect(text).toMatch(/^HTTP\/1\.1 408 /u);
    expect(text).toContain(CSP);
    expect((await page.get('/')).status).toBe(200);
    expect(page.faults).toEqual([]);
  });

  it('serves again when hundreds that said nothing were cut off', async () => {
    const { url, get, faults } = await openPage({ requestMs: 40, checkMs: 10 });
    const talks = Array.from({ length: 300 }, () => talk(url, Buffer.from('GET / HTTP/1.1\r\nHost: 127')));
    const texts = (await Promise.all(talks)).map(({ text }) => text);
    // Some are beyond the number of connections, and not even listened to.
    expect(texts.filter((text) => text !== '' && !text.startsWith('HTTP/1.1 408 '))).toEqual([]);
    expect(texts.filter((text) => text !== '').length).toBeGreaterThan(0);
    expect((await get('/')).status).toBe(200);
    expect(faults).toEqual([]);
  });

  it('answers what is no request with 400', async () => {
    const { url } = await openPage();
    const { text } = await talk(url, Buffer.from('NONSENSE\r\n\r\n'));
    expect(text).toMatch(/^HTTP\/1\.1 400 /u);
    expect(text).toContain(CSP);
  });

  it('says that something went wrong without saying what', async () => {
    const { get, faults } = await openPage({
      services: { explain: () => Promise.reject(new TypeError('secret')) },
    });
    const { status, text } = await get('/api/explain?question=Who');
    expect([status, text.includes('secret')]).toEqual([500, false]);
    expect(faults).toHaveLength(1);
  });
});
