import type { ExplainedCandidate, Explanation } from '../domain/explanation.ts';
import { count, displayText, shorten } from './display-text.ts';
import { BLANK, dim, heading, line, markedLine, type Line, type Reply } from './reply.ts';
import { tableRows } from './table-rows.ts';

/** Longest sentence shown of a candidate, and longest omission, in characters. */
const TEXT_MAX_CHARS = 200;
const CANDIDATES_MAX = 5;
const OMISSIONS_MAX = 20;
/** Features shown of a candidate, those that count the most; `--json` has all. */
const FEATURES_MAX = 12;

const decimal = (value: number): string => value.toFixed(3);

const group = (title: string, lines: readonly Line[]): Line[] => [BLANK, line(0, heading(title)), ...lines];

const pairLines = (pairs: readonly (readonly [label: string, value: string])[]): Line[] => {
  const width = Math.max(0, ...pairs.map(([label]) => displayText(label).length)) + 2;
  return pairs.map(([label, value]) => markedLine(2, displayText(label).padEnd(width), displayText(value)));
};

const candidateLines = (candidate: ExplainedCandidate, index: number): Line[] => [
  markedLine(
    2,
    `${index + 1}. `,
    `${decimal(candidate.score)}  “${shorten(candidate.text, TEXT_MAX_CHARS)}” `,
    dim(`${displayText(candidate.article)}, sentence ${candidate.sentence}`),
  ),
  ...tableRows([
    ['feature', 'value', 'contribution'],
    ...candidate.features
      .slice(0, FEATURES_MAX)
      .map(({ name, value, contribution }) => [displayText(name), decimal(value), decimal(contribution)]),
  ]).map((row) => line(5, dim(row))),
];

const omissionLine = ({ kind, rule, file, text }: Explanation['omissions'][number]): Line =>
  markedLine(
    2,
    '- ',
    `${kind} (${displayText(rule)}) in ${displayText(file)}: “${shorten(text, TEXT_MAX_CHARS)}”`,
  );

const more = (total: number, shown: number): Line[] =>
  total > shown
    ? [line(2, dim(`and ${(total - shown).toLocaleString('en')} more; ask --json --explain lists all`))]
    : [];

/** Why an answer came out as it did, for a moderator: the numbers that counted, in reading order. */
export const explanationText = ({
  answer,
  analysis,
  candidates,
  confidence,
  omissions,
}: Explanation): Reply => ({
  lines: [
    line(0, heading(`Why this ended in "${answer.outcome}"`)),
    ...group('How the question was understood', pairLines(analysis)),
    ...group(
      `Confidence ${decimal(answer.confidence)}, computed from`,
      tableRows(confidence.map(([label, value]) => [displayText(label), decimal(value)])).map((row) =>
        line(2, row),
      ),
    ),
    ...group(`Best of ${count(candidates.length, 'candidate')}`, [
      ...candidates.slice(0, CANDIDATES_MAX).flatMap(candidateLines),
      ...more(candidates.length, CANDIDATES_MAX),
    ]),
    ...group('Left out of the cited articles', [
      ...(omissions.length === 0 ? [line(2, 'nothing')] : []),
      ...omissions.slice(0, OMISSIONS_MAX).map(omissionLine),
      ...more(omissions.length, OMISSIONS_MAX),
    ]),
  ],
});
