import { setTimeout as delay } from 'node:timers/promises';
import type { APIMessage } from 'discord-api-types/v10';
import type { LocalDiscord } from '../../src/local/local-discord.ts';
import { startBotProcess } from './bot-process.ts';

/** What became of a bot that was asked to end while it answered. */
export interface StoppedBot {
  readonly exitCode: number | null;
  /** From the signal to the end of the process. */
  readonly stopMs: number;
  /** Of the questions that were running: whether each has its answer. */
  readonly answered: readonly boolean[];
  /** Whether a question that came after the signal was answered. */
  readonly answeredLate: boolean;
}

const SEND = 'POST /channels/:channel/messages';
const CALLBACK = 'POST /interactions/:interaction/:token/callback';
const SLOW_MS = 700;

const answersTo = ({ state, botId }: LocalDiscord, id: string): APIMessage[] =>
  [...state.messages.values()]
    .map(({ wire }) => wire)
    .filter(
      ({ author, message_reference: reference, interaction_metadata: command }) =>
        author.id === botId && (reference?.message_id === id || command?.id === id),
    );

/**
 * Asks the running bot five questions whose answers Discord takes slowly, the last one never; asks it to end while all
 * five are on their way, and asks once more.
 */
export const stopWhileAnswering = async (): Promise<StoppedBot> => {
  const { discord, anna, guildId, channel, bot } = await startBotProcess();
  const { faults, log } = discord;
  const [first = channel, ...others] = [channel, 'two', 'three'].map((name, i) =>
    i === 0 ? name : discord.addChannel(guildId, name),
  );
  faults.add(
    { request: SEND, times: 3, fault: { kind: 'slow', delayMs: SLOW_MS } },
    { request: CALLBACK, times: 1, fault: { kind: 'slow', delayMs: SLOW_MS } },
    // It is sent once more when it was not answered for five seconds.
    { request: CALLBACK, times: 2, fault: { kind: 'slow', delayMs: null } },
  );
  const from = log.all.length;
  const asked = [first, ...others].map((place) => anna.say(place, `${discord.botMention} Who resigned?`).id);
  for (let n = 0; n < 2; n += 1)
    asked.push(anna.run(channel, 'ask', { question: 'Who resigned?' }).interaction.id);
  let running = 0;
  await log.waitFor(
    'five answers on their way',
    (event) => {
      if (event.kind === 'request' && [SEND, CALLBACK].includes(event.route)) running += 1;
      return running === asked.length ? true : undefined;
    },
    { from },
  );
  const signalledMs = performance.now();
  bot.signal('SIGTERM');
  while (!bot.stdout().includes('"signal":"SIGTERM"')) await delay(5);
  const late = anna.say(channel, `${discord.botMention} Who resigned on Monday?`).id;
  const exitCode = await bot.ended;
  return {
    exitCode,
    stopMs: performance.now() - signalledMs,
    answered: asked.map((id) => answersTo(discord, id).some(({ content }) => content.includes('Haliva'))),
    answeredLate: answersTo(discord, late).length > 0,
  };
};
