import type { Answer } from '../../src/domain/answer.ts';
import { UserError } from '../../src/domain/errors.ts';
import type { Services } from '../../src/domain/services.ts';
import type { LocalDiscord } from '../../src/local/local-discord.ts';
import {
  buildAnswer,
  buildCitation,
  buildCitedArticle,
  buildFound,
  buildSkipped,
  buildSource,
} from './builders.ts';
import { openBotroom } from './discord-bot.ts';
import { openTalk } from './free-questions.ts';

/** What came of hostile texts that reached the bot from all sides. */
export interface Injected {
  /** Messages that the bot wrote or changed. */
  readonly messages: number;
  /** What it sent without saying, in so many words, that nobody is to be notified. */
  readonly careless: readonly unknown[];
  /** Whom its messages notified. */
  readonly pings: readonly string[];
}

/** An answer all of whose words are hostile. */
const hostileAnswer = (text: string): Partial<Answer> => {
  const article = buildCitedArticle({
    title: text,
    publisher: text,
    file: text,
    url: 'https://news.example/a',
  });
  const citation = buildCitation({ quote: text, emphasis: [], article, alsoIn: [text] });
  return {
    citations: [citation, { ...citation, sentence: 4 }],
    missing: [text],
    suggestion: text,
    persons: [text],
  };
};

/** Texts that cannot be asked: no command takes nothing. */
const isAskable = (text: string): boolean => text.trim() !== '';

/** Texts in commands, buttons and forms, and in everything that the articles say to them. */
export async function injectIntoCommands(texts: readonly string[]): Promise<Injected> {
  let text = '';
  const answer = (): Answer => buildAnswer({ question: text, ...hostileAnswer(text) });
  const services: Partial<Services> = {
    ask: async () => {
      if (text.length % 5 === 0) throw new UserError(text);
      return answer();
    },
    search: async () => buildFound({ words: text, citations: answer().citations, missing: [text] }),
    sources: async () => [buildSource({ title: text, file: text }), buildSource({ id: text, title: text })],
    skipped: () => [buildSkipped({ file: text, reason: text })],
    passage: async () => ({ sentences: [{ text, cited: true, startsParagraph: true }] }),
    citation: async () => answer().citations[0] ?? null,
  };
  const { discord, anna, channel } = await openBotroom({ services });
  for (text of texts.filter(isAskable)) {
    const reply = await anna.run(channel, 'ask', { question: text }).reply();
    for (const name of ['search', 'quote'] as const)
      await anna.run(channel, name, name === 'search' ? { words: text.slice(0, 200) } : { text }).reply();
    await anna.run(channel, 'sources').reply();
    if (JSON.stringify(reply.components ?? []).includes('Follow up')) {
      await anna.press(reply.id, 'Context').reply();
      const form = anna.press(reply.id, 'Follow up');
      await form.modal();
      await anna.submit(form, { question: text.slice(0, 300) }).reply();
    }
  }
  return injectedInto(discord);
}

/** Texts in free questions, in channels and direct messages, asked and changed, and in what the articles say to them. */
export async function injectIntoTalk(texts: readonly string[]): Promise<Injected> {
  const { discord, anna, channel, quiet } = await openTalk({
    answer: (question) => {
      if (question.length % 5 === 0) throw new UserError(question);
      return hostileAnswer(question);
    },
  });
  const said = texts.map((text) => {
    anna.tell(`Who ${text}?`);
    return anna.say(channel, `${discord.botMention} ${text}`);
  });
  await quiet();
  for (const { id, message } of said) anna.edit(id, `${message.content} who?`);
  await quiet();
  return injectedInto(discord);
}

interface Sent {
  readonly content?: unknown;
  readonly allowed_mentions?: {
    readonly parse?: unknown;
    readonly users?: unknown;
    readonly roles?: unknown;
  };
}

const isCareful = ({ allowed_mentions: allowed }: Sent): boolean =>
  JSON.stringify(allowed?.parse) === '[]' && allowed?.users === undefined && allowed?.roles === undefined;

function injectedInto(discord: LocalDiscord): Injected {
  const sent = discord.requests.flatMap(({ body }) => {
    const fields = (body ?? {}) as Sent & { readonly data?: Sent };
    const message = { ...fields, ...fields.data };
    return 'content' in message ? [message] : [];
  });
  const ownMessages = [...discord.state.messages.values()].filter(
    ({ wire }) => wire.author.id === discord.botId,
  );
  return {
    messages: sent.length,
    careless: sent.filter((message) => !isCareful(message)),
    pings: ownMessages.flatMap(({ pings }) => pings),
  };
}
