import { describe, expect, it, onTestFinished } from 'vitest';
import { createHandlers } from '../../src/discord/handlers.ts';
import { readAsked } from '../../src/discord/paint/asked-line.ts';
import type { LimitSettings } from '../../src/discord/limits.ts';
import { runBot } from '../../src/discord/run-bot.ts';
import { EN } from '../../src/render/phrases/en.ts';
import { createMemorySettings } from '../support/bot-parts.ts';
import { buildAnswer } from '../support/builders.ts';
import { createFakeServices } from '../support/fake-services.ts';
import { openDiscord } from '../support/local-discord.ts';
import { createRecordingLogger } from '../support/recording-logger.ts';
import { createTestTimers } from '../support/test-timers.ts';

const AMPLE = { questions: 100, windowMs: 60_000 };

/** The whole bot, and members of its server with the two channels that they are in. */
const openCrowd = async (memberCount: number, limits: Partial<LimitSettings> = {}) => {
  const discord = await openDiscord();
  const owner = discord.person(discord.addUser({ name: 'owner' }));
  const { id: guildId } = discord.addGuild({ name: 'News', ownerId: owner.id });
  const channels = ['one', 'two'].map((name) => discord.addChannel(guildId, name));
  const members = Array.from({ length: memberCount }, (_, i) => {
    const person = discord.person(discord.addUser({ name: `member-${i}` }));
    discord.join(guildId, person.id);
    return { person, channel: channels[i % 2] ?? '' };
  });
  const services = createFakeServices({ ask: async (question) => buildAnswer({ question }) });
  const logger = createRecordingLogger();
  const stopping = new AbortController();
  const done = runBot({
    services,
    settings: createMemorySettings(),
    clock: services.clock,
    logger,
    version: '1.2.3',
    logQuestions: false,
    limits: { person: AMPLE, channel: AMPLE, guild: AMPLE, ...limits },
    token: discord.token,
    apiUrl: discord.apiUrl,
    contentIntent: false,
    timers: createTestTimers(),
    signal: stopping.signal,
    onAlive: () => undefined,
    createHandlers,
  });
  onTestFinished(async () => {
    stopping.abort();
    await done;
  });
  await logger.waitFor('commands published');
  const said = () =>
    [...discord.state.messages.values()]
      .map(({ wire }) => wire)
      .filter(({ author }) => author.id === discord.botId);
  return { discord, members, said };
};

describe('a crowd', () => {
  it('of 5 with 4 questions each at once has each answered once, those of one person in their order', async () => {
    const { discord, members, said } = await openCrowd(5);
    const asked = members.flatMap(({ person, channel }, member) =>
      [0, 1, 2, 3].map((turn) => {
        const question = `Who was member ${member} in year ${turn}?`;
        if (turn % 2 === 0) {
          const { interaction, reply } = person.run(channel, 'ask', { question });
          return { id: interaction.id, person, question, answer: reply };
        }
        const { id, answer } = person.say(channel, `${discord.botMention} ${question}`);
        return { id, person, question, answer };
      }),
    );
    const answers = await Promise.all(asked.map(({ answer }) => answer()));
    await discord.delivered();
    expect(answers.map(({ content }) => readAsked(content))).toEqual(asked.map(({ question }) => question));
    const answered = said().map(
      (wire) => wire.message_reference?.message_id ?? wire.interaction_metadata?.id ?? '',
    );
    expect(answered.toSorted()).toEqual(asked.map(({ id }) => id).toSorted());
    for (const { person } of members) {
      const mentions = asked
        .filter((each) => each.person === person)
        .flatMap(({ id }, i) => (i % 2 ? id : []));
      expect(answered.filter((id) => mentions.includes(id))).toEqual(mentions);
    }
  });

  it('is limited as the bot was told', async () => {
    const { discord, members, said } = await openCrowd(1, { person: { questions: 1, windowMs: 20_000 } });
    const answers = members.flatMap(({ person, channel }) =>
      ['Who resigned?', 'Who stayed?'].map((question) =>
        person.say(channel, `${discord.botMention} ${question}`).answer(),
      ),
    );
    const texts = (await Promise.all(answers)).map(({ content }) => content);
    expect(texts.map((text) => readAsked(text))).toEqual(['Who resigned?', null]);
    expect(texts[1]).toBe(EN.refusals.tooManyFromYou(20));
    expect(said()).toHaveLength(2);
  });
});
