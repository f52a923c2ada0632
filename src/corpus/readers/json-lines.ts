import type { ArticleDraft } from '../../domain/article.ts';
import type { SkippedFile } from '../../domain/corpus.ts';
import { textReader, type ReadContext, type Reader } from '../reader.ts';
import { linesOf } from '../spans.ts';
import { skip, type Trouble } from '../trouble.ts';
import { readJsonArticle } from './json-article.ts';

/** Broken lines that are named one by one; a file of another format would otherwise fill every report. */
const NAMED_LINES_MAX = 50;
/** After so many the file is something else, and is read no further. */
const BROKEN_LINES_MAX = 10_000;

/** JSON Lines: one article a line; blank lines are passed over. */
export const readJsonLines: Reader = textReader((text, context) => {
  const drafts: ArticleDraft[] = [];
  const skipped: SkippedFile[] = [];
  let broken = 0;
  let number = 0;
  for (const { start, end } of linesOf(text)) {
    number++;
    const line = text.slice(start, end);
    if (line.trim() === '') continue;
    const draft = readLine(line, context);
    if ('text' in draft) drafts.push({ ...draft, lineMapping: number });
    else if (++broken <= NAMED_LINES_MAX) skipped.push(skip(context.file, draft, number));
    if (broken === BROKEN_LINES_MAX) break;
  }
  if (broken > NAMED_LINES_MAX) skipped.push(skip(context.file, unnamed(broken - NAMED_LINES_MAX)));
  return Promise.resolve({ drafts, skipped });
});

const unnamed = (count: number): Trouble => ({
  reason: `has ${count === BROKEN_LINES_MAX - NAMED_LINES_MAX ? 'at least ' : ''}${count} more lines that are not articles`,
  remedy: 'Mend the lines named before; if the file is one JSON list, name it .json.',
});

function readLine(line: string, context: ReadContext): ArticleDraft | Trouble {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { reason: 'is not valid JSON', remedy: 'Mend this line: each line is one article object.' };
  }
  return readJsonArticle(value, context);
}
