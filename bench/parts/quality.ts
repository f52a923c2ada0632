import { carriedCollections } from '../carried-collections.ts';
import { markdownTable, percent } from '../markdown-table.ts';
import { measureCollection, type CollectionPlace, type Measurement } from '../measure-collection.ts';
import { definePart, type Measure } from './part.ts';

/** How well the carried collections are answered. */
export const quality = definePart<CollectionPlace, Measurement>({
  name: 'quality',
  run: ({ root, every }, measure) => measureQualityOf(carriedCollections(root, every), measure),
  measure: measureCollection,
});

/** The table for any collections. */
export async function measureQualityOf(
  places: readonly CollectionPlace[],
  measure: Measure<CollectionPlace, Measurement>,
): Promise<string> {
  const measurements: Measurement[] = [];
  for (const place of places) measurements.push(await measure(place.name, place));
  return qualityTable(measurements);
}

/** Rows of the table: label and how to read it from a measurement. */
const ROWS: readonly (readonly [label: string, read: (m: Measurement) => string])[] = [
  ['articles', (m) => String(m.articles)],
  ['sentences', (m) => String(m.sentences)],
  ['questions answered by the articles', (m) => String(m.quality.inCorpus)],
  ['questions not answered by them', (m) => String(m.quality.offCorpus)],
  ['P@1, %', (m) => percent(m.quality.p1)],
  ['R@3, %', (m) => percent(m.quality.r3)],
  ['R@10, %', (m) => percent(m.quality.r10)],
  ['MRR@10, %', (m) => percent(m.quality.mrr10)],
  ['claimed ("answer"), %', (m) => percent(m.quality.claimed)],
  ['of these right, %', (m) => percent(m.quality.claimedRight)],
  ['wrongly claimed where nothing answers, %', (m) => percent(m.quality.offClaimed)],
  ['calibration error (ECE)', (m) => m.quality.calibrationError?.toFixed(3) ?? '–'],
  ['right first citations with the answer emphasised, %', (m) => percent(m.quality.emphasisRight)],
  ['emphasis beside the answer, %', (m) => percent(m.quality.emphasisWrong)],
  ['reading and indexing, s', (m) => (m.indexMs / 1000).toFixed(2)],
  ['memory with the index, MB', (m) => m.memoryMb.toFixed(0)],
  ['answer p50, ms', (m) => m.quality.msP50.toFixed(1)],
  ['answer p95, ms', (m) => m.quality.msP95.toFixed(1)],
  ['processor time an answer, ms', (m) => m.cpuMs.toFixed(1)],
];

/** A Markdown table, one column a collection. */
const qualityTable = (measurements: readonly Measurement[]): string =>
  markdownTable(
    ['', ...measurements.map(({ name }) => name)],
    ROWS.map(([label, read]) => [label, ...measurements.map(read)]),
  );
