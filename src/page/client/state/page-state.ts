import type { WireModal } from '../../protocol/wire.ts';
import type { PageEvent } from '../../protocol/events.ts';
import type {
  ChannelView,
  PageChannel,
  PageGuild,
  PageMessage,
  PagePerson,
  World,
} from '../../protocol/world.ts';

/** What stands beside the conversation. */
export type Panel =
  | { readonly kind: 'articles' }
  /** An article, at a sentence if one is cited. */
  | { readonly kind: 'article'; readonly number: number; readonly sentence: number | null }
  | { readonly kind: 'explanation'; readonly question: string };

/** A form of the bot that is open. */
export interface OpenForm {
  readonly turn: string;
  readonly channel: string;
  readonly form: WireModal;
}

/** All that the page shows. */
export interface PageState {
  readonly world: World;
  /** Id of who the reader is. */
  readonly person: string;
  /** Id of the channel that is shown. */
  readonly channel: string;
  /** What is known of channels, by id, as the person sees them. */
  readonly views: Readonly<Partial<Record<string, ChannelView>>>;
  /** Channels in which the bot is about to write. */
  readonly typing: readonly string[];
  /** Channels in which the bot wrote while another was shown. */
  readonly unread: readonly string[];
  readonly panel: Panel | null;
  readonly form: OpenForm | null;
  /** The message that what is written next replies to, or changes. */
  readonly about: { readonly kind: 'reply' | 'edit'; readonly message: PageMessage } | null;
  readonly isConnected: boolean;
  /** Something that went wrong, in words for people. */
  readonly notice: string | null;
}

/** What changes it. */
export type PageAction =
  | { readonly kind: 'world'; readonly world: World }
  | { readonly kind: 'be'; readonly person: string }
  | { readonly kind: 'go'; readonly channel: string }
  | { readonly kind: 'view'; readonly view: ChannelView }
  | { readonly kind: 'event'; readonly event: PageEvent }
  | { readonly kind: 'typed'; readonly channel: string }
  | { readonly kind: 'panel'; readonly panel: Panel | null }
  | { readonly kind: 'form'; readonly form: OpenForm | null }
  | { readonly kind: 'about'; readonly about: PageState['about'] }
  | { readonly kind: 'connection'; readonly isConnected: boolean }
  | { readonly kind: 'notice'; readonly notice: string | null };

/** Who the reader is. @throws Error where the world has nobody */
export const personOf = ({ world, person }: Pick<PageState, 'world' | 'person'>): PagePerson => {
  const found = world.people.find(({ id }) => id === person) ?? world.people[0];
  if (found === undefined) throw new Error('There is nobody to be');
  return found;
};

/** The server that the reader is in. */
export const guildOf = (state: Pick<PageState, 'world' | 'person'>): PageGuild | null =>
  state.world.guilds.find(({ id }) => id === personOf(state).guild) ?? null;

/** The places that the reader can write in. */
export const channelsOf = (state: Pick<PageState, 'world' | 'person'>): readonly PageChannel[] => [
  ...(guildOf(state)?.channels ?? []),
  personOf(state).direct,
];

const firstChannel = (state: Pick<PageState, 'world' | 'person'>): string => {
  const channels = channelsOf(state);
  return (channels.find(({ kind }) => kind === 'questions') ?? channels[0])?.id ?? '';
};

/** How the page begins: as the first person, or who it was last, in the channel where questions are answered. */
export const initialState = (world: World, person: string | null): PageState => {
  const who = world.people.find(({ id, name }) => id === person || name === person) ?? world.people[0];
  const self = { world, person: who?.id ?? '' };
  return {
    ...self,
    channel: firstChannel(self),
    views: {},
    typing: [],
    unread: [],
    panel: null,
    form: null,
    about: null,
    isConnected: true,
    notice: null,
  };
};
