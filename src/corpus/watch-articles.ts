import { relative, resolve, sep } from 'node:path';
import { formatOf } from './formats.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** What is watched, and who is told. */
export interface WatchOptions {
  /** Files and folders with articles, as `readCorpus` takes them. */
  readonly paths: readonly string[];
  /** Absolute path that relative paths start from. */
  readonly cwd: string;
  /** Levels of folders below a path given. */
  readonly maxDepth: number;
  /**
   * Called when articles were added, changed or removed. One call at a time: changes during one lead to one more
   * after it.
   */
  readonly onChange: () => Promise<void>;
  /** Told what `onChange` throws, and of folders that cannot be watched. Watching goes on. */
  readonly onError: (error: unknown) => void;
  /** How long the size of a file must stay the same for it to count as written, milliseconds; default 1000. */
  readonly settleMs?: number;
}

/** Articles that are being watched. */
export interface ArticleWatch {
  /** Ends it, and waits for a call of `onChange` under way. */
  readonly close: () => Promise<void>;
}

const SETTLE_MS = 1_000;
const POLLS_WHILE_SETTLING = 5;

/**
 * Watches files and folders for changes of articles. Resolves when it does: what changed before that is not reported.
 * Where the system reports no changes, such as of folders on a network, the environment variable
 * `CHOKIDAR_USEPOLLING=1` has the files looked at in turn.
 */
export async function watchArticles(options: WatchOptions): Promise<ArticleWatch> {
  const { cwd, maxDepth, onChange, onError, settleMs = SETTLE_MS } = options;
  const roots = options.paths.map((path) => resolve(cwd, path));
  const { watch } = await import('chokidar');
  const changes = oneAtATime(onChange, onError);
  const watcher = watch(roots, {
    ignoreInitial: true,
    followSymlinks: false,
    depth: maxDepth,
    ignored: (path, stats) => isHidden(path, roots) || (stats?.isFile() === true && formatOf(path) === null),
    awaitWriteFinish: { stabilityThreshold: settleMs, pollInterval: settleMs / POLLS_WHILE_SETTLING },
  });
  watcher.on('error', onError);
  for (const event of ['add', 'change', 'unlink', 'unlinkDir'] as const) watcher.on(event, changes.ask);
  await new Promise<void>((ready) => {
    watcher.once('ready', ready);
  });
  return {
    async close() {
      await watcher.close();
      await changes.close();
    },
  };
}

/** Whether it is, or lies in, a hidden file or folder below one of the paths given. */
const isHidden = (path: string, roots: readonly string[]): boolean =>
  roots.some((root) => {
    const way = relative(root, resolve(path)).split(sep);
    return way[0] !== '..' && way.some((name) => name.startsWith('.'));
  });
