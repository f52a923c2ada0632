import { describe, expect, it } from 'vitest';
import type { ActReply } from '../../../src/page/protocol/acts.ts';
import type { PageEvent } from '../../../src/page/protocol/events.ts';
import { channelPath } from '../../../src/page/protocol/paths.ts';
import type { ChannelView, PageMessage, World } from '../../../src/page/protocol/world.ts';
import { openPage, type PageAnswer, type TestPage } from '../../support/page.ts';

const HALIVA =
  'Maj. Gen. Aharon Haliva resigned on Monday over the failures of October 7. He led the intelligence unit.';
const QUESTION = 'Who resigned over the failures of October 7?';

const openNews = (): Promise<TestPage> => openPage({ articles: { 'haliva.txt': HALIVA } });

const isFromBot = (event: PageEvent): event is PageEvent & { readonly message: PageMessage } =>
  (event.kind === 'message' || event.kind === 'edit') &&
  event.message.author.bot === true &&
  ((event.message.flags ?? 0) & 128) === 0;

const replyOf = (answer: PageAnswer): ActReply => answer.json() as unknown as ActReply;

/** The next message of the bot that somebody sees. */
const nextAnswer = async ({ next }: Awaited<ReturnType<TestPage['watch']>>): Promise<PageMessage> => {
  const event = await next(isFromBot);
  if (!('message' in event) || typeof event.message === 'string') throw new Error('No message');
  return event.message;
};

const viewOf = async ({ get }: TestPage, person: string, channel: string): Promise<ChannelView> =>
  (await get(channelPath(person, channel))).json() as unknown as ChannelView;

const buttonOf = ({ components = [] }: PageMessage, label: string): string =>
  components
    .flatMap(({ components: buttons }) => buttons)
    .flatMap((button) => ('label' in button && button.label === label ? (button.custom_id ?? '') : []))[0] ??
  '';

describe('the world', () => {
  it('has three people, two guilds and a question channel', async () => {
    const { get, nora, iris, milo, discord } = await openPage();
    const world = (await get('/api/world')).json() as unknown as World;
    expect(world.people.map(({ id, role, name }) => [id, role, name])).toEqual([
      [nora, 'member', 'Nora'],
      [iris, 'moderator', 'Iris'],
      [milo, 'guest', 'Milo'],
    ]);
    expect(world.guilds.map(({ name, members }) => [name, members])).toEqual([
      ['Newsroom', [nora, iris]],
      ['Readers', [milo]],
    ]);
    const channels = world.guilds.map((guild) => guild.channels.map(({ name, kind }) => [name, kind]));
    expect(channels).toEqual([
      [
        ['questions', 'questions'],
        ['general', 'text'],
      ],
      [
        ['lounge', 'text'],
        ['news', 'text'],
      ],
    ]);
    expect(world.guilds[0]?.roles.map(({ name }) => name)).toContain('Moderators');
    expect(world.bot).toEqual({ id: discord.botId, name: 'Verbatim', mention: `<@${discord.botId}>` });
    expect(world.suggestions).toEqual([{ question: 'Who resigned?', isAnswered: true }]);
    expect(world.articlesNote).toContain('nothing leaves this machine');
  });

  it('shows nobody a channel of a guild that they are not in', async () => {
    const page = await openPage();
    await page.act({ as: page.nora, channel: page.general, kind: 'say', content: 'Hello' });
    const mine = await viewOf(page, page.nora, page.general);
    expect([mine.mayWrite, mine.messages.map(({ content }) => content)]).toEqual([true, ['Hello']]);
    const foreign = await viewOf(page, page.milo, page.general);
    expect([foreign.mayWrite, foreign.messages, foreign.commands]).toEqual([false, [], []]);
  });

  it.each(['Owner', 'Verbatim'])('lets nobody act as %s', async (name) => {
    const page = await openPage();
    const account = [...page.discord.state.accounts.values()].find(({ user }) => user.username === name);
    const as = account?.user.id ?? '';
    expect(as).not.toBe('');
    const { status } = await page.act({ as, channel: page.general, kind: 'say', content: 'Hello' });
    expect(status).toBe(404);
    expect((await page.get(channelPath(as, page.general))).status).toBe(404);
    expect((await page.get(`/api/events?as=${as}`)).status).toBe(404);
  });
});

describe('a question on the page', () => {
  it('is answered by the bot as on Discord, freely in the question channel', async () => {
    const page = await openNews();
    const seen = await page.watch(page.iris);
    const said = replyOf(
      await page.act({ as: page.nora, channel: page.questions, kind: 'say', content: QUESTION }),
    );
    const answer = await nextAnswer(seen);
    expect(answer.content).toContain('Haliva');
    expect(answer.message_reference?.message_id).toBe(said.message);
    expect(answer.isEphemeral).toBe(false);
    const { messages } = await viewOf(page, page.nora, page.questions);
    expect(messages.map(({ id }) => id)).toEqual([said.message, answer.id]);
  });

  it('is answered in the conversation with the bot', async () => {
    const page = await openNews();
    const channel = page.scene.people[2]?.directChannel ?? '';
    const seen = await page.watch(page.milo);
    await page.act({ as: page.milo, channel, kind: 'say', content: QUESTION });
    expect((await nextAnswer(seen)).channel_id).toBe(channel);
  });

  it('is answered to a slash command, completed, for the asker alone, and shared by a button', async () => {
    const page = await openNews();
    const { nora: as, general: channel } = page;
    const view = await viewOf(page, as, channel);
    expect(view.commands.map(({ name }) => name)).toContain('ask');
    const typed = { as, channel, kind: 'type', name: 'ask', option: 'article', values: { article: 'hal' } };
    expect(replyOf(await page.act(typed)).choices).toHaveLength(1);

    const mine = await page.watch(as);
    const others = await page.watch(page.iris);
    const asked = { as, channel, kind: 'run', name: 'ask', values: { question: QUESTION, private: true } };
    expect((await page.act(asked)).status).toBe(200);
    const answer = await nextAnswer(mine);
    expect([answer.isEphemeral, answer.audience]).toEqual([true, as]);
    expect((await viewOf(page, page.iris, channel)).messages).toEqual([]);

    const button = buttonOf(answer, 'Share');
    await page.act({ as, channel, kind: 'press', message: answer.id, button });
    // The private answer was never among what the others saw.
    const shared = await nextAnswer(others);
    expect([shared.isEphemeral, shared.content.includes('Haliva')]).toEqual([false, true]);
  });

  it('is followed up in a form', async () => {
    const page = await openNews();
    const { nora: as, general: channel } = page;
    const seen = await page.watch(as);
    await page.act({ as, channel, kind: 'run', name: 'ask', values: { question: QUESTION } });
    const answer = await nextAnswer(seen);
    const button = buttonOf(answer, 'Follow up');
    const { modal } = replyOf(await page.act({ as, channel, kind: 'press', message: answer.id, button }));
    expect(modal?.form.components).toHaveLength(1);
    const turn = modal?.turn ?? '';
    const values = { question: 'What did he lead?' };
    expect((await page.act({ as: page.iris, channel, kind: 'submit', turn, values })).status).toBe(409);
    expect((await page.act({ as, channel, kind: 'submit', turn, values })).status).toBe(200);
    expect((await nextAnswer(seen)).content).toContain('“He led the');
  });

  it('that was missed comes when the browser is back', async () => {
    const page = await openNews();
    const before = await page.watch(page.nora);
    await page.act({ as: page.nora, channel: page.general, kind: 'say', content: 'Hello' });
    const { id } = await before.next(({ kind }) => kind === 'message');
    await page.act({ as: page.nora, channel: page.general, kind: 'say', content: 'Good evening' });
    const after = await page.watch(page.nora, id ?? 0);
    const next = await after.next(({ kind }) => kind === 'message');
    expect(next).toMatchObject({ message: { content: 'Good evening' } });
  });
});

describe('settings', () => {
  it('that a moderator changes hold on the page: answers in threads, other question channels', async () => {
    const page = await openNews();
    const { iris: as, nora, general } = page;
    const seen = await page.watch(as);
    const change = async (values: object): Promise<void> => {
      await page.act({ as, channel: general, kind: 'run', name: 'settings', values });
      const offer = await nextAnswer(seen);
      const button = buttonOf(offer, 'Change');
      const pressed = await page.act({ as, channel: general, kind: 'press', message: offer.id, button });
      expect(pressed.status).toBe(200);
      await seen.next(isFromBot);
    };
    await change({ answers: 'thread' });
    await change({ 'question-channel': general });
    const said = replyOf(await page.act({ as: nora, channel: general, kind: 'say', content: QUESTION }));
    const begun = await seen.next(({ kind }) => kind === 'channel');
    expect(begun).toMatchObject({ channel: { id: said.message, kind: 'thread', parentId: general } });
    expect(await nextAnswer(seen)).toMatchObject({ channel_id: said.message });
    const world = (await page.get('/api/world')).json() as unknown as World;
    expect(world.guilds[0]?.channels.map(({ kind }) => kind)).toEqual(['questions', 'questions', 'thread']);
    const view = await viewOf(page, nora, general);
    expect(view.threads.map(({ id }) => id)).toEqual([said.message]);
  });
});

describe('what somebody may not do', () => {
  it('is refused in words: commands of moderators, foreign channels, nothing to say', async () => {
    const page = await openNews();
    const { nora, iris, milo, general } = page;
    const refresh = { channel: general, kind: 'run', name: 'refresh', values: {} };
    expect(await page.act({ ...refresh, as: nora })).toMatchObject({
      status: 409,
      text: expect.stringContaining('Nora is not offered refresh here') as string,
    });
    expect((await page.act({ ...refresh, as: iris })).status).toBe(200);
    const foreign = { as: milo, channel: general, kind: 'say', content: 'Hello' };
    expect(await page.act(foreign)).toMatchObject({ status: 409 });
    expect((await page.act({ ...foreign, as: nora, content: ' ' })).status).toBe(400);
    expect((await page.act({ ...foreign, as: nora, kind: 'shout' })).text).toContain('no kind');
    expect(page.faults).toEqual([]);
  });

  it('is said where the bot does not respond', async () => {
    const page = await openPage();
    page.discord.state.commands.set('', [
      { id: '1', type: 1, name: 'ask', description: 'Asks', application_id: '1', version: '1' },
    ] as never);
    const { status, text } = await page.act({
      as: page.nora,
      channel: page.general,
      kind: 'run',
      name: 'ask',
      values: {},
    });
    expect([status, text]).toEqual([504, '{"error":"The bot did not respond in time."}']);
  });
});

describe('own messages', () => {
  it('are edited and deleted, which others see', async () => {
    const page = await openPage();
    const { nora: as, general: channel } = page;
    const seen = await page.watch(page.iris);
    const { message } = replyOf(await page.act({ as, channel, kind: 'say', content: 'Helo' }));
    await page.act({ as, channel, kind: 'edit', message, content: 'Hello' });
    expect(await seen.next(({ kind }) => kind === 'edit')).toMatchObject({ message: { content: 'Hello' } });
    expect((await page.act({ as: page.iris, channel, kind: 'edit', message, content: 'x' })).status).toBe(
      409,
    );
    await page.act({ as, channel, kind: 'delete', message });
    expect(await seen.next(({ kind }) => kind === 'delete')).toMatchObject({ channel, message });
  });
});
