import { createAnswerer } from '../answer/answerer.ts';
import { checkQuotation } from '../answer/quotation/check-quotation.ts';
import { citeSentence } from '../answer/cite.ts';
import { searchWords } from '../answer/search-words.ts';
import type { Files } from '../corpus/files.ts';
import { createNodeFiles } from '../corpus/node-files.ts';
import type { ArticlePath } from '../corpus/list-files.ts';
import { createCorpusReader, type CorpusOptions } from '../corpus/corpus-reader.ts';
import type { Progress } from '../domain/corpus.ts';
import type { Logger } from '../domain/logger.ts';
import { sentenceText } from '../domain/article.ts';
import { createPause } from '../domain/pause.ts';
import type { Clock, Services } from '../domain/services.ts';
import type { SnapshotFiles } from '../snapshot/snapshot-files.ts';
import { createMiniSearchEngine } from '../search/minisearch-engine.ts';
import { createAnalyzer } from '../text/analyzer.ts';
import { foldWhiteSpace, removeDangerousCharacters } from '../text/characters.ts';
import { createLibrary } from './library.ts';
import { openSnapshots } from './open-snapshots.ts';
import { loadModels } from './load-models.ts';
import { shareRuns } from './share-runs.ts';

/** What the bot is made from. */
export interface ServicesOptions {
  /** Files and folders with the articles, from `cwd`. */
  readonly paths: readonly ArticlePath[];
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly corpusOptions: CorpusOptions;
  /** The folder that has `package.json`: the models lie below it. */
  readonly packageRoot: string;
  readonly clock: Clock;
  /** Where large libraries are kept between starts, from `cwd`; default and `null`: nowhere. */
  readonly cacheFolder?: string | null;
  readonly onProgress?: (progress: Progress) => void;
  /** Told of stored libraries that cannot be used, and of those that cannot be stored. */
  readonly logger?: Logger;
}

/** The options that are plain values, and may be handed to another thread. */
export type GivenServicesOptions = Omit<ServicesOptions, 'clock' | 'onProgress' | 'logger'>;

/** What tests put in the place of the computer's own files and of limits. */
export interface ServicesAccess {
  readonly files?: Files;
  readonly snapshotFiles?: SnapshotFiles;
  /** From how many sentences on a library is kept between starts. */
  readonly minSentences?: number;
}

/** Reads and indexes the articles, and binds everything a front end may ask for. */
export async function createServices(
  options: ServicesOptions,
  access: ServicesAccess = {},
): Promise<Services> {
  const { clock } = options;
  const analyzer = createAnalyzer();
  const engine = createMiniSearchEngine(analyzer, () => createPause(clock));
  const files = access.files ?? createNodeFiles(options.cwd);
  const models = await loadModels(options.packageRoot);
  const snapshots = openSnapshots(options, access);
  const library = createLibrary({
    createReader: () => createCorpusReader(options.paths, options.corpusOptions, { files, clock }),
    snapshots,
    engine,
    clock,
  });
  const { corpus, scope } = library;
  const answerer = createAnswerer({ engine, analyzer, models, clock, scope });
  const searchParts = { engine, analyzer, scope };

  const refresh = shareRuns(library.refresh);

  await library.restore();
  await refresh(options.onProgress === undefined ? {} : { onProgress: options.onProgress });

  return {
    ask: answerer.answer,
    explain: answerer.explain,
    async passage(citation, before, after) {
      const { sentence, article } = citation;
      const found = await engine.sentences(article.id, sentence - before, sentence + after + 1);
      return {
        sentences: found.map((indexed, i) => ({
          text: foldWhiteSpace(removeDangerousCharacters(sentenceText(indexed.article, indexed.sentence))),
          cited: indexed.sentence.index === sentence,
          startsParagraph: indexed.sentence.paragraph !== found[i - 1]?.sentence.paragraph,
        })),
      };
    },
    sources: async () =>
      corpus().articles.map((article) => ({
        id: article.id,
        title: article.title,
        titleDerived: article.titleDerived,
        date: article.date,
        dateSource: article.dateSource,
        url: article.url,
        file: article.file,
        sentences: article.sentences.length,
        copyOf: article.copyOf,
        promotions: article.omissions.filter(({ kind }) => kind === 'promotion').length,
      })),
    skipped: () => corpus().skipped,
    scope,
    search: (words, searchOptions) => searchWords(searchParts, words, searchOptions),
    checkQuotation: (text) => checkQuotation(searchParts, text),
    article: async (number) => corpus().articles[number] ?? null,
    async citation(number, index) {
      const article = corpus().articles[number];
      const sentence = article?.sentences[index];
      return article === undefined || sentence === undefined ? null : citeSentence(article, sentence);
    },
    refresh,
    clock,
    async close() {
      await snapshots?.close();
      await engine.close();
    },
  };
}
