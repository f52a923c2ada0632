import { join } from 'node:path';
import type { LastingOptions } from '../../src/app/create-lasting-services.ts';
import type { ServicesOptions } from '../../src/app/create-services.ts';
import { DEFAULT_CORPUS_OPTIONS } from '../../src/corpus/read-corpus.ts';
import { packageRoot } from './imports.ts';
import { createRecordingLogger } from './recording-logger.ts';

/** Questions that end a failing thread: by time, by memory, by itself; and one that fails with the thread's environment. */
export const FATAL_QUESTIONS = { spin: 'spin', allocate: 'allocate', die: 'die', tell: 'tell' } as const;

/**
 * What `createLastingServices` takes for the articles of a folder, with a thread of the built program, and what it says
 * then. A thread that is failing fails at the fatal questions.
 */
export const lastingParts = (
  folder: string,
  { isFailing = false, ...changes }: Pick<LastingOptions, 'memoryMb'> & { readonly isFailing?: boolean } = {},
) => {
  const logger = createRecordingLogger();
  const broken: Error[] = [];
  const options: ServicesOptions = {
    paths: ['.'],
    cwd: folder,
    corpusOptions: DEFAULT_CORPUS_OPTIONS,
    packageRoot,
    clock: { now: () => new Date(), monotonicMs: () => performance.now() },
    logger,
  };
  const lasting: LastingOptions = {
    onBroken: (error) => broken.push(error),
    ...changes,
    ...(isFailing && { threadFile: join(packageRoot, 'test', 'support', 'failing-services-thread.mjs') }),
  };
  return { options, lasting, logger, broken };
};
