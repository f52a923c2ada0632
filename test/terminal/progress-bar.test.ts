import { describe, expect, it } from 'vitest';
import { createProgressBar } from '../../src/terminal/progress-bar.ts';
import { createFakeClock } from '../support/fake-services.ts';
import { createRecorder } from '../support/streams.ts';

const halfRead = { stage: 'reading', done: 500, total: 1000 } as const;

describe('createProgressBar', () => {
  it('shows nothing for work that ends within a second', () => {
    const stream = createRecorder();
    const clock = createFakeClock();
    const bar = createProgressBar(stream, true, clock);
    clock.advance(999);
    bar.update(halfRead);
    bar.finish();
    expect(stream.text()).toBe('');
  });

  it('shows how far long work has come, and is erased at the end', () => {
    const stream = createRecorder();
    const clock = createFakeClock();
    const bar = createProgressBar(stream, true, clock);
    clock.advance(1000);
    bar.update(halfRead);
    expect(stream.text()).toBe('\r\u001b[2KReading articles [############............] 500/1,000');
    bar.finish();
    expect(stream.text().endsWith('1,000\r\u001b[2K')).toBe(true);
  });

  it('counts without a bar while the total is unknown', () => {
    const stream = createRecorder();
    const clock = createFakeClock();
    const bar = createProgressBar(stream, true, clock);
    clock.advance(1000);
    bar.update({ stage: 'indexing', done: 1234, total: null });
    expect(stream.text()).toBe('\r\u001b[2KIndexing 1,234');
  });

  it('redraws at most ten times a second', () => {
    const stream = createRecorder();
    const clock = createFakeClock();
    const bar = createProgressBar(stream, true, clock);
    for (let ms = 0; ms < 2000; ms++) {
      clock.advance(1);
      bar.update(halfRead);
    }
    expect(stream.text().split('\r').length - 1).toBe(11);
  });

  it('shows nothing where there is no terminal', () => {
    const stream = createRecorder();
    const clock = createFakeClock();
    const bar = createProgressBar(stream, false, clock);
    clock.advance(5000);
    bar.update(halfRead);
    bar.finish();
    expect(stream.text()).toBe('');
  });
});
