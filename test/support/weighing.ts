/** What a process holds on to after its garbage was collected. */
export interface Weight {
  /** Of the main thread, and of all other threads together. */
  readonly heapMb: number;
  readonly threadsMb: number;
  readonly residentMb: number;
  /** What keeps the process alive, by kind: timers, sockets. */
  readonly resources: Readonly<Record<string, number>>;
  /** Listeners of the process itself. */
  readonly listeners: number;
}

/** The beginning of the line on standard error that tells a weight. */
const MARK = 'weight: ';

/** Runs before the program, in each of its threads: at SIGUSR2, all collect their garbage and the main one tells. */
const WEIGHER = `
import { BroadcastChannel, isMainThread } from 'node:worker_threads';
const MB = 2 ** 20;
const channel = new BroadcastChannel('weighing');
const heap = () => { gc(); gc(); return process.memoryUsage().heapUsed / MB; };
if (isMainThread) {
  let threadsMb = 0;
  channel.onmessage = ({ data }) => { if (typeof data === 'number') threadsMb += data; };
  process.on('SIGUSR2', () => {
    threadsMb = 0;
    channel.postMessage('weigh');
    setTimeout(() => {
      const resources = {};
      for (const name of process.getActiveResourcesInfo()) resources[name] = (resources[name] ?? 0) + 1;
      const listeners = process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0);
      const residentMb = process.memoryUsage().rss / MB;
      process.stderr.write('${MARK}' + JSON.stringify({ heapMb: heap(), threadsMb, residentMb, resources, listeners }) + '\\n');
    }, 1000);
  });
} else {
  channel.onmessage = ({ data }) => { if (data === 'weigh') channel.postMessage(heap()); };
}
channel.unref();
`;

/** What Node is started with, so that a process can be weighed. */
export const WEIGHING_OPTIONS: readonly string[] = [
  '--expose-gc',
  '--import',
  `data:text/javascript,${encodeURIComponent(WEIGHER)}`,
];

/** The weights that a process has told on standard error. */
export const weightsIn = (stderr: string): readonly Weight[] =>
  stderr
    .split('\n')
    .filter((line) => line.startsWith(MARK))
    .map((line) => JSON.parse(line.slice(MARK.length)) as Weight);

/** The other lines that it wrote there. */
export const withoutWeights = (stderr: string): string[] =>
  stderr.split('\n').filter((line) => line !== '' && !line.startsWith(MARK));

/** By how much a reading grows over the second half of the weights, by the straight line that fits them best. */
export const growthOf = (weights: readonly Weight[], read: (weight: Weight) => number): number => {
  const values = weights.slice(Math.floor(weights.length / 2)).map(read);
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  const slope = values.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0) / spread;
  return slope * (values.length - 1);
};
