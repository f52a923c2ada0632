import { CALIBRATION_CORPORA } from '../calibration-corpora.ts';
import { markdownTable, percent } from '../markdown-table.ts';
import { measureCalibration, type CalibrationRow } from '../measure-calibration.ts';
import { definePart } from './part.ts';

interface CalibrationTask {
  readonly corpora: string;
  readonly root: string;
  readonly every: number;
}

/** Three rows ask the large collection. */
const STRIDE = 2;

/** Whether the confidence can be believed whatever the size of the corpus. */
export const calibration = definePart<CalibrationTask, CalibrationRow>({
  name: 'calibration',
  async run({ root, every }, measure) {
    const rows: string[][] = [];
    for (const corpora of Object.keys(CALIBRATION_CORPORA)) {
      const row = await measure(corpora, { corpora, root, every: every * STRIDE });
      rows.push(calibrationRow(corpora, row));
    }
    return markdownTable(HEADER, rows);
  },
  measure: ({ corpora, root, every }) => measureCalibration(corpora, root, every),
});

const HEADER = [
  'asked',
  'corpora',
  'sentences each',
  'answerable',
  'unanswerable',
  'ECE',
  'P@1, %',
  'claimed, %',
  'of these right, %',
  'wrongly claimed, %',
];

const calibrationRow = (name: string, { corpora, sentences, quality }: CalibrationRow): string[] => [
  name,
  String(corpora),
  String(sentences),
  String(quality.inCorpus),
  String(quality.offCorpus),
  quality.calibrationError?.toFixed(3) ?? '–',
  percent(quality.p1),
  percent(quality.claimed),
  percent(quality.claimedRight),
  percent(quality.offClaimed),
];
