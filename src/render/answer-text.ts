import type { Answer, Citation, ReportedFigure } from '../domain/answer.ts';
import { citationLines } from './citation-text.ts';
import { compose, type Slot } from './compose.ts';
import { articleDate, dayPiece } from './dates.ts';
import { displayText } from './display-text.ts';
import type { Phrases } from './phrases/phrases.ts';
import { BLANK, heading, line, smallLine, strong, type Line, type Reply } from './reply.ts';
import { scopeSentence } from './scope-text.ts';
import { timeLines } from './time-text.ts';

/** A missing word as the question spells it ("Ottawa"), since `missing` is in lower case. */
const asAsked = (question: string, word: string): string => {
  const lower = question.toLowerCase();
  const at = lower.indexOf(word);
  // Some letters change their length with their case; then positions do not carry over.
  return at < 0 || lower.length !== question.length ? word : question.slice(at, at + word.length);
};

const followUpLine = ({ followUp }: Answer, { answer }: Phrases): Line[] =>
  followUp === null ? [] : [smallLine(0, answer.understoodAs(displayText(followUp.understoodAs)))];

/** Which words no article has, as `question` spells them; nothing where none are missing. */
export const missingLine = (question: string, missing: readonly string[], { answer }: Phrases): Line[] =>
  missing.length === 0
    ? []
    : [line(0, answer.notFound(missing.map((word) => displayText(asAsked(question, word))).join(', ')))];

const missingLineOf = ({ question, followUp, missing }: Answer, phrases: Phrases): Line[] =>
  missingLine(followUp?.understoodAs ?? question, missing, phrases);

const suggestionLine = ({ suggestion }: Answer, { answer }: Phrases): Line[] =>
  suggestion === null
    ? []
    : [line(0, ...compose((slot) => answer.didYouMean(slot(strong(displayText(suggestion))))))];

/** Of which day the newest sentence shown is, where the latest is asked for. */
const asOfLine = ({ wantsLatest }: Answer, shown: readonly Citation[], phrases: Phrases): Line[] => {
  const newest = shown
    .flatMap(({ article }) => article.date ?? [])
    .toSorted()
    .at(-1);
  return wantsLatest && newest !== undefined
    ? [line(0, ...compose((slot) => phrases.answer.asOf(dayPiece(newest, phrases, slot))))]
    : [];
};

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
const figuresLine = ({ figures }: Answer, phrases: Phrases): Line[] =>
  figures.length === 0
    ? []
    : [
        line(
          0,
          ...compose((slot) =>
            phrases.answer.figures(figures.map((one) => reportedFigure(one, phrases, slot)).join('; ')),
          ),
        ),
      ];

const reportedFigure = (
  { figure, citation: { article } }: ReportedFigure,
  phrases: Phrases,
  slot: Slot,
): string => {
  const shown = slot(strong(displayText(figure)));
  return article.date === null
    ? phrases.answer.figureUndated(shown)
    : phrases.answer.figureOn(shown, articleDate(article, phrases, slot));
};

/** The first citation, and those that say another figure; the others are numbered from 2. */
const firstLines = (citations: readonly Citation[], { figures }: Answer, phrases: Phrases): Line[] =>
  citations
    .slice(0, Math.max(1, figures.length))
    .flatMap((citation, index) => citationLines(citation, index === 0 ? null : index + 1, phrases));

const furtherLines = (citations: readonly Citation[], { figures }: Answer, phrases: Phrases): Line[] => {
  const before = Math.max(1, figures.length);
  if (citations.length <= before) return [];
  const further = citations.slice(before).flatMap((citation, i) => {
    const index = before + i;
    const isNamed = citations.slice(0, index).some(({ article }) => article.id === citation.article.id);
    return citationLines(citation, index + 1, phrases, !isNamed);
  });
  return [BLANK, line(0, heading(phrases.answer.also)), ...further];
};

const none = (answer: Answer, phrases: Phrases): Line[] => [
  line(0, strong(phrases.answer.none)),
  ...timeLines(answer, phrases),
  ...missingLineOf(answer, phrases),
  ...suggestionLine(answer, phrases),
  smallLine(0, ...compose((slot) => scopeSentence(answer.scope, phrases, slot), 'dim')),
];

const body = (answer: Answer, phrases: Phrases): Line[] => {
  const shown = shownCitations(answer);
  if (shown.length === 0) return none(answer, phrases);
  if (answer.outcome === 'answer')
    return [
      ...timeLines(answer, phrases),
      ...asOfLine(answer, shown, phrases),
      ...figuresLine(answer, phrases),
      ...firstLines(shown, answer, phrases),
      ...furtherLines(shown, answer, phrases),
    ];
  const { closestSentence, closestSentences } = phrases.answer;
  return [
    ...timeLines(answer, phrases),
    line(0, answer.figures.length > 0 ? closestSentences : closestSentence),
    ...asOfLine(answer, shown, phrases),
    ...figuresLine(answer, phrases),
    ...firstLines(shown, answer, phrases),
    ...missingLineOf(answer, phrases),
    ...suggestionLine(answer, phrases),
  ];
};

/**
 * An answer as people read it: the quote first, then where and when it was said; the further citations
 * are numbered from 2. Where the articles do not answer, that is said before anything is quoted.
 */
export const answerText = (answer: Answer, phrases: Phrases): Reply => ({
  lines: [...followUpLine(answer, phrases), ...body(answer, phrases)],
});
