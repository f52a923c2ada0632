import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { openTalk } from '../../support/free-questions.ts';

const POSTING = 'POST /channels/:channel/messages';

const shut = (): void => {};

describe('questions of one person in one channel', () => {
  it('are answered in their order, however long each takes', async () => {
    let resume = shut;
    const ready = new Promise<void>((resolve) => {
      resume = resolve;
    });
    const { discord, anna, ben, channel, quiet, saidBy } = await openTalk({
      answer: async (question) => {
        if (question.includes('1')) await ready;
        return {};
      },
    });
    const said = ['1', '2', '3'].map((n) =>
      anna.say(channel, `${discord.botMention} Who resigned in ${n} days?`),
    );
    const meanwhile = ben.say(channel, `${discord.botMention} Who resigned in 9 days?`);
    await meanwhile.answer();
    resume();
    await quiet();
    const order = saidBy(channel).map(({ message_reference: to }) => to?.message_id);
    expect(order).toEqual([meanwhile.id, ...said.map(({ id }) => id)]);
  });

  it('and of many at once are all answered, each once, to whom they belong', async () => {
    const { discord, channel, guildId, quiet, saidBy } = await openTalk();
    const people = Array.from({ length: 10 }, (_, n) => {
      const person = discord.person(discord.addUser({ name: `member-${n}` }));
      discord.join(guildId, person.id);
      return person;
    });
    const said = Array.from({ length: 10 }, (_, n) =>
      people.map((person) => person.say(channel, `${discord.botMention} Who resigned in ${n} days?`)),
    ).flat();
    await quiet();
    const answers = new Map(
      saidBy(channel).map((answer) => [answer.message_reference?.message_id, answer.content]),
    );
    expect(saidBy(channel)).toHaveLength(100);
    for (const { id, message } of said) {
      expect(answers.get(id)).toContain(message.content.split(' ').slice(1).join(' '));
    }
  });
});

describe('an answer', () => {
  it('to a question that is gone stands by itself', async () => {
    let resume = shut;
    const deleted = new Promise<void>((resolve) => {
      resume = resolve;
    });
    const { discord, anna, channel, quiet, saidBy, logged } = await openTalk({
      answer: async () => {
        await deleted;
        return {};
      },
    });
    const said = anna.say(channel, `${discord.botMention} Who resigned?`);
    await discord.delivered();
    discord.state.messages.delete(said.id);
    resume();
    await quiet();
    expect(saidBy(channel)).toHaveLength(1);
    expect(logged.map(({ level }) => level)).toEqual(['info']);
  });

  it('counts also where the bot is removed from the server before it hears that it was posted', async () => {
    const { discord, anna, channel, guildId, quiet, logged, advance } = await openTalk();
    discord.faults.add({ request: POSTING, times: 1, fault: { kind: 'slow', delayMs: 1_000 } });
    await anna.say(channel, `${discord.botMention} Who resigned?`).answer();
    discord.expel(guildId);
    await discord.delivered();
    advance(1_000);
    await quiet();
    expect(logged.map(({ text }) => text)).toEqual(['answered']);
  });

  it('in a channel without history is written below, since replies need it', async () => {
    const { discord, anna, guildId } = await openTalk();
    const asking = discord.addChannel(guildId, 'no-history', [
      { id: discord.botId, of: 'member', deny: PermissionFlagsBits.ReadMessageHistory },
    ]);
    const answer = await anna.say(asking, `${discord.botMention} Who resigned?`).answer();
    expect(answer.message_reference).toBeUndefined();
  });

  it('is not even looked for where the bot may not write', async () => {
    const { discord, anna, guildId, quiet, questions, logged } = await openTalk();
    const mute = discord.addChannel(guildId, 'announcements', [
      { id: discord.botId, of: 'member', deny: PermissionFlagsBits.SendMessages },
    ]);
    const before = discord.requests.length;
    anna.say(mute, `${discord.botMention} Who resigned?`);
    await quiet();
    expect(questions).toEqual([]);
    expect(logged).toEqual([]);
    expect(discord.requests).toHaveLength(before);
  });

  it.each([50_013, 50_001])(
    'that is refused with %i is dropped, and the channel left alone for ten minutes',
    async (code) => {
      const { discord, anna, channel, quiet, saidBy, questions, logged, advance } = await openTalk();
      discord.faults.add({
        request: POSTING,
        times: 1,
        fault: { kind: 'answer', status: 403, body: { code, message: 'Missing' } },
      });
      const ask = async () => {
        anna.say(channel, `${discord.botMention} Who resigned?`);
        await quiet();
      };
      await ask();
      expect(logged).toMatchObject([{ level: 'warn', fields: { code: String(code) } }]);
      await ask();
      await ask();
      expect(questions).toHaveLength(1);
      advance(600_001);
      await ask();
      expect(saidBy(channel)).toHaveLength(1);
    },
  );

  it('to each of a hundred questions at once is one request where the channel turns out to be closed', async () => {
    const { discord, guildId, channel, quiet } = await openTalk();
    discord.faults.add({
      request: POSTING,
      fault: { kind: 'answer', status: 403, body: { code: 50_013, message: 'Missing' } },
    });
    for (let n = 0; n < 100; n += 1) {
      const person = discord.person(discord.addUser({ name: `member-${n}` }));
      discord.join(guildId, person.id);
      person.say(channel, `${discord.botMention} Who resigned?`);
    }
    await quiet();
    expect(discord.requests.filter(({ route }) => route === POSTING)).toHaveLength(1);
  });

  it('to somebody who takes no messages is dropped', async () => {
    const { discord, anna, quiet, logged } = await openTalk();
    discord.faults.add({
      request: POSTING,
      times: 1,
      fault: { kind: 'answer', status: 403, body: { code: 50_007, message: 'Cannot send' } },
    });
    anna.tell('Who resigned?');
    await quiet();
    expect(logged).toMatchObject([{ level: 'warn', fields: { code: '50007' } }]);
  });

  it('in a channel that was removed meanwhile is dropped, and no further one is looked for', async () => {
    let resume = shut;
    const removed = new Promise<void>((resolve) => {
      resume = resolve;
    });
    const { discord, anna, channel, quiet, logged } = await openTalk({
      answer: async () => {
        await removed;
        return {};
      },
    });
    anna.say(channel, `${discord.botMention} Who resigned?`);
    anna.say(channel, `${discord.botMention} Who was first?`);
    await discord.delivered();
    discord.removeChannel(channel);
    await discord.delivered();
    resume();
    await quiet();
    expect(logged.map(({ level, fields }) => [level, fields['kind']])).toEqual([['warn', 'gone']]);
  });

  it('that the connection broke off of stands there once', async () => {
    const { discord, anna, channel, quiet, saidBy } = await openTalk();
    discord.faults.add({ request: POSTING, times: 1, fault: { kind: 'cut', takesEffect: true } });
    anna.say(channel, `${discord.botMention} Who resigned?`);
    await quiet();
    expect(saidBy(channel)).toHaveLength(1);
  });
});
