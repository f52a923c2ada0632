import { EventEmitter, once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keepFresh } from '../../src/app/keep-fresh.ts';
import type { RefreshReport } from '../../src/domain/corpus.ts';
import { buildRefreshReport } from '../support/builders.ts';
import { createFolder } from '../support/folder.ts';

/** Changes an article, and resolves with what is logged when it was refreshed, and how often it was. */
const changeOnce = async (reports: (() => RefreshReport)[]) => {
  const folder = createFolder({ 'ferry.txt': 'The ferry is late.' });
  let refreshes = 0;
  const log = new EventEmitter();
  const logged = once(log, 'logged');
  const watch = await keepFresh({
    paths: ['.'],
    cwd: folder,
    maxDepth: 1,
    settleMs: 10,
    services: {
      refresh: async () => {
        refreshes += 1;
        return reports.shift()?.() ?? buildRefreshReport({ added: [], changed: ['late'], removed: [] });
      },
    },
    logger: {
      info: (fields) => log.emit('logged', 'info', fields),
      error: (fields) => log.emit('logged', 'error', fields),
    },
  });
  onTestFinished(watch.close);
  writeFileSync(join(folder, 'ferry.txt'), 'The ferry sank.');
  return { logged: await logged, refreshes };
};

describe('keepFresh', () => {
  it('reads the articles anew when one changes', async () => {
    expect(await changeOnce([])).toEqual({
      logged: ['info', { added: 0, changed: 1, removed: 0, articles: 12 }],
      refreshes: 1,
    });
  });

  it('reads them once more when it joined a run that was under way', async () => {
    const { logged, refreshes } = await changeOnce([() => buildRefreshReport({ changed: [], shared: true })]);
    expect(refreshes).toBe(2);
    expect(logged).toEqual(['info', { added: 0, changed: 1, removed: 0, articles: 12 }]);
  });

  it('logs a failure', async () => {
    const error = new Error('The folder cannot be read.');
    const { logged } = await changeOnce([
      () => {
        throw error;
      },
    ]);
    expect(logged).toEqual(['error', { err: error }]);
  });
});
