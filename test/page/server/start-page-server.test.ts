import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPageServer } from '../../../src/page/server/start-page-server.ts';
import { openPage } from '../../support/page.ts';

/** Takes a port; 0: any. Gives `null` where somebody else has it. */
const takePort = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const server = createServer();
    onTestFinished(() => void server.close());
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

describe('the port of the page', () => {
  it('is the next free one where it is taken', async () => {
    const taken = (await takePort(0)) ?? 0;
    const { parts } = await openPage();
    const { url, close } = await startPageServer(parts, { port: taken });
    onTestFinished(close);
    expect(Number(new URL(url).port)).toBeGreaterThan(taken);
    expect((await fetch(url)).status).toBe(200);
  });

  it('is asked for where none is free', async () => {
    await takePort(65_535);
    const { parts } = await openPage();
    await expect(startPageServer(parts, { port: 65_535 })).rejects.toThrow(
      'no port from 65535 to 65535 is free. Set PORT to another one',
    );
  });
});
