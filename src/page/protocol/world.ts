import type { WireCommand, WireMessage } from './wire.ts';

/** Somebody that the reader of the page can be. */
export interface PagePerson {
  readonly id: string;
  readonly name: string;
  readonly role: 'member' | 'moderator' | 'guest';
  /** What there is to try as this person, in one sentence. */
  readonly note: string;
  /** The guild that they are in. */
  readonly guild: string;
  /** Their conversation with the bot. */
  readonly direct: PageChannel;
}

/** A place to write in. */
export interface PageChannel {
  readonly id: string;
  readonly name: string;
  /** In `questions` the bot answers every message that is a question; `direct` is a conversation with the bot. */
  readonly kind: 'text' | 'questions' | 'thread' | 'direct';
  /** The channel that a thread stands in; a thread on a message has the message's id. */
  readonly parentId: string | null;
}

/** A server, in Discord's word a guild. */
export interface PageGuild {
  readonly id: string;
  readonly name: string;
  /** Ids of the people of the page who are in it: the others see nothing of it. */
  readonly members: readonly string[];
  /** What options of the type role can name. */
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  /** Threads stand behind the others. */
  readonly channels: readonly PageChannel[];
}

/** A question to begin with. */
export interface Suggestion {
  readonly question: string;
  /** Whether the articles answer it; otherwise it is there to show how the bot says so. */
  readonly isAnswered: boolean;
}

/** `GET /api/world`: what there is, as of now. Settings change it, and new threads do. */
export interface World {
  /** `mention` is what a message has to contain to address the bot: `<@id>`. */
  readonly bot: { readonly id: string; readonly name: string; readonly mention: string };
  readonly people: readonly PagePerson[];
  readonly guilds: readonly PageGuild[];
  readonly suggestions: readonly Suggestion[];
  /** What happens to articles that are added, in a few sentences. */
  readonly articlesNote: string;
  /** Another one as soon as there are other articles; numbers of articles and sentences hold for one generation. */
  readonly generation: string;
}

/** A message as one person sees it. */
export interface PageMessage extends WireMessage {
  /** Only they see it. */
  readonly isEphemeral: boolean;
  /** Whose message it is then, by id; `null` for what all in the channel see. */
  readonly audience: string | null;
}

/** `GET /api/channel`: a channel as one person sees it. */
export interface ChannelView {
  readonly channel: PageChannel;
  /** Whether they may write there. */
  readonly mayWrite: boolean;
  /** Oldest first. */
  readonly messages: readonly PageMessage[];
  /** The commands that they are offered there, those of menus too. */
  readonly commands: readonly WireCommand[];
  /** The threads in it. */
  readonly threads: readonly PageChannel[];
}
