import { describe, expect, it } from 'vitest';
import { createLogger } from '../../src/app/logger.ts';
import { reportFault } from '../../src/app/report-fault.ts';

const record = (level: Parameters<typeof createLogger>[1]) => {
  const written: string[] = [];
  return { logger: createLogger((text) => written.push(text), level), written };
};

describe('createLogger', () => {
  it.each([
    ['error', 1],
    ['warn', 2],
    ['info', 3],
    ['debug', 4],
  ] as const)('at level %s says %i of four kinds', (level, expected) => {
    const { logger, written } = record(level);
    logger.error('a');
    logger.warn('b');
    logger.info('c');
    logger.debug('d');
    expect(written).toEqual(['error: a\n', 'warning: b\n', 'c\n', 'debug: d\n'].slice(0, expected));
  });

  it('wraps at words to the width of the window', () => {
    const written: string[] = [];
    createLogger((text) => written.push(text), 'warn', 24).warn('seeds/x.txt is empty. Fill it');
    expect(written).toEqual(['warning: seeds/x.txt\n  is empty. Fill it\n']);
  });

  it('takes control characters out, line by line', () => {
    const { logger, written } = record('warn');
    logger.warn('seeds/\u001b[2Jx\nis empty');
    expect(written).toEqual(['warning: seeds/[2Jx\n', 'warning: is empty\n']);
  });
});

describe('reportFault', () => {
  const error = new TypeError('x is undefined', { cause: new RangeError('too long') });

  it('logs the error with its causes and shows only an id', () => {
    const { logger, written } = record('warn');
    const shown = reportFault(error, logger);
    const [, id] = /\(fault ([0-9a-f]{6})\)/.exec(shown) ?? [];
    expect(written).toEqual([`error: fault ${id}: TypeError: x is undefined <- RangeError: too long\n`]);
    expect(shown).not.toContain('undefined');
  });

  it('logs the stack at level debug', () => {
    const { logger, written } = record('debug');
    reportFault(error, logger);
    expect(written.join('')).toContain('logger.test.ts');
  });

  it('gives the same fault the same id', () => {
    const { logger } = record('error');
    expect(reportFault(error, logger)).toBe(reportFault(error, logger));
  });

  it.each([
    ['a string', 'oh no', 'oh no'],
    ['nothing', undefined, 'undefined'],
    ['an object', { code: 7 }, '{ code: 7 }'],
  ])('copes with %s thrown', (_name, thrown, expected) => {
    const { logger, written } = record('error');
    reportFault(thrown, logger);
    expect(written.join('')).toContain(expected);
  });

  it('ends where causes go in a circle', () => {
    const circular = new Error('round');
    circular.cause = circular;
    const { logger, written } = record('error');
    reportFault(circular, logger);
    expect(written).toHaveLength(1);
  });
});
