import { describe, expect, it } from 'vitest';
import { faultOutcome } from '../../src/discord/fault.ts';
import { EN } from '../../src/render/phrases/en.ts';
import { createRecordingLogger } from '../support/recording-logger.ts';

const faultsOf = (...errors: readonly unknown[]) => {
  const logger = createRecordingLogger();
  const texts = errors.map((error) =>
    faultOutcome(logger, error, EN).reply.lines.flatMap(({ segments }) => segments.map(({ text }) => text)),
  );
  return { texts: texts.map((pieces) => pieces.join('')), logged: logger.lines };
};

describe('a fault', () => {
  it('is one line with the id under which the log has the cause', () => {
    const error = new Error('index on fire');
    const { texts, logged } = faultsOf(error);
    expect(logged).toMatchObject([
      { level: 'error', fields: { fault: expect.any(String), causes: [{ name: 'Error' }] } },
    ]);
    // It may quote what somebody wrote.
    expect(JSON.stringify(logged)).not.toContain('fire');
    expect(texts[0]).toBe(EN.errors.fault(String(logged[0]?.fields['fault'])));
    expect(texts[0]).not.toContain('fire');
  });

  it('has the same id whenever it is the same, and another one otherwise', () => {
    const [first, again, other, thrown] = faultsOf(
      ...[1, 1, 2].map((n) => Object.assign(new Error('x'), { stack: `Error: x\n    at file:${n}` })),
      'a string',
    ).texts;
    expect(again).toBe(first);
    expect(new Set([first, other, thrown]).size).toBe(3);
  });
});
