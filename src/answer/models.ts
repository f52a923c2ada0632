import { CONFIDENCE_INPUTS } from './confidence.ts';
import type { FeatureDescription } from './features/feature-family.ts';
import { FEATURES, SENTENCE_FEATURES } from './features/feature-families.ts';
import { checkInputs, type Network } from './network.ts';
import { createPointer, type Pointer } from './pointer/pointer.ts';
import type { PointerNetwork } from './pointer/pointer-network.ts';
import { createReranker, type Reranker } from './reranker/reranker.ts';
import type { RerankerNetwork } from './reranker/reranker-network.ts';
import { createReader, type Reader } from './reader/reader.ts';
import type { ReaderNetwork } from './reader/reader-network.ts';
import { createTermRelations, type RelationsFile, type TermRelations } from './term-relations.ts';
import type { BackgroundFrequencies } from './term-weights.ts';
import { createWordVectors, type WordVectors } from './word-vectors.ts';
import { zip } from './zip.ts';

/** Everything that was learned; all of it is JSON in the repository, written by `npm run fit`. */
export interface AnswerModels {
  readonly background: BackgroundFrequencies;
  readonly relations: TermRelations;
  readonly vectors: WordVectors;
  readonly reader: Reader;
  readonly preselector: Network;
  readonly pointer: Pointer;
  readonly ranker: Network;
  readonly reranker: Reranker;
  readonly confidence: Network;
}

/** The files of the models, in `src/answer/models`. */
export const MODEL_FILES = {
  background: 'background.json',
  relations: 'term-relations.json',
  vectorTerms: 'word-vectors.json',
  vectors: 'word-vectors.bin',
  reader: 'reader.json',
  preselector: 'preselector.json',
  pointer: 'pointer.json',
  ranker: 'ranker.json',
  reranker: 'reranker.json',
  confidence: 'confidence.json',
} as const;

/** The contents of the files. */
export type ModelContents = Readonly<Record<keyof typeof MODEL_FILES, Uint8Array>>;

/** Parses the model files. @throws UserError when weights were fitted for other features than the code has. */
export function parseModels(contents: ModelContents): AnswerModels {
  const decoder = new TextDecoder();
  const parse = (name: keyof typeof MODEL_FILES): unknown => JSON.parse(decoder.decode(contents[name]));
  const network = (
    file: 'preselector' | 'ranker' | 'confidence',
    inputs: readonly Pick<FeatureDescription, 'name'>[],
  ): Network =>
    checkInputs(
      (parse(file) as NetworkFile).network,
      inputs.map(({ name }) => name),
      MODEL_FILES[file],
    );
  const vectors = parseVectors(parse('vectorTerms') as VectorsFile, contents.vectors);
  return {
    background: createBackground(parse('background') as BackgroundFile),
    relations: createTermRelations(parse('relations') as RelationsFile),
    vectors,
    reader: createReader((parse('reader') as ReaderFile).network, vectors),
    preselector: network('preselector', SENTENCE_FEATURES),
    ranker: network('ranker', FEATURES),
    confidence: network('confidence', CONFIDENCE_INPUTS),
    reranker: createReranker((parse('reranker') as RerankerFile).network, vectors),
    pointer: createPointer((parse('pointer') as PointerFile).network, vectors),
  };
}

/** Lists in step with each other: they parse several times faster than objects with as many keys. */
export interface BackgroundFile {
  readonly sentences: number;
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly terms: readonly string[];
  readonly counts: readonly number[];
}

interface VectorsFile {
  readonly dimensions: number;
  readonly terms: readonly string[];
}

interface ReaderFile {
  readonly network: ReaderNetwork;
}

interface PointerFile {
  readonly network: PointerNetwork;
}

interface RerankerFile {
  readonly network: RerankerNetwork;
}

interface NetworkFile {
  readonly network: Network;
}

/** The background from its file. */
export function createBackground({
  sentences,
  names,
  words,
  terms,
  counts,
}: BackgroundFile): BackgroundFrequencies {
  const frequency = zip(terms, (i) => counts[i] ?? 0);
  const written = lazily(() => new Set(names));
  return {
    sentences,
    frequency,
    names: { has: (term) => !frequency.has(term) || written.has(term) },
    words: lazily(() => new Set(words)),
  };
}

/** A set that is built when it is first asked for: most questions have no unknown word. */
function lazily(build: () => ReadonlySet<string>): Pick<ReadonlySet<string>, 'has'> {
  let set: ReadonlySet<string> | null = null;
  return { has: (term) => (set ??= build()).has(term) };
}

const parseVectors = ({ dimensions, terms }: VectorsFile, bytes: Uint8Array): WordVectors =>
  createWordVectors({
    dimensions,
    terms,
    bytes: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  });
