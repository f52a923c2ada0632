import type { Phrases } from './phrases/phrases.ts';
import { BLANK, line, type Reply } from './reply.ts';

/** `/privacy`: what is stored, what is not, and how to erase it. */
export const privacyText = (phrases: Phrases): Reply => ({
  lines: phrases.privacy.flatMap((paragraph, index) => [...(index === 0 ? [] : [BLANK]), line(0, paragraph)]),
});
