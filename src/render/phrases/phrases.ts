/** The languages that replies are written in. */
export const LANGUAGES = ['en', 'es', 'de', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The languages in their own words. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  de: 'Deutsch',
  fr: 'Français',
};

/** The commands and what may follow each of them. */
export interface OptionNames {
  readonly ask: 'question' | 'article' | 'since' | 'before' | 'private';
  readonly context: 'number';
  readonly explain: 'question';
  readonly search: 'words' | 'since' | 'before' | 'page';
  readonly sources: 'words' | 'page';
  readonly quote: 'text';
  readonly refresh: 'dry-run';
  readonly settings: 'question-channel' | 'answers' | 'moderator-role' | 'language' | 'private';
  readonly help: never;
  readonly privacy: never;
  readonly status: never;
}
export type CommandName = keyof OptionNames;

/** How a command is called and listed. Names fit Discord: 1 to 32 lower case letters, `-` or `_`. */
export interface CommandPhrases<Option extends string> {
  readonly name: string;
  /** What it does: one sentence of at most 100 characters without a full stop. */
  readonly summary: string;
  readonly options: { readonly [name in Option]: { readonly name: string; readonly description: string } };
}

/**
 * All wording of one language that people read in replies. What has a number or a name in it is a function;
 * arguments that are `string` may be marked-up pieces and are used as they are, each exactly once.
 */
export interface Phrases {
  readonly language: Language;
  /** For `Intl`. */
  readonly locale: string;
  /** Between the language's quotation marks. */
  readonly quoted: (text: string) => string;

  readonly commands: { readonly [Name in CommandName]: CommandPhrases<OptionNames[Name]> };
  /** Commands of a message's menu, at most 32 characters. */
  readonly menus: { readonly ask: string; readonly quote: string };
  /** At most 34 characters. */
  readonly buttons: {
    readonly context: string;
    readonly more: string;
    readonly share: string;
    readonly followUp: string;
    readonly delete: string;
    readonly previous: string;
    readonly next: string;
    readonly confirm: string;
    readonly cancel: string;
  };
  /** The form behind the button "follow up": at most 45 characters each. */
  readonly followUpForm: { readonly title: string; readonly question: string };

  readonly counts: {
    readonly number: (amount: number) => string;
    readonly articles: (amount: number) => string;
    readonly sentences: (amount: number) => string;
    readonly promotionsLeftOut: (amount: number) => string;
    readonly alsoIn: (articles: number) => string;
    readonly milliseconds: (amount: number) => string;
    /** Behind a list that is cut: "and 12 more". */
    readonly more: (amount: number) => string;
  };

  readonly dates: {
    /** "22 April 2024"; the others are parts of it. All of them in UTC. */
    readonly day: (date: Date) => string;
    readonly month: (date: Date) => string;
    readonly dayAndMonth: (date: Date) => string;
    readonly dayOfMonth: (date: Date) => string;
    readonly withTime: (day: string, time: string) => string;
    readonly unknown: string;
    readonly fromFile: (day: string) => string;
  };

  readonly answer: {
    readonly understoodAs: (question: string) => string;
    readonly notFound: (words: string) => string;
    readonly didYouMean: (question: string) => string;
    readonly asOf: (day: string) => string;
    readonly figures: (figures: string) => string;
    readonly figureOn: (figure: string, day: string) => string;
    readonly figureUndated: (figure: string) => string;
    readonly also: string;
    readonly none: string;
    readonly closestSentence: string;
    readonly closestSentences: string;
    readonly titleFromSentence: (title: string) => string;
    /** The label of a link to an article. */
    readonly read: string;
  };

  /** The days that a question asks for, as they stand behind "articles". */
  readonly days: {
    readonly any: string;
    readonly until: (day: string) => string;
    readonly since: (day: string) => string;
    readonly of: (day: string) => string;
    readonly ofMonth: (month: string) => string;
    readonly ofYear: (year: string) => string;
    readonly between: (first: string, last: string) => string;
    readonly asked: (days: string, words: string) => string;
    readonly noneYet: (asked: string, newest: string) => string;
    readonly noneBefore: (asked: string, oldest: string) => string;
    readonly within: (asked: string) => string;
    readonly notSaid: (asked: string) => string;
    /** To which articles a question or a search was limited. */
    readonly only: (days: string) => string;
    readonly onlyArticle: (title: string) => string;
  };

  /** What is searched; `articles` is `counts.articles`, `scope` one of the first three. */
  readonly scope: {
    readonly undated: (articles: string) => string;
    readonly ofDay: (articles: string, day: string) => string;
    readonly between: (articles: string, first: string, last: string) => string;
    readonly searched: (scope: string, refreshed: string) => string;
    readonly now: (scope: string, sentences: string) => string;
    /** After a refresh that was only tried. */
    readonly afterwards: (scope: string, sentences: string) => string;
    readonly whole: (scope: string, sentences: string, refreshed: string) => string;
  };

  readonly sources: {
    readonly none: string;
    readonly noMatch: (words: string) => string;
    readonly narrow: (articles: number) => string;
    readonly copyOf: (article: string) => string;
    readonly page: (page: number, pages: number) => string;
    /** How many of those listed lack a date, how many a link. */
    readonly lacking: (dates: number, links: number) => string;
    readonly notes: (amount: number) => string;
    readonly fileNotes: (amount: number) => string;
  };

  readonly search: {
    readonly none: (words: string) => string;
    readonly range: (first: number, last: number, total: number, words: string) => string;
    readonly noFurther: (total: number) => string;
  };

  readonly quotation: {
    readonly exact: string;
    readonly differing: string;
    readonly notFound: string;
    readonly closest: string;
    /** Above the sentence of the article. */
    readonly article: string;
    readonly replaced: (quotation: string, article: string) => string;
    readonly added: (words: string) => string;
    readonly leftOut: (words: string) => string;
    /** Differences that change what is said. */
    readonly number: string;
    readonly negation: string;
    readonly name: string;
  };

  readonly refresh: {
    readonly changes: (
      added: number,
      changed: number,
      removed: number,
      unchanged: number,
      duration: string,
    ) => string;
    readonly dryRun: string;
    readonly shared: string;
    readonly reading: (done: number, total: number | null) => string;
    readonly indexing: (done: number, total: number | null) => string;
  };

  readonly settings: {
    readonly heading: string;
    readonly questionChannels: string;
    readonly answers: string;
    readonly moderatorRole: string;
    readonly language: string;
    readonly isPrivate: string;
    readonly none: string;
    readonly yes: string;
    readonly no: string;
    /** The values of `answers`. */
    readonly reply: string;
    readonly thread: string;
    /** The value of `language` that is none. */
    readonly asker: string;
    readonly confirm: string;
    readonly setting: (name: string, value: string) => string;
    readonly from: (value: string) => string;
    readonly unchanged: string;
    readonly saved: string;
    /** Why those who got the moderator role may not see the commands for it. */
    readonly roleHint: string;
    /** Said of question channels where the bot may not read what does not address it. */
    readonly contentHint: string;
    readonly cancelled: string;
  };

  readonly status: {
    readonly version: (version: string, started: string) => string;
    readonly index: (scope: string, sentences: string, refreshed: string) => string;
    readonly answers: (amount: number) => string;
    readonly latency: (p50: string, p95: string) => string;
    /** The state of a connection that is as it should be. */
    readonly connected: string;
    readonly gateway: (state: string) => string;
    readonly gatewayPing: (state: string, ping: string) => string;
  };

  readonly help: {
    readonly intro: string;
    /** How to ask without a command, on Discord. */
    readonly freely: string;
    readonly menus: (ask: string, quote: string) => string;
    readonly commands: string;
  };

  /** What is stored, what is not, and how to erase it: a paragraph each. */
  readonly privacy: readonly string[];

  /** What the person who asked can put right. */
  readonly errors: {
    readonly noQuestion: string;
    readonly questionTooLong: (chars: number, maxChars: number) => string;
    readonly noWords: string;
    readonly wordsTooLong: (chars: number, maxChars: number) => string;
    readonly noQuotation: string;
    readonly quotationTooLong: (chars: number, maxChars: number) => string;
    readonly notADay: (text: string) => string;
    readonly noDaysBetween: (since: string, before: string) => string;
    readonly notAPage: (text: string) => string;
    readonly noSuchArticle: (title: string) => string;
    readonly severalArticles: (title: string) => string;
    readonly noQuoteYet: string;
    readonly noSuchQuote: (quotes: number) => string;
    readonly nothingToExplain: string;
    readonly onlyInServers: string;
    readonly noText: string;
    readonly articlesChanged: string;
    readonly buttonTooOld: string;
    readonly refreshFailed: (reason: string) => string;
    readonly tooBroad: string;
    readonly fault: (id: string) => string;
  };

  /** What is not done, and why. */
  readonly refusals: {
    readonly moderatorsOnly: string;
    readonly permissionsUnknown: string;
    readonly notYourAnswer: string;
    readonly tooManyFromYou: (seconds: number) => string;
    readonly tooManyInChannel: (seconds: number) => string;
    readonly tooManyInServer: (seconds: number) => string;
  };

  readonly notices: {
    /** In place of an answer that was announced, when the bot has to end. */
    readonly restarting: string;
    /** Above a private answer that its asker shares; a mention of the asker. */
    readonly sharedBy: (asker: string) => string;
  };
}
