import { squadFolder } from '../carried-collections.ts';
import { markdownTable, percent, pointsLost } from '../markdown-table.ts';
import { measureAblation, type AblationRow } from '../measure-ablation.ts';
import { definePart } from './part.ts';

interface AblationTask {
  readonly folder: string;
  readonly every: number;
}

/** The difference of two families is larger than the error of half the questions. */
const STRIDE = 2;

/** What each family of features is worth. */
export const ablation = definePart<AblationTask, AblationRow[]>({
  name: 'ablation',
  async run({ root, every }, measure) {
    const task = { folder: squadFolder(root), every: every * STRIDE };
    return ablationTable(await measure('families of features', task));
  },
  measure: ({ folder, every }) => measureAblation(folder, every),
});

/** The rows with what each loses against the first, which has all features. */
function ablationTable(rows: readonly AblationRow[]): string {
  const whole = rows[0]?.quality;
  return markdownTable(
    ['family left out', 'features', 'P@1, %', 'points lost', 'R@3, %', 'points lost'],
    rows.map(({ family, features, quality }) => [
      family ?? 'none',
      String(features),
      percent(quality.p1),
      pointsLost(whole?.p1 ?? null, quality.p1),
      percent(quality.r3),
      pointsLost(whole?.r3 ?? null, quality.r3),
    ]),
  );
}
