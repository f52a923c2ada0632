import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GrownArticle } from './grow-articles.ts';

/** Well below the size of file that the program reads. */
const FILE_MAX_CHARS = 3_000_000;

/** Writes articles into a folder, as many files of JSON Lines as are needed. */
export async function writeArticles(folder: string, articles: Iterable<GrownArticle>): Promise<void> {
  let lines: string[] = [];
  let length = 0;
  let files = 0;
  const flush = async (): Promise<void> => {
    if (lines.length === 0) return;
    const name = `articles-${String(files).padStart(4, '0')}.jsonl`;
    await writeFile(join(folder, name), `${lines.join('\n')}\n`);
    files += 1;
    lines = [];
    length = 0;
  };
  for (const article of articles) {
    const line = JSON.stringify(article);
    if (length + line.length > FILE_MAX_CHARS) await flush();
    lines.push(line);
    length += line.length;
  }
  await flush();
}
