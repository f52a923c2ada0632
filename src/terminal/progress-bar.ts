import type { Progress } from '../domain/corpus.ts';
import type { Clock } from '../domain/services.ts';

/** Work that ends sooner needs no bar. */
const DELAY_MS = 1000;
/** Drawing more often than this would cost time and flicker. */
const REDRAW_MS = 100;
const BAR_COLUMNS = 24;
const ERASE = '\r\u001b[2K';

/** Shows how far long work has come. */
export interface ProgressBar {
  readonly update: (progress: Progress) => void;
  /** Takes the bar off the screen. */
  readonly finish: () => void;
}

const LABELS = { reading: 'Reading articles', indexing: 'Indexing' } as const;

const drawBar = ({ stage, done, total }: Progress): string => {
  const counted = done.toLocaleString('en');
  if (total === null || total <= 0) return `${LABELS[stage]} ${counted}`;
  const filled = Math.round(Math.min(1, done / total) * BAR_COLUMNS);
  return `${LABELS[stage]} [${'#'.repeat(filled)}${'.'.repeat(BAR_COLUMNS - filled)}] ${counted}/${total.toLocaleString('en')}`;
};

/**
 * A bar that appears on `stream` once work has lasted a second, counted from now, and is erased at the end.
 * On anything but a terminal (`isTty` false) it shows nothing.
 */
export const createProgressBar = (
  stream: NodeJS.WritableStream,
  isTty: boolean,
  clock: Clock,
): ProgressBar => {
  const startMs = clock.monotonicMs();
  let drawnMs: number | null = null;
  return {
    update: (progress) => {
      const nowMs = clock.monotonicMs();
      if (!isTty || nowMs - startMs < DELAY_MS) return;
      if (drawnMs !== null && nowMs - drawnMs < REDRAW_MS) return;
      drawnMs = nowMs;
      stream.write(`${ERASE}${drawBar(progress)}`);
    },
    finish: () => {
      if (drawnMs !== null) stream.write(ERASE);
      drawnMs = null;
    },
  };
};
