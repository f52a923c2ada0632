import type { Answer, Citation } from '../domain/answer.ts';
import { citationLines } from './citation-text.ts';
import { longDate } from './dates.ts';
import { displayText } from './display-text.ts';
import { BLANK, dim, heading, line, strong, type Line, type Reply } from './reply.ts';
import { scopeSentence } from './scope-text.ts';
import { timeLines } from './time-text.ts';

/** A missing word as the question spells it ("Ottawa"), since `missing` is in lower case. */
const asAsked = (question: string, word: string): string => {
  const lower = question.toLowerCase();
  const at = lower.indexOf(word);
  // Some letters change their length with their case; then positions do not carry over.
  return at < 0 || lower.length !== question.length ? word : question.slice(at, at + word.length);
};

const followUpLine = ({ followUp }: Answer): Line[] =>
  followUp === null ? [] : [line(0, dim(`Understood as: ${displayText(followUp.understoodAs)}`))];

const missingLine = ({ question, followUp, missing }: Answer): Line[] =>
  missing.length === 0
    ? []
    : [
        line(
          0,
          `Not found in the articles: ${missing.map((word) => displayText(asAsked(followUp?.understoodAs ?? question, word))).join(', ')}`,
        ),
      ];

const suggestionLine = ({ suggestion }: Answer): Line[] =>
  suggestion === null ? [] : [line(0, 'Did you mean “', strong(displayText(suggestion)), '”?')];

const asOfLine = ({ asOf, wantsLatest }: Answer): Line[] =>
  wantsLatest && asOf !== null ? [line(0, `As of ${longDate(asOf)}:`)] : [];

/** The citations that an answer shows: those that support it, the closest one, or none. `--json` always lists all. */
export const shownCitations = ({ outcome, citations }: Answer): readonly Citation[] => {
  if (outcome === 'answer') return citations.filter(({ supports }) => supports);
  return outcome === 'closest' ? citations.slice(0, 1) : [];
};

const firstLines = (citations: readonly Citation[]): Line[] =>
  citations.slice(0, 1).flatMap((citation) => citationLines(citation, null));

const furtherLines = (citations: readonly Citation[]): Line[] =>
  citations.length < 2
    ? []
    : [
        BLANK,
        line(0, heading('Also:')),
        ...citations.slice(1).flatMap((citation, index) => {
          const isNamed = citations
            .slice(0, index + 1)
            .some(({ article }) => article.id === citation.article.id);
          return citationLines(citation, index + 2, !isNamed);
        }),
      ];

const none = (answer: Answer): Line[] => [
  line(0, strong('Not in the articles.')),
  ...timeLines(answer),
  ...missingLine(answer),
  ...suggestionLine(answer),
  line(0, dim(scopeSentence(answer.scope))),
];

const body = (answer: Answer): Line[] => {
  const shown = shownCitations(answer);
  if (shown.length === 0) return none(answer);
  if (answer.outcome === 'answer')
    return [...timeLines(answer), ...asOfLine(answer), ...firstLines(shown), ...furtherLines(shown)];
  return [
    ...timeLines(answer),
    line(0, 'The articles do not answer this directly. The closest sentence is:'),
    ...asOfLine(answer),
    ...firstLines(shown),
    ...missingLine(answer),
    ...suggestionLine(answer),
  ];
};

/**
 * An answer as people read it: the quote first, then where and when it was said; the further citations
 * are numbered from 2. Where the articles do not answer, that is said before anything is quoted.
 */
export const answerText = (answer: Answer): Reply => ({ lines: [...followUpLine(answer), ...body(answer)] });
