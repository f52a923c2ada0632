// The program's own thread, but for some questions that it cannot answer: no question is known that makes it fail so.
import { parentPort, workerData } from 'node:worker_threads';
import { createServices } from '../../dist/src/app/create-services.js';
import { answerCalls } from '../../dist/src/worker/answer-calls.js';
import { lineTo } from '../../dist/src/worker/line.js';

const spin = () => {
  for (;;);
};

// Copies are made far more quickly than what is copied: the memory is to be gone before the time is over.
const BLOCK = Array.from({ length: 100_000 }, () => 1.5);

const allocate = () => {
  const kept = [];
  for (;;) kept.push([...BLOCK]);
};

const tell = () => {
  throw new Error(JSON.stringify(process.env));
};

const FAILURES = { spin, allocate, die: () => process.exit(1), tell };

const clock = { now: () => new Date(), monotonicMs: () => performance.now() };
await answerCalls(lineTo(parentPort), clock, async (parts) => {
  const services = await createServices({ ...workerData, ...parts });
  return {
    ...services,
    ask: (question, options) => FAILURES[question]?.() ?? services.ask(question, options),
  };
});
