import type { Answer, Citation, ReportedFigure } from '../domain/answer.ts';
import { citationLines } from './citation-text.ts';
import { articleDate, longDate } from './dates.ts';
import { displayText } from './display-text.ts';
import { BLANK, dim, heading, line, strong, type Line, type Reply, type Segment } from './reply.ts';
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

/**
 * The citations that an answer shows: those with differing figures first, newest first, then those that support it;
 * the closest one; or none. `--json` always lists all.
 */
export const shownCitations = ({ outcome, citations, figures }: Answer): readonly Citation[] => {
  if (outcome === 'none') return [];
  const differing = figures.map(({ citation }) => citation);
  if (outcome === 'closest') return differing.length > 0 ? differing : citations.slice(0, 1);
  const isNew = ({ article, sentence }: Citation): boolean =>
    !differing.some((shown) => shown.article.id === article.id && shown.sentence === sentence);
  return [...differing, ...citations.filter((citation) => citation.supports && isNew(citation))];
};

/** "Different figures were reported: 31 on 9 May 2024; 12 on 1 May 2024." None is called the right one. */
const figuresLine = ({ figures }: Answer): Line[] =>
  figures.length === 0
    ? []
    : [line(0, 'Different figures were reported: ', ...figures.flatMap(reportedFigure), '.')];

const reportedFigure = (
  { figure, citation: { article } }: ReportedFigure,
  index: number,
): (Segment | string)[] => [
  index === 0 ? '' : '; ',
  strong(displayText(figure)),
  article.date === null ? ' without a date' : ` on ${articleDate(article)}`,
];

/** The first citation, and those that say another figure; the others are numbered from 2. */
const firstLines = (citations: readonly Citation[], { figures }: Answer): Line[] =>
  citations
    .slice(0, Math.max(1, figures.length))
    .flatMap((citation, index) => citationLines(citation, index === 0 ? null : index + 1));

const furtherLines = (citations: readonly Citation[], { figures }: Answer): Line[] => {
  const before = Math.max(1, figures.length);
  if (citations.length <= before) return [];
  const further = citations.slice(before).flatMap((citation, i) => {
    const index = before + i;
    const isNamed = citations.slice(0, index).some(({ article }) => article.id === citation.article.id);
    return citationLines(citation, index + 1, !isNamed);
  });
  return [BLANK, line(0, heading('Also:')), ...further];
};

const none = (answer: Answer): Line[] => [
  line(0, strong('Not in the articles.')),
  ...timeLines(answer),
  ...missingLine(answer),
  ...suggestionLine(answer),
  line(0, dim(scopeSentence(answer.scope))),
];

const CLOSEST = {
  one: 'The articles do not answer this directly. The closest sentence is:',
  several: 'The articles do not answer this directly. The closest sentences are:',
} as const;

const body = (answer: Answer): Line[] => {
  const shown = shownCitations(answer);
  if (shown.length === 0) return none(answer);
  if (answer.outcome === 'answer')
    return [
      ...timeLines(answer),
      ...asOfLine(answer),
      ...figuresLine(answer),
      ...firstLines(shown, answer),
      ...furtherLines(shown, answer),
    ];
  return [
    ...timeLines(answer),
    line(0, CLOSEST[answer.figures.length > 0 ? 'several' : 'one']),
    ...asOfLine(answer),
    ...figuresLine(answer),
    ...firstLines(shown, answer),
    ...missingLine(answer),
    ...suggestionLine(answer),
  ];
};

/**
 * An answer as people read it: the quote first, then where and when it was said; the further citations
 * are numbered from 2. Where the articles do not answer, that is said before anything is quoted.
 */
export const answerText = (answer: Answer): Reply => ({ lines: [...followUpLine(answer), ...body(answer)] });
