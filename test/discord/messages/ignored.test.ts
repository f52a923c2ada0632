import { MessageType, Options } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { openTalk } from '../../support/free-questions.ts';

/** A client that keeps messages knows those again that come twice. */
const FORGETFUL = {
  makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
};

describe('a mention of the bot', () => {
  it('by another bot, a webhook or the system is ignored', async () => {
    const { discord, anna, channel, guildId, quiet, questions } = await openTalk();
    const robot = discord.person(discord.addUser({ name: 'robot', isBot: true }));
    discord.join(guildId, robot.id);
    const words = `${discord.botMention} Who resigned?`;
    robot.say(channel, words);
    anna.say(channel, words, { webhookId: discord.botId });
    anna.say(channel, words, { type: MessageType.UserJoin });
    await quiet();
    expect(questions).toEqual([]);
  });

  it('by itself is ignored', async () => {
    const { discord, client, channel, quiet, saidBy, questions } = await openTalk();
    const place = await client.channels.fetch(channel);
    if (place?.isSendable() !== true) throw new Error('nowhere to write');
    await place.send(`${discord.botMention} Who resigned?`);
    await quiet();
    expect(questions).toEqual([]);
    expect(saidBy(channel)).toHaveLength(1);
  });

  it('that Discord delivers twice is answered once, even by a client that keeps no messages', async () => {
    const { discord, anna, channel, quiet, saidBy, questions } = await openTalk({ client: FORGETFUL });
    discord.faults.add({ gateway: 'MESSAGE_CREATE', times: 1, fault: { kind: 'repeat' } });
    anna.say(channel, `${discord.botMention} Who resigned?`);
    await quiet();
    expect(questions).toHaveLength(1);
    expect(saidBy(channel)).toHaveLength(1);
  });

  it('that a resumed connection brings again is answered once', async () => {
    const { discord, client, anna, channel, quiet, saidBy, questions } = await openTalk({
      client: FORGETFUL,
    });
    let heard = 0;
    client.on('messageCreate', ({ author }) => {
      if (!author.bot) heard += 1;
    });
    await anna.say(channel, `${discord.botMention} Who resigned?`).answer();
    await quiet();
    discord.faults.add({ gateway: 'RESUME', times: 1, fault: { kind: 'repeat', events: 5 } });
    discord.strike({ kind: 'drop' });
    await discord.log.waitFor('the connection', (event) => (event.kind === 'resumed' ? true : undefined));
    await quiet();
    expect(heard).toBe(2);
    expect(questions).toHaveLength(1);
    expect(saidBy(channel)).toHaveLength(1);
  });
});
