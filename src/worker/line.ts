import type { MessagePort } from 'node:worker_threads';
import type { Line } from './answer-calls.ts';
import type { ToThread } from './messages.ts';

/** The line of a thread to the thread that started it. */
export const lineTo = (port: MessagePort): Line => ({
  post: (message) => port.postMessage(message),
  listen: (hear) => void port.on('message', (message: ToThread) => hear(message)),
  hangUp: () => port.close(),
});
