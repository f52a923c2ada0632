import type { CorpusScope } from '../domain/corpus.ts';
import { asText } from '../render/compose.ts';
import { EN } from '../render/phrases/en.ts';
import { BLANK, line, markedLine, strong, type Reply } from '../render/reply.ts';
import { scopeText } from '../render/scope-text.ts';

/** What opens a conversation: what this is, what it knows, and how to begin. */
export const greeting = (scope: CorpusScope): Reply => ({
  lines: [
    line(0, strong('Verbatim'), ' answers questions about news articles in their own words.'),
    line(0, `It has read ${scopeText(scope, EN, asText)}.`),
    BLANK,
    markedLine(2, 'Ask a question    ', 'Who resigned, and why?'),
    markedLine(2, 'Or a command      ', '/sources lists the articles, /help all commands, /quit ends'),
  ],
});
