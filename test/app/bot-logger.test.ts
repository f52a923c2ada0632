import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createBotLogger } from '../../src/app/bot-logger.ts';
import type { LogLevel } from '../../src/app/config.ts';

const record = async (level: LogLevel) => {
  const written: string[] = [];
  const logger = await createBotLogger({ write: (line) => written.push(line), level, secrets: ['s3cret'] });
  return {
    logger,
    written,
    parsed: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
};

const apiError = new DiscordAPIError(
  { code: 10_062, message: 'Unknown interaction' },
  10_062,
  404,
  'POST',
  'https://discord.com/api/v10/interactions/1/canary/callback',
  { files: undefined, body: { content: 'what somebody asked' } },
);

describe('the log of the bot', () => {
  it('is one JSON object a line, with time and level', async () => {
    const { logger, written, parsed } = await record('info');
    logger.info({ outcome: 'answer', ms: 2.5 }, 'answered');
    expect(written).toEqual([expect.stringMatching(/^\{.*\}\n$/u)]);
    expect(parsed()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/u) as string,
        outcome: 'answer',
        ms: 2.5,
        text: 'answered',
      },
    ]);
  });

  it.each([
    ['error', 1],
    ['warn', 2],
    ['info', 3],
    ['debug', 4],
  ] as const)('at level %s says %i of four kinds', async (level, expected) => {
    const { logger, written } = await record(level);
    for (const at of ['error', 'warn', 'info', 'debug'] as const) logger[at]({}, at);
    expect(written).toHaveLength(expected);
  });

  it('holds of an error what it was, not where it went or what it carried', async () => {
    const { logger, written, parsed } = await record('info');
    logger.error({ err: apiError }, 'not sent');
    expect(parsed()[0]?.['err']).toEqual({
      name: 'DiscordAPIError[10062]',
      message: 'Unknown interaction',
      code: 10_062,
      status: 404,
      method: 'POST',
    });
    expect(written.join('')).not.toMatch(/canary|somebody/u);
  });

  it('names the causes of an error, and the stack at level debug', async () => {
    const { logger, parsed } = await record('debug');
    logger.error({ err: new Error('outer', { cause: new TypeError('inner') }) }, 'fault');
    expect(parsed()[0]?.['err']).toMatchObject({
      message: 'outer',
      stack: expect.stringContaining('bot-logger.test.ts') as string,
      cause: { name: 'TypeError', message: 'inner' },
    });
  });

  it('ends where causes go in a circle', async () => {
    const circular = new Error('round');
    circular.cause = circular;
    const { logger, written } = await record('info');
    logger.error({ err: circular }, 'fault');
    expect(written).toHaveLength(1);
  });

  it.each(['oh no', undefined, { code: 7 }])('copes with %j as an error', async (thrown) => {
    const { logger, parsed } = await record('info');
    logger.error({ err: thrown }, 'fault');
    expect(parsed()[0]).toMatchObject({ text: 'fault' });
  });

  it('holds no secret, at any level, in any field', async () => {
    const { logger, written } = await record('debug');
    logger.debug({ nested: { deep: ['s3cret'] }, err: new Error('with s3cret') }, 'and s3cret');
    expect(written.join('')).not.toContain('s3cret');
    expect(written.join('')).toContain('[token]');
  });
});
