import type { ChannelView, PageChannel, PageMessage, World } from '../../src/page/protocol/world.ts';

export const BOT = { id: '9', username: 'Verbatim', global_name: null, bot: true };
const NORA = { id: '1', username: 'Nora', global_name: null };

/** A message of the local page; what a test is not about is usual. */
export const pageMessage = (id: string, changes: Partial<PageMessage> = {}): PageMessage => ({
  id,
  channel_id: '20',
  author: NORA,
  content: `message ${id}`,
  timestamp: new Date(Number(id) * 1_000).toISOString(),
  edited_timestamp: null,
  type: 0,
  embeds: [],
  mentions: [],
  isEphemeral: false,
  audience: null,
  ...changes,
});

const channel = (id: string, name: string, kind: PageChannel['kind']): PageChannel => ({
  id,
  name,
  kind,
  parentId: null,
});

export const QUESTIONS = channel('20', 'questions', 'questions');
export const GENERAL = channel('21', 'general', 'text');

/** Two people in a server, and a guest in another one. */
export const WORLD: World = {
  bot: { id: BOT.id, name: 'Verbatim', mention: `<@${BOT.id}>` },
  people: [
    {
      id: '1',
      name: 'Nora',
      role: 'member',
      note: '',
      guild: '30',
      direct: channel('41', 'Verbatim', 'direct'),
    },
    {
      id: '2',
      name: 'Iris',
      role: 'moderator',
      note: '',
      guild: '30',
      direct: channel('42', 'Verbatim', 'direct'),
    },
    {
      id: '3',
      name: 'Milo',
      role: 'guest',
      note: '',
      guild: '31',
      direct: channel('43', 'Verbatim', 'direct'),
    },
  ],
  guilds: [
    { id: '30', name: 'Newsroom', members: ['1', '2'], roles: [], channels: [GENERAL, QUESTIONS] },
    { id: '31', name: 'Readers', members: ['3'], roles: [], channels: [channel('25', 'lounge', 'text')] },
  ],
  suggestions: [],
  articlesNote: '',
  generation: 'aaaaaaaa',
};

/** A channel with some messages. */
export const channelView = (messages: readonly PageMessage[]): ChannelView => ({
  channel: QUESTIONS,
  mayWrite: true,
  messages,
  commands: [],
  threads: [],
});
