import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noPause } from '../../src/domain/pause.ts';
import { decodeSnapshot, encodeSnapshot, UnusableSnapshot } from '../../src/snapshot/snapshot-format.ts';

const IDENTITY = 'program 1, settings 2';
const PIECES = [
  { kind: 'words', words: ['a', 'Gaza', '日本', '\ud800'] },
  {
    numbers: Uint32Array.of(1, 2 ** 32 - 1),
    shapes: Uint16Array.of(7),
    known: new Map([['a b', true]]),
    none: null,
  },
  [],
];

async function encode(identity: string, pieces: readonly unknown[]): Promise<Buffer> {
  const bytes: Uint8Array[] = [];
  for await (const piece of encodeSnapshot({ identity, pieces }, noPause)) bytes.push(piece);
  return Buffer.concat(bytes);
}

const decode = (bytes: Uint8Array, identity = IDENTITY): Promise<unknown[]> =>
  decodeSnapshot(bytes, identity, noPause);

describe('a snapshot', () => {
  it('gives back what was stored', async () => {
    expect(await decode(await encode(IDENTITY, PIECES))).toEqual(PIECES);
    expect(await decode(await encode(IDENTITY, []))).toEqual([]);
  });

  it('gives back what was stored from anywhere in a larger buffer', async () => {
    const bytes = await encode(IDENTITY, PIECES);
    const larger = Buffer.concat([Buffer.from('x'), bytes, Buffer.from('yz')]);
    expect(await decode(larger.subarray(1, 1 + bytes.length))).toEqual(PIECES);
  });

  it('pauses after each piece, both ways', async () => {
    let pauses = 0;
    const pause = async (): Promise<void> => {
      pauses += 1;
    };
    const bytes: Uint8Array[] = [];
    for await (const piece of encodeSnapshot({ identity: IDENTITY, pieces: PIECES }, pause))
      bytes.push(piece);
    expect(pauses).toBe(PIECES.length);
    await decodeSnapshot(Buffer.concat(bytes), IDENTITY, pause);
    expect(pauses).toBe(2 * PIECES.length);
  });

  it('is refused where a single bit is another one, wherever it stands', async () => {
    const bytes = await encode(IDENTITY, PIECES);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      await expect(decode(flipped)).rejects.toThrow(UnusableSnapshot);
    }
  });

  it('is refused where it ends early, or goes on', async () => {
    const bytes = await encode(IDENTITY, PIECES);
    for (let length = 0; length < bytes.length; length++)
      await expect(decode(bytes.subarray(0, length))).rejects.toThrow(UnusableSnapshot);
    await expect(decode(Buffer.concat([bytes, Buffer.alloc(1)]))).rejects.toThrow('is damaged');
  });

  it('is refused where it is anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await expect(decode(bytes)).rejects.toThrow('is of another version');
      }),
      { seed: 20_261_122 },
    );
  });

  it('is refused where it is sound but of another form', async () => {
    const bytes = await encode(IDENTITY, PIECES);
    const body = Buffer.from(bytes.subarray(0, -32));
    body.write('verbatim snapshot 0\n');
    const other = Buffer.concat([body, createHash('sha256').update(body).digest()]);
    await expect(decode(other)).rejects.toThrow('is of another version');
  });

  it('is refused where it was made from something else, or by another program', async () => {
    const bytes = await encode(IDENTITY, PIECES);
    await expect(decode(bytes, 'program 2, settings 2')).rejects.toThrow('of other articles or settings');
    await expect(decode(bytes, `${IDENTITY} `)).rejects.toThrow('of other articles or settings');
    await expect(decode(await encode('', PIECES))).rejects.toThrow('of other articles or settings');
  });
});
