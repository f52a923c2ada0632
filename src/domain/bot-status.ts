import type { CorpusScope } from './corpus.ts';

/** How the running bot does. */
export interface BotStatus {
  readonly version: string;
  /** ISO date and time. */
  readonly startedAt: string;
  /** Answers given since the start. */
  readonly answers: number;
  /** From question to answer sent, milliseconds: half and 95 in 100 were faster; `null` before the first. */
  readonly latencyMs: { readonly p50: number; readonly p95: number } | null;
  readonly gateway: {
    /** Round trip to Discord's gateway, milliseconds, or `null` before the first one. */
    readonly ping: number | null;
    /** As the connection itself names it: "ready", "reconnecting". */
    readonly state: string;
  };
  readonly scope: CorpusScope;
}
