import type { PageEvent } from '../../protocol/events.ts';
import type { ChannelView, PageChannel, PageMessage, World } from '../../protocol/world.ts';
import { channelsOf, initialState, type PageAction, type PageState } from './page-state.ts';

const without = (list: readonly string[], one: string): readonly string[] =>
  list.filter((other) => other !== one);

const withOne = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list : [...list, one];

const isNewer = (one: { readonly id: string }, other: { readonly id: string } | undefined): boolean =>
  other === undefined || BigInt(one.id) > BigInt(other.id);

/** A message in its place; another one in the place of one with the same id. */
const withMessage = (messages: readonly PageMessage[], message: PageMessage): readonly PageMessage[] =>
  messages.some(({ id }) => id === message.id)
    ? messages.map((other) => (other.id === message.id ? message : other))
    : [...messages, message].toSorted((one, other) => (isNewer(one, other) ? 1 : -1));

const changeView = (
  state: PageState,
  channel: string,
  change: (view: ChannelView) => ChannelView,
): PageState => {
  const view = state.views[channel];
  return view === undefined ? state : { ...state, views: { ...state.views, [channel]: change(view) } };
};

const withChannel = (world: World, guildId: string, channel: PageChannel): World => ({
  ...world,
  guilds: world.guilds.map((guild) => {
    if (guild.id !== guildId) return guild;
    const isKnown = guild.channels.some(({ id }) => id === channel.id);
    const channels = isKnown
      ? guild.channels.map((other) => (other.id === channel.id ? channel : other))
      : [...guild.channels, channel];
    return { ...guild, channels };
  }),
});

const hear = (state: PageState, event: PageEvent): PageState => {
  switch (event.kind) {
    case 'message':
    case 'edit': {
      const { message } = event;
      const channel = message.channel_id;
      const shown = changeView(state, channel, (view) => ({
        ...view,
        messages: withMessage(view.messages, message),
      }));
      if (message.author.id !== state.world.bot.id) return shown;
      const isUnread = event.kind === 'message' && channel !== state.channel;
      return {
        ...shown,
        typing: without(state.typing, channel),
        unread: isUnread ? withOne(state.unread, channel) : state.unread,
      };
    }
    case 'delete':
      return {
        ...changeView(state, event.channel, (view) => ({
          ...view,
          messages: view.messages.filter(({ id }) => id !== event.message),
        })),
        about: state.about?.message.id === event.message ? null : state.about,
      };
    case 'typing':
      return { ...state, typing: withOne(state.typing, event.channel) };
    case 'channel':
      return { ...state, world: withChannel(state.world, event.guild, event.channel) };
    default:
      return { ...state, world: { ...state.world, generation: event.generation } };
  }
};

/** A channel as the server has it, with what was heard since. */
const withView = (state: PageState, view: ChannelView): PageState => {
  const { id } = view.channel;
  const last = view.messages.at(-1);
  const since = (state.views[id]?.messages ?? []).filter((message) => isNewer(message, last));
  const messages = since.reduce(withMessage, view.messages);
  return { ...state, views: { ...state.views, [id]: { ...view, messages } } };
};

const goTo = (state: PageState, channel: string): PageState =>
  channelsOf(state).some(({ id }) => id === channel)
    ? { ...state, channel, unread: without(state.unread, channel), about: null }
    : state;

/** What the page shows after something happened. */
export const reduce = (state: PageState, action: PageAction): PageState => {
  switch (action.kind) {
    case 'world':
      return { ...state, world: action.world };
    case 'be':
      return {
        ...initialState(state.world, action.person),
        panel: state.panel,
        isConnected: state.isConnected,
      };
    case 'go':
      return goTo(state, action.channel);
    case 'view':
      return withView(state, action.view);
    case 'event':
      return hear(state, action.event);
    case 'typed':
      return { ...state, typing: without(state.typing, action.channel) };
    case 'panel':
      return { ...state, panel: action.panel };
    case 'form':
      return { ...state, form: action.form };
    case 'about':
      return { ...state, about: action.about };
    case 'connection':
      return { ...state, isConnected: action.isConnected };
    default:
      return { ...state, notice: action.notice };
  }
};
