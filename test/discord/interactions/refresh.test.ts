import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { shareRuns } from '../../../src/app/share-runs.ts';
import { DEFAULT_LIMITS } from '../../../src/discord/limits.ts';
import type { RefreshReport } from '../../../src/domain/corpus.ts';
import { UserError } from '../../../src/domain/errors.ts';
import type { RefreshOptions } from '../../../src/domain/services.ts';
import { EN } from '../../../src/render/phrases/en.ts';
import { buildRefreshReport } from '../../support/builders.ts';
import { openBotroom } from '../../support/discord-bot.ts';
import { createFakeClock } from '../../support/fake-services.ts';

/** A refresh that the test carries on. */
const createSlowRefresh = () => {
  const runs: {
    readonly options: RefreshOptions;
    readonly finish: (report: RefreshReport) => void;
    readonly fail: (error: Error) => void;
  }[] = [];
  const waiting: (() => void)[] = [];
  return {
    runs,
    refresh: (options: RefreshOptions = {}): Promise<RefreshReport> =>
      new Promise((resolve, reject) => {
        runs.push({ options, finish: resolve, fail: reject });
        for (const wake of waiting.splice(0)) wake();
      }),
    /** Resolves once so many runs were begun. */
    begun: async (count: number): Promise<void> => {
      while (runs.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
};

const openSlow = async () => {
  const slow = createSlowRefresh();
  const clock = createFakeClock();
  const room = await openBotroom({ services: { refresh: slow.refresh, clock } });
  return { ...room, slow, clock };
};

describe('/refresh', () => {
  it('is announced at once, for the moderator only, and shows how far it is', async () => {
    const { discord, slow, clock, anna, channel } = await openSlow();
    const turn = anna.run(channel, 'refresh');
    const announced = await turn.acknowledged();
    expect(announced.kind).toBe('deferred message');
    const id = 'messageId' in announced ? announced.messageId : '';
    expect((discord.state.messages.get(id)?.wire.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0);
    await slow.begun(1);
    const [run] = slow.runs;
    run?.options.onProgress?.({ stage: 'reading', done: 3, total: 12 });
    expect((await discord.edited(id)).content).toBe('Reading articles: 3 of 12');
    const edits = (): number => discord.log.all.filter(({ kind }) => kind === 'edit').length;
    // The first edit may still be on its way back.
    while (edits() < 2) {
      clock.advance(2_000);
      run?.options.onProgress?.({ stage: 'indexing', done: 7, total: 12 });
      await discord.delivered();
    }
    expect((await discord.edited(id, ({ content }) => content.startsWith('Indexing'))).content).toBe(
      'Indexing: 7 of 12',
    );
    run?.finish(buildRefreshReport());
    const report = await discord.edited(id, ({ content }) => content.includes('2 added'));
    expect(report.content).toContain('1 changed');
  });

  it('shows progress no more than once in two seconds, and never after the result', async () => {
    const { discord, slow, clock, anna, channel } = await openSlow();
    const turn = anna.run(channel, 'refresh');
    await slow.begun(1);
    const [run] = slow.runs;
    for (let done = 1; done <= 1_000; done += 1)
      run?.options.onProgress?.({ stage: 'reading', done, total: 1_000 });
    clock.advance(1_999);
    run?.options.onProgress?.({ stage: 'indexing', done: 1, total: 1_000 });
    run?.finish(buildRefreshReport());
    const acknowledged = await turn.acknowledged();
    const id = 'messageId' in acknowledged ? acknowledged.messageId : '';
    await discord.edited(id, ({ content }) => content.includes('2 added'));
    clock.advance(60_000);
    run?.options.onProgress?.({ stage: 'indexing', done: 2, total: 1_000 });
    await discord.delivered();
    const edits = discord.log.all.flatMap((event) =>
      event.kind === 'edit' ? [event.message.wire.content] : [],
    );
    expect(edits).toEqual(['Reading articles: 1 of 1,000', expect.stringContaining('2 added')]);
  });

  it('gives all who ask meanwhile their result, and says whose it is', async () => {
    const { slow, anna, channel } = await openSlow();
    const turns = Array.from({ length: 5 }, () => anna.run(channel, 'refresh'));
    await slow.begun(5);
    // The services are the ones that join runs; each caller is told by its report.
    for (const [index, run] of slow.runs.entries()) run.finish(buildRefreshReport({ shared: index > 0 }));
    const replies = await Promise.all(turns.map((turn) => turn.reply()));
    expect(replies.every(({ content }) => content.includes('2 added'))).toBe(true);
    expect(replies.filter(({ content }) => content.includes('was running already'))).toHaveLength(4);
  });

  it('runs once in a storm of thirty by three moderators, who all hear of it, and questions go on', async () => {
    const slow = createSlowRefresh();
    const { discord, guildId, anna, channel } = await openBotroom({
      services: { refresh: shareRuns(slow.refresh) },
    });
    const role = discord.addRole(guildId, 'moderators', PermissionFlagsBits.ManageGuild);
    const others = ['cleo', 'dora'].map((name) => {
      const person = discord.person(discord.addUser({ name }));
      discord.join(guildId, person.id, [role]);
      return person;
    });
    const turns = Array.from({ length: 10 }, () => [anna, ...others])
      .flat()
      .map((person) => person.run(channel, 'refresh'));
    await Promise.all(turns.map((turn) => turn.acknowledged()));
    await slow.begun(1);
    const answer = await anna.run(channel, 'ask', { question: 'Who resigned?' }).reply();
    expect(answer.content).toContain('Haliva');
    expect(slow.runs).toHaveLength(1);
    slow.runs[0]?.finish(buildRefreshReport());
    const replies = await Promise.all(turns.map((turn) => turn.reply()));
    expect(replies.filter(({ content }) => content.includes('2 added'))).toHaveLength(30);
    expect(slow.runs).toHaveLength(1);
  });

  it('is not begun for a moderator who asks too much at once, who is told to wait', async () => {
    const slow = createSlowRefresh();
    const { anna, channel } = await openBotroom({
      limits: DEFAULT_LIMITS,
      services: { refresh: slow.refresh },
    });
    const turns = Array.from({ length: 10 }, () => anna.run(channel, 'refresh'));
    const refused = await Promise.all(turns.slice(5).map((turn) => turn.reply()));
    for (const { content, flags } of refused)
      expect([content, flags]).toEqual([EN.refusals.tooManyFromYou(20), expect.any(Number)]);
    await slow.begun(5);
    expect(slow.runs).toHaveLength(5);
    for (const { finish } of slow.runs) finish(buildRefreshReport());
    await Promise.all(turns.map((turn) => turn.reply()));
  });

  it('can be tried without a change', async () => {
    const { slow, anna, channel } = await openSlow();
    const turn = anna.run(channel, 'refresh', { 'dry-run': true });
    await slow.begun(1);
    expect(slow.runs[0]?.options.dryRun).toBe(true);
    slow.runs[0]?.finish(buildRefreshReport({ dryRun: true }));
    expect((await turn.reply()).content).toContain('Trial only');
  });

  it('says why it failed', async () => {
    const { slow, anna, channel } = await openSlow();
    const turn = anna.run(channel, 'refresh');
    await slow.begun(1);
    slow.runs[0]?.fail(new UserError('The folder seeds is gone. Put it back.'));
    expect((await turn.reply()).content).toContain('The folder seeds is gone. Put it back.');
  });

  it('gives a fault that nobody foresaw a number', async () => {
    const { bot, slow, anna, channel } = await openSlow();
    const turn = anna.run(channel, 'refresh');
    await slow.begun(1);
    slow.runs[0]?.fail(new TypeError('secret words'));
    expect((await turn.reply()).content).toMatch(/fault [0-9a-f]{6}/u);
    expect(JSON.stringify(bot.lines)).not.toContain('secret words');
  });

  it('leaves other questions unhindered', async () => {
    const { slow, anna, channel } = await openSlow();
    const turn = anna.run(channel, 'refresh');
    await slow.begun(1);
    expect((await anna.run(channel, 'ask', { question: 'Who?' }).reply()).content).toContain('Haliva');
    slow.runs[0]?.finish(buildRefreshReport());
    await expect(turn.reply()).resolves.toBeDefined();
  });

  it('is not begun where its announcement fails', async () => {
    const { discord, slow, anna, channel } = await openSlow();
    discord.faults.add({
      request: 'POST /interactions/:interaction/:token/callback',
      times: 1,
      fault: { kind: 'answer', status: 404, body: { code: 10_062, message: 'Unknown interaction' } },
    });
    anna.run(channel, 'refresh');
    await discord.delivered();
    expect(slow.runs).toEqual([]);
  });
});
