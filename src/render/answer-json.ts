import type { Answer, Citation, Outcome } from '../domain/answer.ts';
import type { Explanation } from '../domain/explanation.ts';

/** The fields of the machine interface in their order, and what each means. Listed by `--help`. */
export const ANSWER_JSON_FIELDS = {
  id: 'the id given with the question, as a string; "1" for a single question',
  question: 'the question as asked',
  outcome: 'answer, closest or none',
  citations: 'the best sentences, best first, whatever the outcome',
  confidence: 'probability, 0 to 1, that the first citation answers the question',
  missing: 'words of the question that no article contains, lower case',
  suggestion: 'the question with misspelt words mended, or null',
  asOf: 'date of the newest article cited, or null',
  ms: 'time spent answering, milliseconds',
  scope: 'what was searched: articles, sentences, firstDate, lastDate, refreshedAt',
  understoodAs: 'the question completed by the one before it in a conversation, or null',
  time: 'the time that the question speaks of, or null: words, from and to (yyyy-mm-dd, inclusive, null where open), use (only: no other articles are offered as the answer; first: articles of that time come first among about equally good ones; fact: a part of what is asked, leaves no article out), isMet (the first citation is of that time)',
  figures:
    'where articles report different figures for what the first citation says, newest first: each as figure and the fields of its citation; otherwise []',
} as const satisfies Record<keyof ReturnType<typeof answerJson>, string>;

/** The fields of a citation in their order, and what each means. Listed by `--help`. */
export const CITATION_JSON_FIELDS = {
  article: 'id of the article',
  title: 'its title',
  date: 'its date, yyyy-mm-dd, or null',
  url: 'its web address, or null',
  source: 'its publisher where it names one, otherwise its file',
  sentence: 'number of the sentence in the article, from 0',
  start: "where the sentence starts in the article's text as supplied (UTF-16 code units)",
  end: 'where it ends, exclusive',
  quote: 'the sentence in its own characters',
  emphasis:
    'the answering words: pairs of start and end in the quote; [] when unsure, or where people are not shown it',
  score: 'compares citations of one question only',
  permalink: 'link to the sentence itself (#:~:text=), or null',
  file: 'the file of the article',
  line: 'line of the file, from 1, or null',
  dateSource: 'metadata, dateline, file, or null',
  titleDerived: 'true if the title was made from the first sentence',
  supports: 'true if it says the answer too or adds to it; false unless the outcome is answer',
  alsoIn: 'titles of other articles that have the same sentence',
} as const satisfies Record<keyof ReturnType<typeof citationJson>, string>;

const citationJson = (citation: Citation, outcome: Outcome) => ({
  article: citation.article.id,
  title: citation.article.title,
  date: citation.article.date,
  url: citation.article.url,
  source: citation.article.publisher ?? citation.article.file,
  sentence: citation.sentence,
  start: citation.span.start,
  end: citation.span.end,
  quote: citation.quote,
  emphasis: citation.emphasis.map(({ start, end }) => [start, end] as const),
  score: citation.score,
  permalink: citation.permalink,
  file: citation.article.file,
  line: citation.line,
  dateSource: citation.article.dateSource,
  titleDerived: citation.article.titleDerived,
  supports: outcome === 'answer' && citation.supports,
  alsoIn: citation.alsoIn,
});

/** An answer as the machine interface gives it. Other tools rely on the names: add fields, rename none. */
export const answerJson = (answer: Answer, id: string) => ({
  id,
  question: answer.question,
  outcome: answer.outcome,
  citations: answer.citations.map((citation) => citationJson(citation, answer.outcome)),
  confidence: answer.confidence,
  missing: answer.missing,
  suggestion: answer.suggestion,
  asOf: answer.asOf,
  ms: Math.round(answer.ms * 1000) / 1000,
  scope: answer.scope,
  understoodAs: answer.followUp?.understoodAs ?? null,
  time: answer.time,
  figures: answer.figures.map(({ figure, citation }) => ({
    figure,
    ...citationJson(citation, answer.outcome),
  })),
});

/** `answerJson` with one more field, `explanation`: why the answer came out as it did. */
export const explanationJson = ({ answer, ...explanation }: Explanation, id: string) => ({
  ...answerJson(answer, id),
  explanation,
});

/** Characters that JSON allows as they are, but that steer a terminal or break lines. */
const UNSAFE_IN_OUTPUT = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** One line of JSON that says the same when parsed and is safe to look at in a terminal. */
export const jsonLine = (value: unknown): string =>
  `${JSON.stringify(value).replace(
    UNSAFE_IN_OUTPUT,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`;
