import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Pause } from '../domain/pause.ts';

/** What a snapshot holds. */
export interface Snapshot {
  /** What it was made from and by: it is of use only where that is the same, to the letter. */
  readonly identity: string;
  /** Plain data, in pieces that take some milliseconds each. */
  readonly pieces: Iterable<unknown>;
}

/** Why a file is of no use as a snapshot. */
export class UnusableSnapshot extends Error {
  override readonly name = 'UnusableSnapshot';
}

/** Says what the file is, and in which form; raised with every change of the form. */
const MAGIC = Buffer.from('verbatim snapshot 1\n', 'latin1');
const CHECKSUM = 'sha256';
const CHECKSUM_BYTES = 32;
const LENGTH_BYTES = 4;

/**
 * The bytes of a snapshot, piece by piece: the magic bytes, the identity, each piece behind its length, and a checksum
 * of all that.
 */
export async function* encodeSnapshot(
  { identity, pieces }: Snapshot,
  pause: Pause,
): AsyncGenerator<Uint8Array> {
  const hash = createHash(CHECKSUM);
  const checked = (bytes: Buffer): Buffer => {
    hash.update(bytes);
    return bytes;
  };
  yield checked(Buffer.concat([MAGIC, withLength(Buffer.from(identity, 'utf8'))]));
  for (const piece of pieces) {
    yield checked(withLength(serialize(piece)));
    await pause();
  }
  yield hash.digest();
}

function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/**
 * The pieces of a snapshot. Nothing of it is interpreted before its checksum has been found right.
 * @throws UnusableSnapshot where it is damaged, or has another identity
 */
export async function decodeSnapshot(bytes: Uint8Array, identity: string, pause: Pause): Promise<unknown[]> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = all.length - CHECKSUM_BYTES;
  if (!all.subarray(0, MAGIC.length).equals(MAGIC)) throw new UnusableSnapshot('is of another version');
  const checksum = createHash(CHECKSUM)
    .update(all.subarray(0, Math.max(0, end)))
    .digest();
  if (!checksum.equals(all.subarray(Math.max(0, end)))) throw new UnusableSnapshot('is damaged');
  const [first, ...others] = partsOf(all.subarray(MAGIC.length, end));
  if (first?.toString('utf8') !== identity)
    throw new UnusableSnapshot('is of another version, or of other articles or settings');
  const pieces: unknown[] = [];
  for (const part of others) {
    pieces.push(deserialize(part));
    await pause();
  }
  return pieces;
}

/** What stands behind its length each, one after the other. */
function* partsOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length;) {
    const start = at + LENGTH_BYTES;
    at = start + bytes.readUInt32LE(at);
    yield bytes.subarray(start, at);
  }
}
