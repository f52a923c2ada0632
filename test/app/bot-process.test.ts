import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARTICLE, CANARY, envFor, logOf, startBotProcess, textsOf } from '../support/bot-process.ts';
import type { RequestFault } from '../../src/local/faults.ts';
import { createFolder } from '../support/folder.ts';
import { openDiscord } from '../support/local-discord.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { runCli } from '../support/run-cli.ts';
import { stopWhileAnswering } from '../support/stop-while-answering.ts';

/** The bot, and a question of somebody in its guild. */
const startBot = async (options: Parameters<typeof startBotProcess>[0] = {}) => {
  const process = await startBotProcess(options);
  const { anna, channel, discord } = process;
  return { ...process, ask: () => anna.say(channel, `${discord.botMention} Who resigned?`) };
};

/** All that the files of a folder hold. */
const contentsOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');

// Windows ends a process at once.
describe.skipIf(process.platform === 'win32')('npm start with a token', () => {
  it('answers on Discord, logs one line for each answer, and ends in exit code 0 when it is asked to', async () => {
    const { discord, anna, channel, bot, ask, cwd } = await startBot({
      env: { HEALTH_FILE: '.data/health' },
    });
    expect((await ask().answer()).content).toMatch(/Haliva.* resigned/u);
    const byCommand = anna.run(channel, 'ask', { question: 'Who resigned?' });
    expect((await byCommand.reply()).content).toMatch(/Haliva.* resigned/u);
    expect(existsSync(join(cwd, '.data', 'health'))).toBe(true);
    await discord.delivered();
    bot.signal('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(bot.stderr()).toBe('');
    expect(textsOf(bot)).toEqual([
      'connected to Discord',
      'commands published',
      'answered',
      'answered',
      'stopping: answers that are running are finished',
      'stopped',
    ]);
    const answered = logOf(bot).filter(({ text }) => text === 'answered');
    for (const line of answered) {
      expect(line).toMatchObject({ level: 'info', outcome: 'answer', ms: expect.any(Number) as number });
    }
    expect(bot.stdout()).not.toContain('Who resigned');
    expect(existsSync(join(cwd, '.data', 'health'))).toBe(false);
  });

  it('finishes the answer that is running when it is asked to end', async () => {
    const clock = createManualClock();
    const { discord, bot, ask } = await startBot({ clock });
    discord.faults.add({
      request: 'POST /channels/:channel/messages',
      times: 1,
      fault: { kind: 'slow', delayMs: 1_000 },
    });
    await ask().answer();
    const gone = discord.log.waitFor('the end', (event) =>
      event.kind === 'disconnected' ? true : undefined,
    );
    bot.signal('SIGTERM');
    // The next question finds nobody who listens; that it was delivered shows that the signal was.
    await discord.delivered();
    clock.advance(1_000);
    await gone;
    expect(await bot.ended).toBe(0);
    expect(textsOf(bot)).toContain('answered');
    expect(textsOf(bot)).not.toContain('answers were cut off');
  });

  it('lets five answers arrive that are on their way, one never, and takes no further question', async () => {
    const { stopMs, ...stopped } = await stopWhileAnswering();
    expect(stopped).toEqual({
      exitCode: 0,
      answered: [true, true, true, true, true],
      answeredLate: false,
    });
    // What containers are given before they are killed; the nightly test, on a calm machine, is stricter.
    expect(stopMs).toBeLessThanOrEqual(10_000);
  });

  it('ends in exit code 1 after a fault that nobody caught, once it has finished its answers', async () => {
    const thrower = "process.on('SIGUSR2', () => { throw new Error('boom'); })";
    const { bot } = await startBot({ nodeOptions: ['--import', `data:text/javascript,${thrower}`] });
    bot.signal('SIGUSR2');
    expect(await bot.ended).toBe(1);
    expect(logOf(bot)).toContainEqual(
      expect.objectContaining({
        text: 'a fault that nobody caught: stopping',
        err: { name: 'Error', message: 'boom' },
      }),
    );
  });

  it('shows its token and those of interactions nowhere, whatever goes wrong, at level debug', async () => {
    const { discord, anna, bot, ask, cwd, guildId, channel } = await startBot({
      env: { LOG_LEVEL: 'debug', MESSAGE_CONTENT: 'true', LOG_QUESTIONS: 'true' },
    });
    const send = 'POST /channels/:channel/messages';
    for (const status of [401, 403, 404, 500]) {
      discord.faults.add({ request: send, times: 1, fault: { kind: 'answer', status } });
    }
    discord.faults.add({ request: send, times: 1, fault: { kind: 'rate limit', retryAfterS: null } });
    discord.faults.add({ request: send, times: 1, fault: { kind: 'cut', takesEffect: false } });
    for (let i = 0; i < 6; i += 1) {
      const somebody = discord.person(discord.addUser({ name: `somebody-${i}` }));
      discord.join(guildId, somebody.id);
      const from = discord.log.all.length;
      somebody.say(channel, `${discord.botMention} Who resigned?`);
      await discord.log.waitFor(
        'an attempt to answer',
        (event) => (event.kind === 'request' && event.route === send ? true : undefined),
        { from },
      );
    }
    const callback = 'POST /interactions/:interaction/:token/callback';
    discord.faults.add({ request: callback, times: 2, fault: { kind: 'answer', status: 500 } });
    const lost = anna.run(channel, 'ask', { question: 'Who resigned?' });
    await discord.log.waitFor('the command', (event) =>
      event.kind === 'request' && event.route === callback && event.status === 500 ? true : undefined,
    );
    await ask().answer();
    discord.strike({ kind: 'close', code: 4004 });
    expect(await bot.ended).toBe(78);
    const everything = [bot.stdout(), bot.stderr(), contentsOf(cwd)].join('\n');
    expect(everything).toContain('"level":"debug"');
    expect(everything).toContain('Discord refuses the token');
    expect(bot.stdout()).toContain('Who resigned?');
    expect(everything).not.toContain(CANARY);
    expect(everything).not.toContain(lost.interaction.token);
    for (const part of CANARY.split('.')) expect(bot.stderr()).not.toContain(part);
  });

  it('shows what people ask nowhere but in answers, whatever goes wrong, at level debug', async () => {
    const { discord, anna, bot, cwd, guildId, channel } = await startBot({
      env: { LOG_LEVEL: 'debug', DATABASE_URL: 'file:.data/settings.db' },
    });
    const words = 'zebrafish canary';
    const question = `Who resigned over the ${words}?`;
    const send = 'POST /channels/:channel/messages';
    const callback = 'POST /interactions/:interaction/:token/callback';
    const wait = (route: string, from: number) =>
      discord.log.waitFor(
        route,
        (event) => (event.kind === 'request' && event.route === route ? true : undefined),
        { from },
      );
    const body = {
      code: 50_035,
      message: question,
      errors: { content: { _errors: [{ message: question }] } },
    };
    const broken: readonly RequestFault[] = [
      { kind: 'answer', status: 400, body },
      { kind: 'answer', status: 403, body },
      { kind: 'answer', status: 500, body },
      { kind: 'cut', takesEffect: false },
    ];
    for (const [n, fault] of broken.entries()) {
      const place = discord.addChannel(guildId, `channel-${n}`);
      const somebody = discord.person(discord.addUser({ name: `somebody-${n}` }));
      discord.join(guildId, somebody.id);
      const from = discord.log.all.length;
      discord.faults.add({ request: send, times: 1, fault }, { request: callback, times: 1, fault });
      somebody.say(place, `${discord.botMention} ${question}`);
      await wait(send, from);
      somebody.run(place, 'ask', { question });
      await wait(callback, from);
    }
    discord.faults.clear();
    const long = `${question} ${words.repeat(100)}`;
    expect((await anna.say(channel, `${discord.botMention} ${long}`).answer()).content).toContain('1,000');
    expect((await anna.run(channel, 'search', { words }).reply()).content).toContain('canary');
    await anna.run(channel, 'quote', { text: question }).reply();
    await anna.type(channel, 'ask', 'article', { question, article: words }).choices();
    const answer = await anna.run(channel, 'ask', { question }).reply();
    const form = anna.press(answer.id, 'Follow up');
    await form.modal();
    await anna.submit(form, { question: `And the ${words}?` }).reply();
    const proposal = await anna.run(channel, 'settings', { language: 'fr' }).reply();
    await anna.press(proposal.id, 'Change').reply();
    bot.signal('SIGTERM');
    expect(await bot.ended).toBe(0);
    const everything = [bot.stdout(), bot.stderr(), contentsOf(cwd)].join('\n');
    expect(everything).toContain('"level":"debug"');
    expect(everything).toContain(guildId);
    for (const word of words.split(' ')) expect(everything).not.toContain(word);
    expect(everything).not.toContain(form.interaction.token);
  });
});

describe('npm start with a token that Discord does not know', () => {
  it('ends in exit code 78 and says what to do', async () => {
    const discord = await openDiscord({ token: 'right' });
    const cwd = createFolder({ 'seeds/haliva.txt': ARTICLE });
    const env = { ...envFor(discord), DISCORD_TOKEN: CANARY };
    const { exitCode, stdout, stderr } = await runCli([], { cwd, env });
    expect(exitCode).toBe(78);
    expect(stderr).toMatch(/^Discord refuses the token in DISCORD_TOKEN\./u);
    expect(stdout + stderr).not.toContain(CANARY);
  });
});

describe('npm run ask', () => {
  it('answers in the terminal, token or not', async () => {
    const discord = await openDiscord();
    const cwd = createFolder({ 'seeds/haliva.txt': ARTICLE });
    const { exitCode, stdout } = await runCli(['ask', 'Who resigned?'], { cwd, env: envFor(discord) });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Haliva resigned');
    expect(discord.log.all).toEqual([]);
  });
});
