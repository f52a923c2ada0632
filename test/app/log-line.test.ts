import { describe, expect, it } from 'vitest';
import { logLineText } from '../../src/app/log-line.ts';

const TIME = '2026-11-22T18:42:23.460Z';

describe('a line of the log at a terminal', () => {
  it.each([
    [
      'what happened, and the fields after it',
      { level: 'info', time: TIME, bot: 'Verbatim', servers: 0, text: 'connected to Discord' },
      '18:42:23 connected to Discord: bot Verbatim, servers 0\n',
    ],
    ['nothing else', { level: 'info', time: TIME, text: 'stopped' }, '18:42:23 stopped\n'],
    [
      'the level of what is worse',
      { level: 'warn', time: TIME, err: { code: 7 }, text: 'not sent' },
      '18:42:23 warn: not sent: err {"code":7}\n',
    ],
    [
      'no control characters',
      { level: 'info', time: TIME, question: 'a\u001b[2Jb', text: 'answered' },
      '18:42:23 answered: question a[2Jb\n',
    ],
  ])('has %s', (_name, line, expected) => {
    expect(logLineText(`${JSON.stringify(line)}\n`)).toBe(expected);
  });
});
