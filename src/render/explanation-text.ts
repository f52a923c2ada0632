import type { Contribution, ExplainedCandidate, Explanation } from '../domain/explanation.ts';
import { longDate } from './dates.ts';
import { displayText, shorten } from './display-text.ts';
import type { Phrases } from './phrases/phrases.ts';
import { BLANK, dim, heading, line, markedLine, type Line, type Reply } from './reply.ts';
import { tableRows } from './table-rows.ts';

/** Longest sentence shown of a candidate, and longest omission, in characters. */
const TEXT_MAX_CHARS = 200;
const TITLE_MAX_CHARS = 80;
const CANDIDATES_MAX = 5;
const OMISSIONS_MAX = 20;
/** Numbers shown of a candidate and of the confidence, those that count the most; `--json` has all. */
const CONTRIBUTIONS_MAX = 8;

const decimal = (value: number): string => value.toFixed(3);

/** With its sign, so that for and against are told apart at a glance. */
const signed = (value: number): string => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(3)}`;

const group = (title: string, lines: readonly Line[]): Line[] => [BLANK, line(0, heading(title)), ...lines];

const pairLines = (pairs: readonly (readonly [label: string, value: string])[]): Line[] => {
  const width = Math.max(0, ...pairs.map(([label]) => displayText(label).length)) + 2;
  return pairs.map(([label, value]) => markedLine(2, displayText(label).padEnd(width), displayText(value)));
};

const contributionLines = (indent: number, contributions: readonly Contribution[]): Line[] =>
  tableRows([
    ['', 'value', 'for / against'],
    ...contributions
      .slice(0, CONTRIBUTIONS_MAX)
      .map(({ name, value, contribution }) => [displayText(name), decimal(value), signed(contribution)]),
  ]).map((row) => line(indent, dim(row)));

const verdictLines = ({ answer, cuts, confidence }: Explanation): Line[] => [
  line(
    2,
    `The first citation answers with a probability of ${decimal(answer.confidence)}. From ${cuts.answer} on it is given as the answer, from ${cuts.closest} on as the closest sentence.`,
  ),
  ...(confidence.length === 0 ? [line(2, 'No sentence was ranked.')] : contributionLines(2, confidence)),
];

const wordList = (words: readonly string[]): string =>
  words.length === 0 ? 'nothing' : words.map((word) => displayText(word)).join(', ');

const candidateLines = (candidate: ExplainedCandidate, index: number, phrases: Phrases): Line[] => [
  markedLine(
    2,
    `${index + 1}. `,
    `${decimal(candidate.score)}  “${shorten(candidate.text, TEXT_MAX_CHARS)}” `,
    dim(
      `${shorten(candidate.title, TITLE_MAX_CHARS)} · ${candidate.date === null ? phrases.dates.unknown : longDate(candidate.date, phrases)}, sentence ${candidate.sentence + 1}`,
    ),
  ),
  line(5, `has of the question: ${wordList(candidate.has)}; lacks: ${wordList(candidate.lacks)}`),
  ...contributionLines(5, candidate.features),
];

/** What the numbers above mean, each once. */
const glossaryLines = ({ confidence, candidates }: Explanation): Line[] => {
  const shown = [confidence, ...candidates.slice(0, CANDIDATES_MAX).map(({ features }) => features)].flatMap(
    (contributions) => contributions.slice(0, CONTRIBUTIONS_MAX),
  );
  const meanings = new Map(shown.map(({ name, meaning }) => [name, meaning]));
  return pairLines([...meanings].toSorted(([a], [b]) => a.localeCompare(b, 'en')));
};

const omissionLine = ({ kind, rule, file, text }: Explanation['omissions'][number]): Line =>
  markedLine(
    2,
    '- ',
    `${kind} (${displayText(rule)}) in ${displayText(file)}: “${shorten(text, TEXT_MAX_CHARS)}”`,
  );

const omissionLines = ({ omissions }: Explanation): Line[] => {
  if (omissions.length === 0) return [line(2, 'nothing')];
  const further = omissions.length - OMISSIONS_MAX;
  return [
    ...omissions.slice(0, OMISSIONS_MAX).map(omissionLine),
    ...(further <= 0
      ? []
      : [line(2, dim(`and ${further.toLocaleString('en')} more; ask --json --explain lists all`))]),
  ];
};

const bestLines = (explanation: Explanation, phrases: Phrases): Line[] => {
  const best = explanation.candidates.slice(0, CANDIDATES_MAX);
  if (best.length === 0) return [];
  return [
    ...group(
      `The ${best.length === 1 ? 'best' : `${best.length} best`} of ${phrases.counts.sentences(explanation.considered)} ranked`,
      best.flatMap((candidate, index) => candidateLines(candidate, index, phrases)),
    ),
    ...group('What the numbers mean', glossaryLines(explanation)),
  ];
};

/**
 * Why an answer came out as it did, for whoever tends the articles: what was understood, what counted, and
 * what that means. In English but for dates and counts, since what it reports is.
 */
export const explanationText = (explanation: Explanation, phrases: Phrases): Reply => ({
  lines: [
    line(0, heading(`Why this ended in "${explanation.answer.outcome}"`)),
    ...verdictLines(explanation),
    ...group('How the question was understood', pairLines(explanation.analysis)),
    ...bestLines(explanation, phrases),
    ...group('Left out of the cited articles', omissionLines(explanation)),
  ],
});
