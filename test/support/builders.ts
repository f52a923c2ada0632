import type { Answer, Citation, SourceSummary } from '../../src/domain/answer.ts';
import type { CorpusScope, RefreshReport, SkippedFile } from '../../src/domain/corpus.ts';
import type { Explanation } from '../../src/domain/explanation.ts';
import type { FoundSentences } from '../../src/domain/services.ts';
import type { Segment } from '../../src/render/reply.ts';

/** What a test needs to differ from the builder's default. */
type Changes<T> = Partial<T>;

export const buildScope = (changes: Changes<CorpusScope> = {}): CorpusScope => ({
  articles: 12,
  sentences: 340,
  firstDate: '2024-03-01',
  lastDate: '2024-04-22',
  refreshedAt: '2026-11-22T11:40:12.345Z',
  generation: '0a1b2c3d',
  ...changes,
});

export const buildCitedArticle = (changes: Changes<Citation['article']> = {}): Citation['article'] => ({
  id: 'haliva',
  title: 'Intelligence chief resigns',
  titleDerived: false,
  date: '2024-04-22',
  dateSource: 'metadata',
  url: null,
  publisher: null,
  file: 'seeds/haliva.txt',
  ...changes,
});

export const buildCitation = (changes: Changes<Citation> = {}): Citation => ({
  article: buildCitedArticle(),
  sentence: 3,
  span: { start: 100, end: 151 },
  quote: 'Maj. Gen. Aharon Haliva is the first to step down.',
  emphasis: [{ start: 0, end: 23 }],
  line: 5,
  permalink: null,
  score: 12.3,
  supports: true,
  alsoIn: [],
  ...changes,
});

export const buildAnswer = (changes: Changes<Answer> = {}): Answer => ({
  question: 'Who resigned?',
  outcome: 'answer',
  citations: [buildCitation()],
  figures: [],
  confidence: 0.83,
  missing: [],
  suggestion: null,
  asOf: '2024-04-22',
  wantsLatest: false,
  followUp: null,
  persons: [],
  time: null,
  scope: buildScope(),
  ms: 1.9,
  ...changes,
});

export const buildExplanation = (changes: Changes<Explanation> = {}): Explanation => ({
  answer: buildAnswer(),
  analysis: [
    ['understood as', 'Who resigned?'],
    ['asks for', 'person'],
  ],
  cuts: { answer: 0.55, closest: 0.06 },
  considered: 60,
  candidates: [
    {
      article: 'haliva',
      title: 'Intelligence chief resigns',
      date: '2024-04-22',
      sentence: 3,
      text: 'Maj. Gen. Aharon Haliva is the first to step down.',
      score: 12.3,
      has: [],
      lacks: ['resigned'],
      features: [
        { name: 'related', meaning: 'related words, 0 to 1', value: 0.25, contribution: 9.1 },
        { name: 'lead', meaning: 'the first sentence, 0 or 1', value: 1, contribution: -3.2 },
      ],
    },
  ],
  confidence: [
    { name: 'margin', meaning: 'how far the second one is behind', value: 0.4, contribution: 1.5 },
    { name: 'lead', meaning: 'the first sentence, 0 or 1', value: 1, contribution: -0.25 },
  ],
  omissions: [
    {
      kind: 'promotion',
      rule: 'also-read',
      file: 'seeds/haliva.txt',
      text: 'Also Read | Infosys shares',
    },
  ],
  ...changes,
});

export const buildSource = (changes: Changes<SourceSummary> = {}): SourceSummary => ({
  id: 'haliva',
  title: 'Intelligence chief resigns',
  titleDerived: false,
  date: '2024-04-22',
  dateSource: 'metadata',
  url: null,
  file: 'seeds/haliva.txt',
  sentences: 24,
  copyOf: null,
  promotions: 2,
  ...changes,
});

export const buildSkipped = (changes: Changes<SkippedFile> = {}): SkippedFile => ({
  file: 'seeds/broken.jsonl',
  line: 17,
  reason: 'is not valid JSON',
  remedy: 'Mend or remove the line',
  ...changes,
});

export const buildRefreshReport = (changes: Changes<RefreshReport> = {}): RefreshReport => ({
  added: ['a', 'b'],
  changed: ['c'],
  removed: [],
  unchanged: 9,
  scope: buildScope(),
  skipped: [],
  dryRun: false,
  shared: false,
  ms: 35.4,
  ...changes,
});

export const buildFound = (changes: Changes<FoundSentences> = {}): FoundSentences => ({
  words: 'step down',
  citations: [buildCitation({ emphasis: [{ start: 39, end: 48 }] })],
  total: 1,
  offset: 0,
  missing: [],
  scope: buildScope(),
  ...changes,
});

/** The text of segments without their styles. */
export const textOf = (segments: readonly Segment[]): string => segments.map(({ text }) => text).join('');
