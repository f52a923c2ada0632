import type { BotStatus } from '../domain/bot-status.ts';
import { compose } from './compose.ts';
import { timePiece } from './dates.ts';
import { displayText } from './display-text.ts';
import type { Phrases } from './phrases/phrases.ts';
import { line, type Reply } from './reply.ts';
import { scopeText } from './scope-text.ts';

/** `/status`: version and since when, what is searched, how many answers how fast, and the connection. */
export const statusText = (status: BotStatus, phrases: Phrases): Reply => {
  const { version, startedAt, answers, latencyMs, gateway, scope } = status;
  const { milliseconds, sentences } = phrases.counts;
  const state = gateway.state === 'ready' ? phrases.status.connected : displayText(gateway.state);
  return {
    lines: [
      line(
        0,
        ...compose((slot) =>
          phrases.status.version(displayText(version), timePiece(startedAt, phrases, slot)),
        ),
      ),
      line(
        0,
        ...compose((slot) =>
          phrases.status.index(
            scopeText(scope, phrases, slot),
            sentences(scope.sentences),
            timePiece(scope.refreshedAt, phrases, slot),
          ),
        ),
      ),
      line(0, phrases.status.answers(answers)),
      ...(latencyMs === null
        ? []
        : [line(0, phrases.status.latency(milliseconds(latencyMs.p50), milliseconds(latencyMs.p95)))]),
      line(
        0,
        gateway.ping === null
          ? phrases.status.gateway(state)
          : phrases.status.gatewayPing(state, milliseconds(gateway.ping)),
      ),
    ],
  };
};
