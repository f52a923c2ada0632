import type { Phrases } from './phrases.ts';
import { createAmounts } from './plural.ts';
import { EN_COMMANDS } from './en-commands.ts';

/** For `Intl`: British spelling and dates. */
const LOCALE = 'en-GB';

// Written out, since loading `Intl`'s dates would take a good part of the time of one answer.
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const month = (date: Date): string => MONTHS[date.getUTCMonth()] ?? '';

const { number, plural } = createAmounts(LOCALE);

const counted = (noun: string) => (amount: number) =>
  plural(amount, { one: (n) => `${n} ${noun}`, other: (n) => `${n} ${noun}s` });

const articles = counted('article');

const progress = (label: string) => (done: number, total: number | null) => {
  if (total !== null) return `${label}: ${number(done)} of ${number(total)}`;
  return done === 0 ? `${label}…` : `${label}: ${number(done)}`;
};

/** English, the language of the terminal and where no other is known. */
export const EN: Phrases = {
  language: 'en',
  locale: LOCALE,
  quoted: (text) => `“${text}”`,
  ...EN_COMMANDS,
  counts: {
    number,
    articles,
    sentences: counted('sentence'),
    promotionsLeftOut: (amount) => `${counted('promotion')(amount)} left out`,
    alsoIn: (amount) => `+ also in ${articles(amount)}`,
    milliseconds: (amount) => `${number(Math.round(amount))} ms`,
    more: (amount) => `and ${number(amount)} more`,
  },
  dates: {
    day: (date) => `${date.getUTCDate()} ${month(date)} ${date.getUTCFullYear()}`,
    month: (date) => `${month(date)} ${date.getUTCFullYear()}`,
    dayAndMonth: (date) => `${date.getUTCDate()} ${month(date)}`,
    dayOfMonth: (date) => `${date.getUTCDate()}`,
    withTime: (day, time) => `${day} ${time} UTC`,
    unknown: 'date unknown',
    fromFile: (day) => `${day} (file date)`,
  },
  answer: {
    understoodAs: (question) => `Understood as: ${question}`,
    notFound: (words) => `Not found in the articles: ${words}`,
    didYouMean: (question) => `Did you mean “${question}”?`,
    asOf: (day) => `As of ${day}:`,
    figures: (figures) => `Different figures were reported: ${figures}.`,
    figureOn: (figure, day) => `${figure} on ${day}`,
    figureUndated: (figure) => `${figure} without a date`,
    also: 'Also:',
    none: 'Not in the articles.',
    closestSentence: 'The articles do not answer this directly. The closest sentence is:',
    closestSentences: 'The articles do not answer this directly. The closest sentences are:',
    titleFromSentence: (title) => `${title} (title from the first sentence)`,
    read: 'Read the article',
  },
  days: {
    any: 'of any day',
    until: (day) => `until ${day}`,
    since: (day) => `since ${day}`,
    of: (day) => `of ${day}`,
    ofMonth: (month) => `of ${month}`,
    ofYear: (year) => `of ${year}`,
    between: (first, last) => `from ${first} to ${last}`,
    asked: (days, words) => `${days} (“${words}”)`,
    noneYet: (asked, newest) => `There is no article ${asked}; the newest is of ${newest}.`,
    noneBefore: (asked, oldest) => `There is no article ${asked}; the oldest is of ${oldest}.`,
    within: (asked) => `In articles ${asked}:`,
    notSaid: (asked) => `No article ${asked} was found to say it.`,
    only: (days) => `Only articles ${days} were asked.`,
    onlyArticle: (title) => `Only the article “${title}” was asked.`,
  },
  scope: {
    undated: (articles) => `${articles} without a date`,
    ofDay: (articles, day) => `${articles} of ${day}`,
    between: (articles, first, last) => `${articles} from ${first} to ${last}`,
    searched: (scope, refreshed) => `Searched ${scope}, refreshed ${refreshed}.`,
    now: (scope, sentences) => `Now ${scope}, ${sentences}.`,
    afterwards: (scope, sentences) => `Then there would be ${scope}, ${sentences}.`,
    whole: (scope, sentences, refreshed) => `${scope}, ${sentences}, refreshed ${refreshed}.`,
  },
  sources: {
    none: 'There are no articles.',
    noMatch: (words) => `No article matches “${words}”.`,
    narrow: (amount) => `and ${counted('more article')(amount)}: name a word to narrow the list`,
    copyOf: (article) => `copy of ${article}`,
    page: (page, pages) => `Page ${number(page)} of ${number(pages)}`,
    lacking: (dates, links) => `without a date: ${number(dates)}, without a link: ${number(links)}`,
    notes: (amount) => `${counted('note')(amount)} about files:`,
    fileNotes: (amount) => `${counted('note')(amount)} about files that cannot be used or were mended`,
  },
  search: {
    none: (words) => `No sentence of the articles goes with “${words}”.`,
    range: (first, last, total, words) =>
      first === last
        ? `Sentence ${number(first)} of ${number(total)} for “${words}”`
        : `Sentences ${number(first)} to ${number(last)} of ${number(total)} for “${words}”`,
    noFurther: (total) => `There are no further sentences; ${number(total)} were found.`,
  },
  quotation: {
    exact: 'In the articles, word for word:',
    differing: 'Not in the articles word for word; they have it differently.',
    notFound: 'These words are not in the articles.',
    closest: 'The closest sentence is:',
    article: 'In the article:',
    replaced: (quotation, article) => `in the quotation “${quotation}”, in the article “${article}”`,
    added: (words) => `not in the article: “${words}”`,
    leftOut: (words) => `left out: “${words}”`,
    number: 'A number differs.',
    negation: 'A negation (“not”) was added or left out.',
    name: 'A name differs.',
  },
  refresh: {
    changes: (added, changed, removed, unchanged, duration) =>
      `${number(added)} added, ${number(changed)} changed, ${number(removed)} removed, ${number(unchanged)} unchanged (${duration}).`,
    dryRun: 'Trial only: nothing was changed. A refresh would bring:',
    shared: 'A refresh was running already; this is its result.',
    reading: progress('Reading articles'),
    indexing: progress('Indexing'),
  },
  settings: {
    heading: 'Settings of this server',
    questionChannels: 'Question channels',
    answers: 'Free questions are answered',
    moderatorRole: 'Moderator role',
    language: 'Language',
    isPrivate: 'Answers to commands for the asker only',
    none: 'none',
    yes: 'yes',
    no: 'no',
    reply: 'with a reply',
    thread: 'in a thread',
    asker: 'that of each asker',
    confirm: 'Change the settings of this server?',
    setting: (name, value) => `${name}: ${value}`,
    from: (value) => `(until now: ${value})`,
    unchanged: 'That is so already; nothing changes.',
    saved: 'The settings are changed.',
    contentHint:
      'The bot may not read messages here that do not mention it (Message Content is off), so that in question channels too it answers only who mentions it or replies to it. Whoever runs the bot can change that.',
    roleHint:
      'Discord shows moderators’ commands only to those who manage the server, until you show them to this role as well: Server Settings, Integrations, this bot.',
    cancelled: 'Nothing was changed.',
  },
  status: {
    version: (version, started) => `Verbatim ${version}, running since ${started}`,
    index: (scope, sentences, refreshed) => `Searched: ${scope}, ${sentences}, refreshed ${refreshed}`,
    answers: (amount) => `Answers since the start: ${number(amount)}`,
    latency: (p50, p95) => `Time to answer: half within ${p50}, 95 in 100 within ${p95}`,
    connected: 'up',
    gateway: (state) => `Connection to Discord: ${state}`,
    gatewayPing: (state, ping) => `Connection to Discord: ${state}, ${ping}`,
  },
  help: {
    intro: 'Ask in plain words: the answer is a sentence of the articles, or “Not in the articles.”',
    freely: 'Mention me with a question, reply to an answer of mine, or send me a direct message.',
    menus: (ask, quote) => `On anyone’s message, under Apps: “${ask}” and “${quote}”.`,
    commands: 'Commands',
  },
  privacy: [
    'Stored: the settings that moderators of this server make with /settings (ids of channels and of a role, the language, how answers are given). Nothing else. Who changes them, and how, is written to the log.',
    'Not stored: questions, answers, names, messages. Questions are not logged either, unless whoever runs this bot has switched that on (LOG_QUESTIONS). Only in memory, and for a day at most, the bot knows which answer belongs to which message, and for ten minutes what was asked last, so that the next question can lean on it.',
    'Answers live in Discord’s own messages. To erase one, press “Delete” below it, or delete the message. The answer to a message goes when that message is deleted soon after.',
    'To erase the settings, remove the bot from the server.',
  ],
  errors: {
    noQuestion: 'There is no question. Write it after the command: /ask Who resigned?',
    questionTooLong: (chars, maxChars) =>
      `That question has ${number(chars)} characters; at most ${number(maxChars)} are taken. Please ask it in a sentence or two.`,
    noWords: 'There are no words to search for. Write them after the command: /search resigned',
    wordsTooLong: (chars, maxChars) =>
      `That is ${number(chars)} characters to search for; at most ${number(maxChars)} are taken. Please name a few words.`,
    noQuotation: 'There is no quotation. Write it after the command: /quote “I resign today”',
    quotationTooLong: (chars, maxChars) =>
      `That quotation has ${number(chars)} characters; at most ${number(maxChars)} are taken. Please give a sentence or two.`,
    notADay: (text) =>
      `“${text}” is not a day. Write it as 2024-04-22, or 2024-04 or 2024 for its first day.`,
    noDaysBetween: (since, before) =>
      `There are no days from ${since} on that are before ${before}. Exchange the two.`,
    notAPage: (text) => `“${text}” is not a page. Give a number from 1 on.`,
    noSuchArticle: (title) =>
      `There is no article “${title}”. Choose one of those suggested; /sources lists all.`,
    severalArticles: (title) => `Several articles are called “${title}”. Choose one of those suggested.`,
    noQuoteYet: 'There is no quote to show yet. Ask a question first.',
    noSuchQuote: (quotes) => `The last answer has quotes 1 to ${number(quotes)}. Write: /context 1`,
    nothingToExplain: 'There is no answer to explain yet. Ask a question first.',
    onlyInServers: 'That is for servers only; here there are no settings.',
    noText: 'That message has no text to look up.',
    articlesChanged: 'The articles have changed since this answer. Please ask again.',
    buttonTooOld: 'This button is of an earlier version. Please ask again.',
    refreshFailed: (reason) => `The refresh failed; the articles stay as they were. ${reason}`,
    tooBroad: 'That question is too long or too broad. Ask it in fewer words, or in several questions.',
    fault: (id) => `Something went wrong inside Verbatim (fault ${id}); the question is not to blame.`,
  },
  refusals: {
    moderatorsOnly: 'That is for moderators: it takes the permission Manage Server or the moderator role.',
    permissionsUnknown: 'Your permissions here are not known, so this is not done.',
    notYourAnswer: 'Only who asked, or a moderator, may do that.',
    tooManyFromYou: (seconds) => `Those were many questions. Please wait ${number(seconds)} s.`,
    tooManyInChannel: (seconds) => `This channel asks a lot at the moment. Please wait ${number(seconds)} s.`,
    tooManyInServer: (seconds) => `This server asks a lot at the moment. Please wait ${number(seconds)} s.`,
  },
  notices: {
    restarting: 'The bot is being restarted and could not finish this. Please ask again in a moment.',
    sharedBy: (asker) => `Shared by ${asker}`,
  },
};
