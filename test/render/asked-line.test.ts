import { describe, expect, it } from 'vitest';
import { ASKED_MAX_CHARS, askedLine } from '../../src/render/asked-line.ts';

describe('askedLine', () => {
  it('repeats the question in one piece on a small line', () => {
    expect(askedLine('Who\nresigned?')).toMatchObject({
      role: 'small',
      segments: [{ text: 'Who resigned?', style: 'asked' }],
    });
  });

  it('cuts a long one and says so', () => {
    const [segment] = askedLine('why '.repeat(200)).segments;
    expect(segment?.text.length).toBeLessThanOrEqual(ASKED_MAX_CHARS);
    expect(segment?.text).toMatch(/why…$/);
  });
});
