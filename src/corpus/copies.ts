import { createHash } from 'node:crypto';
import type { Article } from '../domain/article.ts';
import { readShingles, readWords } from './shingles.ts';

/** What an article is to those seen before it. */
export type Likeness =
  | { readonly kind: 'new' }
  /** The same words; `of` is that article. */
  | { readonly kind: 'same'; readonly of: Article }
  /** Nearly the same words; `of` is the first of the copies. */
  | { readonly kind: 'copy'; readonly of: Article };

/** Shorter texts are alike by chance, and count as copies only when identical. */
const COPY_MIN_WORDS = 20;
/** Share of the longer article's three-word runs that a copy has too. */
const COPY_MIN_SHARE = 0.8;
/** The runs with the smallest hashes stand for all: so many of them, of which so many must be shared. */
const SAMPLE_SIZE = 32;
const SAMPLE_MIN_SHARED = 12;
/** Articles remembered for a run that many share, such as a publisher's closing lines. */
const ARTICLES_PER_RUN_MAX = 16;
/** So much of a hash keeps any two texts apart: 144 bits. */
const KEY_CHARS = 24;
/** Candidates that are compared in full. */
const COMPARED_MAX = 3;

type ComparableArticle = Pick<Article, 'text' | 'sentences'>;

/** What copies are told by, found out of an article's words once. */
export interface Fingerprint {
  /** The same for the same words. */
  readonly key: string;
  /** The smallest hashes of its runs of words, ascending; none where it is too short to have copies. */
  readonly sample: readonly number[];
}

/** The fingerprint of an article: looks at every word. */
export function readFingerprint({ text, sentences }: ComparableArticle): Fingerprint {
  const words = readWords(text, sentences);
  const key = createHash('sha256').update(words.join(' ')).digest('base64url').slice(0, KEY_CHARS);
  return { key, sample: words.length < COPY_MIN_WORDS ? [] : smallest(readShingles(words), SAMPLE_SIZE) };
}

/** Whether texts are copies of one another, by the keys of both: what comparing them in full has shown. */
export type CopyVerdicts = ReadonlyMap<string, boolean>;

/** Compares articles one after the other, in the order in which the first of several copies should win. */
export interface CopyFinder {
  readonly likenessOf: (article: Article, fingerprint: Fingerprint) => Likeness;
  /** What was found out, or known, of the texts that were compared in full so far. */
  readonly verdicts: CopyVerdicts;
}

/** An article with its key. */
interface Compared {
  readonly article: Article;
  readonly key: string;
}

/**
 * A finder that has seen nothing yet. An inverted index over samples of each article's runs of words keeps the cost
 * nearly proportional to the text.
 *
 * @param fingerprints those of all articles that will be compared
 * @param known what an earlier finder found out
 */
export function createCopyFinder(
  fingerprints: readonly Fingerprint[],
  known: CopyVerdicts = new Map(),
): CopyFinder {
  const isShared = findShared(fingerprints);
  const byText = new Map<string, Article>();
  const byRun = new Map<number, Compared[]>();
  const originals = new Map<Article, Article>();
  const verdicts = new Map<string, boolean>();

  const isCopy = (one: Compared, other: Compared): boolean => {
    const keys = `${one.key} ${other.key}`;
    const verdict = known.get(keys) ?? isCopyOf(one.article, other.article);
    verdicts.set(keys, verdict);
    return verdict;
  };

  return {
    verdicts,
    likenessOf(article, { key, sample }) {
      const same = byText.get(key);
      if (same !== undefined) return { kind: 'same', of: same };
      byText.set(key, article);
      if (sample.length === 0) return { kind: 'new' };
      const compared = { article, key };
      const shared = sample.filter(isShared);
      const min = Math.min(SAMPLE_MIN_SHARED, sample.length / 2);
      const likely = shared.length < min ? [] : candidates(shared, min, byRun);
      const like = likely.find((candidate) => isCopy(compared, candidate))?.article;
      remember(shared, compared, byRun);
      if (like === undefined) return { kind: 'new' };
      const original = originals.get(like) ?? like;
      originals.set(article, original);
      return { kind: 'copy', of: original };
    },
  };
}

const smallest = (runs: ReadonlySet<number>, count: number): number[] => [
  ...new Uint32Array(runs).toSorted().subarray(0, count),
];

/** Counts of runs for each run that there is: where the low bits of their hashes are the same, two share one. */
const COUNTS_PER_RUN = 8;

/** Whether a run is in several of the samples, or perhaps so. Most are in one, and need not be looked up at all. */
function findShared(fingerprints: readonly Fingerprint[]): (run: number) => boolean {
  const runs = fingerprints.reduce((sum, { sample }) => sum + sample.length, 1);
  const size = 2 ** Math.ceil(Math.log2(runs * COUNTS_PER_RUN));
  const counts = new Uint8Array(size);
  for (const { sample } of fingerprints) {
    for (const run of sample) {
      const at = run & (size - 1);
      if ((counts[at] as number) < 2) counts[at] = (counts[at] as number) + 1;
    }
  }
  return (run) => counts[run & (size - 1)] === 2;
}

/** The articles that share at least `min` runs of a sample, most alike first. */
function candidates(
  sample: readonly number[],
  min: number,
  byRun: ReadonlyMap<number, readonly Compared[]>,
): Compared[] {
  const shared = new Map<Compared, number>();
  for (const run of sample) {
    for (const article of byRun.get(run) ?? []) shared.set(article, (shared.get(article) ?? 0) + 1);
  }
  const likely = [...shared].filter(([, count]) => count >= min).toSorted((one, other) => other[1] - one[1]);
  return likely.slice(0, COMPARED_MAX).map(([article]) => article);
}

function isCopyOf(article: ComparableArticle, candidate: ComparableArticle): boolean {
  const runs = readShingles(readWords(article.text, article.sentences));
  const others = readShingles(readWords(candidate.text, candidate.sentences));
  let shared = 0;
  for (const run of runs) if (others.has(run)) shared++;
  return shared >= Math.max(runs.size, others.size) * COPY_MIN_SHARE;
}

function remember(sample: readonly number[], article: Compared, byRun: Map<number, Compared[]>): void {
  for (const run of sample) {
    const articles = byRun.get(run);
    if (articles === undefined) byRun.set(run, [article]);
    else if (articles.length < ARTICLES_PER_RUN_MAX) articles.push(article);
  }
}
