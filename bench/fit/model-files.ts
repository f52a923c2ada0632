import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MODEL_FILES, type BackgroundFile } from '../../src/answer/models.ts';
import type { Network } from '../../src/answer/network.ts';
import type { PointerNetwork } from '../../src/answer/pointer/pointer-network.ts';
import type { ReaderNetwork } from '../../src/answer/reader/reader-network.ts';
import type { RerankerNetwork } from '../../src/answer/reranker/reranker-network.ts';
import { toRelationsFile } from '../../src/answer/term-relations.ts';
import type { WordVectorTable } from '../../src/answer/word-vectors.ts';
import type { RelationTable } from './fit-relations.ts';

/** Writes what was fitted, each file with its provenance. */
export interface ModelFiles {
  readonly writeBackground: (background: BackgroundFile) => Promise<void>;
  readonly writeVectors: (table: WordVectorTable) => Promise<void>;
  readonly writeRelations: (table: RelationTable) => Promise<void>;
  readonly writeReader: (network: ReaderNetwork) => Promise<void>;
  readonly writePointer: (network: PointerNetwork) => Promise<void>;
  readonly writeReranker: (network: RerankerNetwork) => Promise<void>;
  readonly writeNetwork: (name: 'preselector' | 'ranker' | 'confidence', network: Network) => Promise<void>;
  /** Adds to the files of the networks what is reached with them. */
  readonly noteFigures: (figures: object) => Promise<void>;
  readonly readReader: () => Promise<ReaderNetwork>;
  readonly readReranker: () => Promise<RerankerNetwork>;
  readonly readNetwork: (name: 'preselector' | 'ranker') => Promise<Network>;
}

/** The model files of a folder. `provenance` says from which data, seed and day they come. */
export function createModelFiles(folder: string, provenance: object): ModelFiles {
  const pathOf = (name: keyof typeof MODEL_FILES): string => join(folder, MODEL_FILES[name]);
  const write = (name: keyof typeof MODEL_FILES, content: object): Promise<void> =>
    writeFile(pathOf(name), `${JSON.stringify({ provenance, ...content })}\n`);
  const readNetwork = async (name: keyof typeof MODEL_FILES): Promise<unknown> =>
    (JSON.parse(await readFile(pathOf(name), 'utf8')) as { network: unknown }).network;
  return {
    writeBackground: (background) => write('background', background),
    async writeVectors({ terms, dimensions, bytes }) {
      await write('vectorTerms', { dimensions, terms });
      await writeFile(pathOf('vectors'), bytes);
    },
    writeRelations: (table) => write('relations', toRelationsFile(table)),
    writeReader: (network) => write('reader', { network }),
    writePointer: (network) => write('pointer', { network }),
    writeReranker: (network) => write('reranker', { network }),
    writeNetwork: (name, network) => write(name, { network }),
    async noteFigures(development) {
      for (const name of ['preselector', 'ranker', 'reranker', 'confidence'] as const) {
        const file = JSON.parse(await readFile(pathOf(name), 'utf8')) as { provenance: object };
        const noted = { ...file, provenance: { ...file.provenance, development } };
        await writeFile(pathOf(name), `${JSON.stringify(noted)}\n`);
      }
    },
    readReader: () => readNetwork('reader') as Promise<ReaderNetwork>,
    readReranker: () => readNetwork('reranker') as Promise<RerankerNetwork>,
    readNetwork: (name) => readNetwork(name) as Promise<Network>,
  };
}
