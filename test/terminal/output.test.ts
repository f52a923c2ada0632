import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createOutput } from '../../src/terminal/output.ts';

const errorWithCode = (code: string): Error => Object.assign(new Error(code), { code });

describe('createOutput', () => {
  it('waits until the reader has taken what was written', async () => {
    const stream = new PassThrough({ highWaterMark: 4 });
    const output = createOutput(stream);
    const state = { written: false };
    const writing = output.write('more than four').then(() => {
      state.written = true;
    });
    await Promise.resolve();
    expect(state.written).toBe(false);
    stream.resume();
    await writing;
    expect(state.written).toBe(true);
  });

  it('takes a reader who goes away for no failure', () => {
    const stream = new PassThrough();
    const output = createOutput(stream);
    stream.emit('error', errorWithCode('EPIPE'));
    expect([output.isClosed(), output.failure()]).toEqual([true, null]);
  });

  it('releases whoever waits when the reader goes away', async () => {
    const stream = new PassThrough({ highWaterMark: 4 });
    const output = createOutput(stream);
    const writing = output.write('more than four');
    stream.emit('error', errorWithCode('EPIPE'));
    await expect(writing).resolves.toBeUndefined();
    await expect(output.write('dropped')).resolves.toBeUndefined();
  });

  it('keeps any other failure, such as a full disk', () => {
    const stream = new PassThrough();
    const output = createOutput(stream);
    stream.emit('error', errorWithCode('ENOSPC'));
    expect(output.failure()?.message).toBe('ENOSPC');
  });
});
