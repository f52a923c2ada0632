import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARTICLE, CANARY, envFor, logOf, startBotProcess, textsOf } from '../support/bot-process.ts';
import { createFolder } from '../support/folder.ts';
import { openDiscord } from '../support/local-discord.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { runCli } from '../support/run-cli.ts';

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
