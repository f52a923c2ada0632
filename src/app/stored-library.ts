import type { CopyVerdicts } from '../corpus/copies.ts';
import type { FileReading, ReadArticle } from '../corpus/read-file.ts';
import type { IndexPiece } from '../search/search-engine.ts';

/** What a snapshot keeps of a library: all that reading and indexing the same articles again would give. */
export interface StoredLibrary {
  /** When the articles were read, ISO date and time. */
  readonly readAt: string;
  readonly generation: string;
  /** All files of the articles, in their order. */
  readonly files: readonly FileReading[];
  /** What was found out of articles that looked like copies. */
  readonly verdicts: CopyVerdicts;
  readonly index: Iterable<IndexPiece>;
}

type Piece =
  | ({ readonly kind: 'library' } & Pick<StoredLibrary, 'readAt' | 'generation' | 'verdicts'>)
  /** Files with their articles, in order. */
  | { readonly kind: 'files'; readonly files: readonly FileReading[] }
  /** More articles of the last file so far. */
  | { readonly kind: 'articles'; readonly articles: readonly ReadArticle[] }
  | IndexPiece;

/** So many sentences are a piece: some milliseconds of work. */
const SENTENCES_PER_PIECE = 2_000;

/** A library as pieces of plain data. */
export function* toPieces({ readAt, generation, verdicts, files, index }: StoredLibrary): Generator {
  yield { kind: 'library', readAt, generation, verdicts } satisfies Piece;
  yield* filePieces(files);
  yield* index;
}

function* filePieces(files: readonly FileReading[]): Generator<Piece> {
  let waiting: FileReading[] = [];
  let sentences = 0;
  for (const file of files) {
    const [first = [], ...others] = portionsOf(file.articles);
    waiting.push({ ...file, articles: first });
    sentences += sentencesOf(first);
    if (sentences < SENTENCES_PER_PIECE && others.length === 0) continue;
    yield { kind: 'files', files: waiting };
    for (const articles of others) yield { kind: 'articles', articles };
    waiting = [];
    sentences = 0;
  }
  if (waiting.length > 0) yield { kind: 'files', files: waiting };
}

function portionsOf(articles: readonly ReadArticle[]): ReadArticle[][] {
  const portions: ReadArticle[][] = [];
  let sentences = SENTENCES_PER_PIECE;
  for (const article of articles) {
    if (sentences >= SENTENCES_PER_PIECE) {
      portions.push([]);
      sentences = 0;
    }
    portions.at(-1)?.push(article);
    sentences += article.article.sentences.length;
  }
  return portions;
}

const sentencesOf = (articles: readonly ReadArticle[]): number =>
  articles.reduce((sum, { article }) => sum + article.sentences.length, 0);

/**
 * The library that was stored as these pieces.
 * @throws Error where pieces are missing
 */
export function fromPieces(pieces: readonly unknown[]): StoredLibrary {
  const index: IndexPiece[] = [];
  const files: (FileReading & { readonly articles: ReadArticle[] })[] = [];
  let library: Pick<StoredLibrary, 'readAt' | 'generation' | 'verdicts'> | null = null;
  // The checksum and the identity say that it was written as it is by this very program.
  for (const piece of pieces as readonly Piece[]) {
    if (piece.kind === 'library') library = piece;
    else if (piece.kind === 'files')
      files.push(...piece.files.map((file) => ({ ...file, articles: [...file.articles] })));
    else if (piece.kind === 'articles') files.at(-1)?.articles.push(...piece.articles);
    else index.push(piece);
  }
  if (library === null) throw new Error('The stored library lacks its first piece.');
  return { ...library, files, index };
}
