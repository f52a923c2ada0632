import type { Article } from '../../src/domain/article.ts';
import type { Analyzer } from '../../src/text/analyzer.ts';
import type { Collection, GoldQuestion } from '../collection.ts';
import type { ModelFiles } from './model-files.ts';
import type { Random } from './random.ts';

/** What the steps of a fit share. */
export interface FitParts {
  readonly analyzer: Analyzer;
  readonly random: Random;
  readonly questionsOf: (article: Article) => readonly GoldQuestion[];
  /** News to fit reader and ranker on, beside the articles. */
  readonly news: Collection;
  readonly files: ModelFiles;
  readonly log: (line: string) => void;
}
