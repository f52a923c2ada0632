import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { openTalk, type TalkOptions } from '../../support/free-questions.ts';

const open = (options: TalkOptions = {}) => openTalk({ settings: { answers: 'thread' }, ...options });
const THREAD_ROUTE = 'POST /channels/:channel/messages/:message/threads';

describe('where answers are given in threads', () => {
  it('an answer opens a thread of its question, named after it', async () => {
    const { discord, client, anna, channel } = await open();
    const said = anna.say(channel, `${discord.botMention} Who resigned?`);
    const answer = await said.answer();
    expect(answer.channel_id).toBe(said.id);
    expect(client.channels.cache.get(said.id)).toMatchObject({ name: 'Who resigned?', parentId: channel });
  });

  it('a long question names its thread with its beginning', async () => {
    const { discord, client, anna, channel } = await open();
    const said = anna.say(channel, `${discord.botMention} Who ${'really 😀 '.repeat(30)}resigned?`);
    await said.answer();
    const thread = client.channels.cache.get(said.id);
    const name = thread?.isThread() === true ? thread.name : '';
    expect(name.length).toBeLessThanOrEqual(100);
    expect(name).toMatch(/^Who really .+…$/u);
  });

  it('a question in a thread is answered there', async () => {
    const { discord, anna, channel } = await open();
    const thread = discord.addThread(channel, 'Talk', anna.id);
    const said = anna.say(thread, `${discord.botMention} Who resigned?`);
    expect(await said.answer()).toMatchObject({
      channel_id: thread,
      message_reference: { message_id: said.id },
    });
  });

  it('a question that has a thread already is answered in it', async () => {
    const { discord, client, anna, channel, settle, quiet } = await open({ settings: { answers: 'reply' } });
    const said = anna.say(channel, `${discord.botMention} Who resinged?`);
    await quiet();
    const place = await client.channels.fetch(channel);
    const message = place?.isTextBased() === true ? await place.messages.fetch(said.id) : null;
    const thread = await message?.startThread({ name: 'Mine' });
    settle({ answers: 'thread' });
    const reply = anna.say(channel, `${discord.botMention} Who?`);
    expect((await reply.answer()).channel_id).toBe(reply.id);
    expect(thread?.id).toBe(said.id);
  });

  it('a direct message is answered by a reply', async () => {
    const { anna } = await open();
    const said = anna.tell('Who resigned?');
    expect((await said.answer()).channel_id).toBe(said.channelId);
  });

  it('a line of help is a reply', async () => {
    const { discord, anna, channel } = await open();
    const said = anna.say(channel, discord.botMention);
    expect((await said.answer()).channel_id).toBe(channel);
  });

  it('an edited question edits the answer in its thread, a deleted one deletes it', async () => {
    const { discord, anna, channel, quiet, saidBy } = await open();
    const said = anna.say(channel, `${discord.botMention} Who resinged?`);
    const answer = await said.answer();
    await quiet();
    anna.edit(said.id, `${discord.botMention} Who resigned?`);
    expect((await discord.edited(answer.id)).content).toContain('❔ Who resigned?');
    await quiet();
    anna.delete(said.id);
    await discord.deleted(answer.id);
    expect(saidBy(said.id)).toEqual([]);
  });

  it.each([
    ['open threads', PermissionFlagsBits.CreatePublicThreads],
    ['write in threads', PermissionFlagsBits.SendMessagesInThreads],
  ])('a bot that may not %s replies, without trying', async (_, deny) => {
    const { discord, anna, guildId, requests } = await openPlace();
    const asking = discord.addChannel(guildId, 'no-threads', [{ id: discord.botId, of: 'member', deny }]);
    const said = anna.say(asking, `${discord.botMention} Who resigned?`);
    expect((await said.answer()).channel_id).toBe(asking);
    expect(requests()).toEqual([]);
  });

  it('a channel in which a thread was refused is not asked for another one for ten minutes', async () => {
    const { discord, anna, channel, quiet, advance, requests } = await openPlace();
    discord.faults.add({
      request: THREAD_ROUTE,
      times: 1,
      fault: { kind: 'answer', status: 403, body: { code: 50_013, message: 'Missing Permissions' } },
    });
    const ask = async (): Promise<string> => {
      const said = anna.say(channel, `${discord.botMention} Who resigned?`);
      const { channel_id: where } = await said.answer();
      await quiet();
      return where === said.id ? 'thread' : 'reply';
    };
    expect([await ask(), await ask()]).toEqual(['reply', 'reply']);
    expect(requests()).toHaveLength(1);
    advance(600_001);
    expect(await ask()).toBe('thread');
  });

  it('an answer for which Discord has no thread just now is a reply', async () => {
    const { discord, anna, channel, requests } = await openPlace();
    discord.faults.add({ request: THREAD_ROUTE, times: 4, fault: { kind: 'answer', status: 500 } });
    const said = anna.say(channel, `${discord.botMention} Who resigned?`);
    expect((await said.answer()).channel_id).toBe(channel);
    expect(requests().length).toBeGreaterThan(0);
  });
});

/** A scene, and its requests for threads. */
const openPlace = async () => {
  const talk = await open();
  const requests = () => talk.discord.requests.filter(({ route }) => route === THREAD_ROUTE);
  return { ...talk, requests };
};
