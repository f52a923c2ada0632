// The thread that reads, indexes and answers while the bot or the local page runs. create-lasting-services.ts starts it.
import { parentPort, workerData } from 'node:worker_threads';
import { answerCalls } from '../worker/answer-calls.ts';
import { lineTo } from '../worker/line.ts';
import type { GivenServicesOptions } from './create-services.ts';

if (parentPort !== null) {
  const clock = { now: () => new Date(), monotonicMs: () => performance.now() };
  await answerCalls(lineTo(parentPort), clock, async (parts) => {
    // As src/main.ts loads it: both then find it in the same chunk of the bundle.
    const { createServices } = await import('./create-services.ts');
    return createServices({ ...(workerData as GivenServicesOptions), ...parts });
  });
}
