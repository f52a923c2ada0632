import type { Answer, Citation } from '../src/domain/answer.ts';
import type { BotStatus } from '../src/domain/bot-status.ts';
import type { Progress } from '../src/domain/corpus.ts';
import { UserError } from '../src/domain/errors.ts';
import { asPrevious } from '../src/domain/previous-question.ts';
import type { AskOptions, DateLimits, Services } from '../src/domain/services.ts';
import type { Settings, SettingsChange } from '../src/domain/settings.ts';
import type { ListedCommand } from '../src/render/help-text.ts';
import type { CommandName, Phrases } from '../src/render/phrases/phrases.ts';
import type { Reply } from '../src/render/reply.ts';

/** A front end that offers commands. */
export type Surface = 'terminal' | 'discord';

/** What may be given to a command. */
export interface CommandOption {
  /** In English; languages have names of their own for it. */
  readonly name: string;
  readonly kind: 'text' | 'flag' | 'date' | 'choice' | 'channel' | 'role';
  readonly isRequired: boolean;
  /** In UTF-16 code units. */
  readonly maxChars?: number;
  /** The values of a choice. */
  readonly choices?: readonly string[];
  /** What is offered while it is typed. */
  readonly suggests?: 'articles';
}

/** What was given to a command. */
export interface CommandInput {
  /** Trimmed; '' where it was not given. Of a channel or role its id. */
  readonly text: (name: string) => string;
  /** `null` where it was not given. */
  readonly flag: (name: string) => boolean | null;
  /** ISO date, or `null` where it was not given. Throws `UserError` where it is no day. */
  readonly date: (name: string) => string | null;
}

/** Where on Discord a command is run. */
export interface Place {
  /** `null` in a direct message. */
  readonly guildId: string | null;
  /** Of this guild, or the defaults. */
  readonly settings: Settings;
  readonly status: () => BotStatus;
  /** Whether the bot gets the texts of messages that do not address it. */
  readonly readsMessages: boolean;
}

/** What a command may use. */
export interface CommandContext {
  readonly services: Services;
  /** The language of the reply. */
  readonly phrases: Phrases;
  /** The answer that "the last answer" means for whoever asks, or `null` before the first. */
  readonly lastAnswer: Answer | null;
  readonly askOptions: AskOptions;
  /** The commands that this front end offers, for `/help`. */
  readonly offered: readonly ListedCommand[];
  /** Told how far long work has come. */
  readonly onProgress: (progress: Progress) => void;
  /** `null` in the terminal. */
  readonly place: Place | null;
}

/** What can be done next with a reply; a front end offers what it can. */
export type Action =
  /** Show the sentences around the citation. */
  | { readonly kind: 'context'; readonly citation: Citation }
  /** Show the next citations, at most 5. */
  | { readonly kind: 'more'; readonly citations: readonly Citation[] }
  /** Show a private answer to all. */
  | { readonly kind: 'share' }
  /** Ask a question that leans on this answer. */
  | { readonly kind: 'follow-up' }
  /** Run the command again for another page, with the words that were asked. */
  | {
      readonly kind: 'page';
      readonly command: 'search' | 'sources';
      /** From 1. */
      readonly page: number;
      readonly direction: 'previous' | 'next';
      /** ISO dates, as they were given. */
      readonly since: string | null;
      readonly before: string | null;
    }
  /** Make the change that the reply shows. */
  | { readonly kind: 'settings'; readonly change: SettingsChange };

/** What a command says. */
export interface CommandOutcome {
  readonly reply: Reply;
  /** The new last answer where the articles were asked, otherwise `null`. */
  readonly answer: Answer | null;
  /** The words asked, shown below the reply where others read it too; `null` where there are none. */
  readonly asked: string | null;
  readonly actions: readonly Action[];
}

/** A command of one or both front ends. */
export interface Command {
  /** Lower case, without the slash. */
  readonly name: CommandName;
  readonly surfaces: readonly Surface[];
  /**
   * What may follow the name in the terminal: the first option in capitals, others as `name:WHAT`; in square
   * brackets where it may be left out; '' where nothing may.
   */
  readonly usage: string;
  /** Required ones first. */
  readonly options: readonly CommandOption[];
  readonly audience: 'everyone' | 'moderators';
  /** `private`: only who ran it sees the reply. */
  readonly visibility: 'public' | 'private';
  /** It takes long: a front end that must answer at once says so first. */
  readonly isSlow: boolean;
  /** It makes work that grows with the articles: a front end may take only so many of one person. */
  readonly isLimited: boolean;
  /** Also offered on anyone's message, whose text is the first option. */
  readonly messageMenu: boolean;
  /** Throws `UserError` for what its user can put right. */
  readonly run: (input: CommandInput, context: CommandContext) => Promise<CommandOutcome>;
}

/** What most commands are; each says only how it differs. */
export const COMMAND_DEFAULTS = {
  surfaces: ['terminal', 'discord'],
  usage: '',
  options: [],
  audience: 'everyone',
  visibility: 'public',
  isSlow: false,
  isLimited: false,
  messageMenu: false,
} as const satisfies Partial<Command>;

/** The options of a question that may lean on the last answer's. */
export const optionsAfter = ({
  lastAnswer,
  askOptions,
}: Pick<CommandContext, 'lastAnswer' | 'askOptions'>): AskOptions =>
  lastAnswer === null ? askOptions : { ...askOptions, previous: asPrevious(lastAnswer) };

/** The outcome of a command that asks the articles nothing. */
export const says = (reply: Reply, actions: readonly Action[] = []): CommandOutcome => ({
  reply,
  answer: null,
  asked: null,
  actions,
});

/**
 * The days that the options `since` and `before` leave.
 * @throws UserError if they leave none.
 */
export const daysOf = (input: CommandInput, { errors }: Phrases): DateLimits => {
  const since = input.date('since');
  const before = input.date('before');
  if (since !== null && before !== null && since >= before)
    throw new UserError(errors.noDaysBetween(since, before));
  return { ...(since === null ? {} : { since }), ...(before === null ? {} : { before }) };
};

/** More pages than this has nothing. */
const PAGE_MAX = 100_000;

/**
 * The option `page`, 1 where it was not given.
 * @throws UserError if it is no number from 1 on.
 */
export const pageOf = (input: CommandInput, { errors }: Phrases): number => {
  const given = input.text('page');
  const page = given === '' ? 1 : Number(given);
  if (!Number.isInteger(page) || page < 1 || page > PAGE_MAX) throw new UserError(errors.notAPage(given));
  return page;
};

/** The actions that lead to the pages before and after `page`. */
export const pageActions = (
  command: 'search' | 'sources',
  page: number,
  pages: number,
  { since = null, before = null }: { readonly since?: string | null; readonly before?: string | null } = {},
): Action[] => {
  const shared = { kind: 'page', command, since, before } as const;
  return [
    ...(page > 1 ? [{ ...shared, page: Math.min(page - 1, pages), direction: 'previous' } as const] : []),
    ...(page < pages ? [{ ...shared, page: page + 1, direction: 'next' } as const] : []),
  ];
};
