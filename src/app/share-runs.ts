import type { RefreshReport } from '../domain/corpus.ts';
import type { RefreshOptions, Services } from '../domain/services.ts';

/**
 * One run at a time: a call during a run gets that run's report, marked as shared. A real run does not join a dry
 * one, which changes nothing, but begins when that has ended.
 */
export function shareRuns(run: (options: RefreshOptions) => Promise<RefreshReport>): Services['refresh'] {
  let running: { readonly isDry: boolean; readonly report: Promise<RefreshReport> } | null = null;

  const begin = (options: RefreshOptions, after: Promise<unknown>): Promise<RefreshReport> => {
    const started = {
      isDry: options.dryRun ?? false,
      report: after.then(
        () => run(options),
        () => run(options),
      ),
    };
    running = started;
    return started.report.finally(() => {
      if (running === started) running = null;
    });
  };

  return async (options = {}) => {
    if (running === null) return begin(options, Promise.resolve());
    const isWanted = !running.isDry || options.dryRun === true;
    return isWanted ? { ...(await running.report), shared: true } : begin(options, running.report);
  };
}
