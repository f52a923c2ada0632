import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CollectionPlace } from './measure-collection.ts';

/** The folder of the SQuAD development collection. */
export const squadFolder = (root: string): string => join(root, 'bench', 'data', 'squad-dev');

/** The folder of the news collection. */
export const newsFolder = (root: string): string => join(root, 'bench', 'data', 'news');

/** A folder with `articles.jsonl`, `questions.jsonl` and perhaps `off-corpus.jsonl`. */
export function collectionIn(folder: string, every: number, name = basename(folder)): CollectionPlace {
  const questions = ['questions.jsonl', 'off-corpus.jsonl'].map((file) => join(folder, file));
  return {
    name,
    articles: join(folder, 'articles.jsonl'),
    questions: questions.filter((file) => existsSync(file)),
    every,
  };
}

/** The collections that the project carries. The small ones are always asked every question. */
export function carriedCollections(root: string, every: number): CollectionPlace[] {
  const seed = (name: string, file: string): CollectionPlace => ({
    name,
    articles: join(root, 'seeds'),
    questions: [join(root, 'test', 'data', file)],
    every: 1,
  });
  return [
    seed('seed article', 'seed-questions.jsonl'),
    seed('seed article, held out', 'seed-questions-held-out.jsonl'),
    collectionIn(newsFolder(root), 1, 'news'),
    collectionIn(squadFolder(root), every, 'SQuAD development'),
  ];
}
