import { describe, expect, it } from 'vitest';
import { createFolder } from '../support/folder.ts';
import { killOverAndOver } from '../support/kill-rounds.ts';

const KILLS = 5;
const TIMEOUT_MS = 180_000;
/** Before and after each call by which a snapshot gets onto the disk. */
const POINTS = [
  'create',
  'write',
  'after write',
  'sync',
  'after sync',
  'rename',
  'after rename',
  'after syncFolder',
];

// Windows ends processes in another way, and knows no folders to be synced.
describe.skipIf(process.platform === 'win32')('a bot that is killed while it refreshes and stores', () => {
  it(
    'starts again with exactly the articles that are there, and leaves nothing behind',
    async () => {
      const texts = Array.from(
        { length: 60 },
        (_, i) => `Mayor Brandt opened bridge ${i}.\n\nIt rained on day ${i}.`,
      );
      const report = await killOverAndOver({
        folder: createFolder(),
        texts,
        kills: KILLS,
        points: POINTS,
        minSentences: 1,
        seed: 20_261_122,
      });
      expect(report).toMatchObject({ restarts: KILLS + POINTS.length, exact: KILLS + POINTS.length });
      expect(report.leftovers).toEqual([]);
      expect(report.notices).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
