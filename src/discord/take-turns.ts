import { setImmediate } from 'node:timers/promises';
import type { Services } from '../domain/services.ts';

/**
 * Begins to answer questions in the order they came, each when whatever else was waiting has had its turn. Answering is
 * work for the processor alone: of many questions begun at once, all answers would be found before the first is sent.
 */
export const takeTurns = (ask: Services['ask']): Services['ask'] => {
  let next: Promise<unknown> = Promise.resolve();
  return (question, options) => {
    const answer = next.then(() => ask(question, options));
    next = next.then(() => setImmediate());
    return answer;
  };
};
