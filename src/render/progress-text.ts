import type { Progress } from '../domain/corpus.ts';
import type { Phrases } from './phrases/phrases.ts';
import { message, type Reply } from './reply.ts';

/** How far a refresh has come. */
export const progressText = ({ stage, done, total }: Progress, phrases: Phrases): Reply =>
  message(phrases.refresh[stage](done, total));
