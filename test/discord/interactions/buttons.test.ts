import { MessageFlags, type APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { readAsked } from '../../../src/discord/paint/asked-line.ts';
import { buildAnswer, buildCitation, buildFound, buildScope, buildSource } from '../../support/builders.ts';
import { openBotroom, startBot, type BotChanges } from '../../support/discord-bot.ts';

const further = [4, 5].map((sentence) =>
  buildCitation({ sentence, quote: `Sentence ${sentence}.`, emphasis: [], supports: false }),
);

const services: BotChanges['services'] = {
  ask: async (question) => buildAnswer({ question, citations: [buildCitation(), ...further] }),
  citation: async (_article, sentence) =>
    further.find((each) => each.sentence === sentence) ?? buildCitation(),
};

const isPrivate = ({ flags }: APIMessage): boolean => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;

const labels = ({ components = [] }: APIMessage): unknown[] =>
  components.flatMap((row) =>
    'components' in row ? row.components.map((each) => ('label' in each ? each.label : '')) : [],
  );

describe('Context', () => {
  it('shows whoever presses it the sentences around the quote', async () => {
    const { anna, ben, channel } = await openBotroom({ services });
    const answer = await anna.run(channel, 'ask', { question: 'Who?' }).reply();
    const passage = await ben.press(answer.id, 'Context').reply();
    expect(isPrivate(passage)).toBe(true);
    expect(passage.content).toContain('Before.');
    expect(passage.content).toContain('After.');
  });
});

describe('More', () => {
  it('shows the next sentences', async () => {
    const { anna, channel } = await openBotroom({ services });
    const answer = await anna.run(channel, 'ask', { question: 'Who?' }).reply();
    const more = await anna.press(answer.id, 'More').reply();
    expect(isPrivate(more)).toBe(true);
    expect(more.content).toMatch(/^> “Sentence 4\.”[^]*> “Sentence 5\.”/u);
  });

  it('says so where the sentences are not there any more', async () => {
    const { anna, channel } = await openBotroom({ services: { ...services, citation: async () => null } });
    const answer = await anna.run(channel, 'ask', { question: 'Who?' }).reply();
    for (const button of ['More', 'Context']) {
      const reply = await anna.press(answer.id, button).reply();
      expect([isPrivate(reply), reply.content]).toEqual([
        true,
        expect.stringContaining('articles have changed'),
      ]);
    }
  });
});

describe('buttons of an answer', () => {
  it('work after the bot was started anew', async () => {
    const { client, bot, anna, channel } = await openBotroom({ services });
    const answer = await anna.run(channel, 'ask', { question: 'Who?' }).reply();
    bot.stop();
    startBot(client, { services });
    expect((await anna.press(answer.id, 'Context').reply()).content).toContain('Before.');
  });

  it('say so when the articles have changed since', async () => {
    let scope = buildScope();
    const { anna, channel } = await openBotroom({ services: { ...services, scope: () => scope } });
    const answer = await anna.run(channel, 'ask', { question: 'Who?' }).reply();
    scope = buildScope({ generation: 'changed1' });
    for (const button of ['Context', 'More']) {
      const reply = await anna.press(answer.id, button).reply();
      expect([isPrivate(reply), reply.content]).toEqual([
        true,
        expect.stringContaining('articles have changed'),
      ]);
    }
  });

  it('of an earlier version say so', async () => {
    const { client, anna, channel } = await openBotroom({ services });
    const target = await client.channels.fetch(channel);
    const row = { type: 1, components: [{ type: 2, style: 2, label: 'Old', custom_id: '0old' }] } as const;
    const message =
      target?.isSendable() === true ? await target.send({ content: 'Old', components: [row] }) : null;
    const reply = await anna.press(message?.id ?? '', 'Old').reply();
    expect([isPrivate(reply), reply.content]).toEqual([true, expect.stringContaining('earlier version')]);
  });
});

describe('Share', () => {
  it('posts a private answer with its question and who asked, once', async () => {
    const { discord, anna, ben, channel } = await openBotroom({ services });
    const turn = anna.run(channel, 'ask', { question: 'Who *resigned*?', private: true });
    const answer = await turn.reply();
    expect(labels(answer)).toEqual(['Context', 'More', 'Share', 'Follow up']);
    const sharing = anna.press(answer.id, 'Share');
    const shared = await sharing.followUp(1);
    expect(isPrivate(shared)).toBe(false);
    expect(shared.content).toBe(`-# Shared by <@${anna.id}>\n${answer.content}`);
    expect(readAsked(shared.content)).toBe('Who *resigned*?');
    expect(labels(shared)).toEqual(['Context', 'More', 'Follow up', 'Delete']);
    expect(shared.mentions).toEqual([]);
    expect(ben.reads(channel).map(({ id }) => id)).toEqual([shared.id]);
    expect(discord.state.messages.get(answer.id)?.wire.content).toBe(answer.content);
    expect(() => anna.press(answer.id, 'Share')).toThrow('no "Share"');
  });

  it('leaves the private answer as it was shared, buttons and all', async () => {
    const { anna, channel } = await openBotroom({ services });
    const answer = await anna.run(channel, 'ask', { question: 'Who?', private: true }).reply();
    await anna.press(answer.id, 'Share').followUp(1);
    expect((await anna.press(answer.id, 'Context').reply()).content).toContain('Before.');
  });
});

describe('Delete', () => {
  it('deletes an answer for who asked', async () => {
    const { discord, bot, anna, ben, channel } = await openBotroom({ services });
    const answer = await ben.run(channel, 'ask', { question: 'Who?' }).reply();
    ben.press(answer.id, labels(answer).at(-1) as string);
    await discord.deleted(answer.id);
    await discord.delivered();
    expect(anna.reads(channel)).toEqual([]);
    expect(bot.lines.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  });

  it('deletes anybody’s answer for a moderator', async () => {
    const { discord, anna, ben, channel } = await openBotroom({ services });
    const answer = await ben.run(channel, 'ask', { question: 'Who?' }).reply();
    anna.press(answer.id, labels(answer).at(-1) as string);
    await expect(discord.deleted(answer.id)).resolves.toBeUndefined();
  });

  it('deletes nobody else’s answer for others', async () => {
    const { discord, anna, ben, channel } = await openBotroom({ services });
    const answer = await anna.run(channel, 'ask', { question: 'Who?' }).reply();
    const reply = await ben.press(answer.id, 'Delete').reply();
    expect(isPrivate(reply)).toBe(true);
    expect(discord.state.messages.has(answer.id)).toBe(true);
  });

  it('works in direct messages', async () => {
    const { discord, anna } = await openBotroom({ services });
    const { channelId } = anna.tell('Hello');
    const answer = await anna.run(channelId, 'ask', { question: 'Who?' }).reply();
    anna.press(answer.id, 'Delete');
    await expect(discord.deleted(answer.id)).resolves.toBeUndefined();
  });
});

describe('Follow up', () => {
  const contextual: BotChanges['services'] = {
    ask: async (question, { previous } = {}) =>
      buildAnswer({
        question,
        persons: ['Haliva'],
        ...(previous !== undefined && {
          followUp: {
            understoodAs: `${question} (after: ${previous.question} ${previous.persons.join()})`,
            previous,
          },
        }),
      }),
  };

  it('asks for a question that is understood together with the answer', async () => {
    const { anna, channel } = await openBotroom({ services: contextual });
    const answer = await anna.run(channel, 'ask', { question: 'Who *resigned*?' }).reply();
    const pressed = anna.press(answer.id, 'Follow up');
    expect((await pressed.modal()).title).toBe('Follow up');
    const reply = await anna.submit(pressed, { question: 'and when?' }).reply();
    expect(isPrivate(reply)).toBe(false);
    expect(readAsked(reply.content)).toBe('and when? (after: Who *resigned*? Haliva)');
    expect(reply.content).toContain('Understood as: and when?');
  });

  it('can be followed up in turn, by somebody else too', async () => {
    const { anna, ben, channel } = await openBotroom({ services: contextual });
    const first = await anna.run(channel, 'ask', { question: 'Who?' }).reply();
    const pressed = anna.press(first.id, 'Follow up');
    await pressed.modal();
    const second = await anna.submit(pressed, { question: 'when?' }).reply();
    const pressedAgain = ben.press(second.id, 'Follow up');
    await pressedAgain.modal();
    const third = await ben.submit(pressedAgain, { question: 'why?' }).reply();
    expect(readAsked(third.content)).toBe('why? (after: when? (after: Who? Haliva) Haliva)');
  });

  it('is as private as the answer that it is about', async () => {
    const { anna, channel } = await openBotroom({ services: contextual });
    const answer = await anna.run(channel, 'ask', { question: 'Who?', private: true }).reply();
    const pressed = anna.press(answer.id, 'Follow up');
    await pressed.modal();
    expect(isPrivate(await anna.submit(pressed, { question: 'when?' }).reply())).toBe(true);
  });
});

describe('pages', () => {
  const found: BotChanges['services'] = {
    search: async (words, { offset = 0, since, before } = {}) =>
      buildFound({
        words,
        offset,
        total: 12,
        citations: [
          buildCitation({ quote: `${words} from ${offset}, ${since} to ${before}.`, emphasis: [] }),
        ],
      }),
    sources: async () =>
      Array.from({ length: 40 }, (_, at) => buildSource({ id: `a${at}`, title: `Title ${at}` })),
  };

  it('of a search take the place of each other, with the words and days asked for', async () => {
    const { discord, anna, ben, channel } = await openBotroom({ services: found });
    const values = { words: 'left *office*', since: '2024-04-01', before: '2024-05-01' };
    const list = await anna.run(channel, 'search', values).reply();
    expect(labels(list)).toEqual(['Next', 'Delete']);
    const next = await anna.press(list.id, 'Next').reply();
    expect(next.id).toBe(list.id);
    const second = await discord.edited(list.id);
    expect(second.content).toContain(String.raw`left \*office\* from 5, 2024-04-01 to 2024-05-01.`);
    expect(readAsked(second.content)).toBe('left *office*');
    const previous = labels(second)[0] as string;
    ben.press(list.id, previous);
    const first = await discord.edited(list.id, ({ content }) => content.includes('from 0,'));
    expect(labels(first)).toHaveLength(2);
    anna.press(list.id, labels(first).at(-1) as string);
    await expect(discord.deleted(list.id)).resolves.toBeUndefined();
  });

  it('of the sources stay private', async () => {
    const { anna, channel } = await openBotroom({ services: found });
    const list = await anna.run(channel, 'sources').reply();
    expect([isPrivate(list), labels(list)]).toEqual([true, ['Next']]);
    const next = await anna.press(list.id, 'Next').reply();
    expect([isPrivate(next), next.id, labels(next)[0]]).toEqual([true, list.id, 'Previous']);
  });

  it('say so when the articles have changed since', async () => {
    let scope = buildScope();
    const { anna, channel } = await openBotroom({ services: { ...found, scope: () => scope } });
    const list = await anna.run(channel, 'search', { words: 'left' }).reply();
    scope = buildScope({ generation: 'changed1' });
    expect((await anna.press(list.id, 'Next').reply()).content).toContain('articles have changed');
  });
});
