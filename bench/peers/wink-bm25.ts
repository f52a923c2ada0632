// @ts-expect-error: the package has no types
import createEngine from 'wink-bm25-text-search';
import model from 'wink-eng-lite-web-model';
import winkNlp, { type ItemToken, type ItsFunction } from 'wink-nlp';
import type { Peer } from './peer.ts';

/** What is used of the engine. */
interface WinkEngine {
  readonly defineConfig: (config: { fldWeights: Record<string, number> }) => void;
  readonly definePrepTasks: (tasks: readonly ((text: string) => string[])[]) => void;
  readonly addDoc: (fields: Record<string, string>, id: number) => void;
  readonly consolidate: () => void;
  readonly search: (text: string, limit: number) => [id: string, score: number][];
}

/** Functions that wink takes as names of what it shall tell of a token; they use no `this`. */
interface TokenKeys {
  readonly type: ItsFunction<string>;
  readonly stopWordFlag: ItsFunction<boolean>;
  readonly stem: ItsFunction<string>;
}

const TYPES: ReadonlySet<string> = new Set(['word', 'number']);

/** wink-bm25-text-search, prepared by wink-nlp as its documentation shows. Needs at least 3 sentences. */
export const winkBm25: Peer = {
  name: 'wink-bm25',
  packages: ['wink-bm25-text-search', 'wink-nlp', 'wink-eng-lite-web-model'],
  configuration:
    'tokens, stop words and stems by wink-nlp as its documentation shows, but numbers kept and negation not marked, with which it does better',
  async index(sentences) {
    const nlp = winkNlp(model);
    const { type, stopWordFlag, stem } = nlp.its as unknown as TokenKeys;
    const prepare = (text: string): string[] => {
      const stems: string[] = [];
      nlp
        .readDoc(text)
        .tokens()
        .filter((token: ItemToken) => TYPES.has(token.out(type)) && !token.out(stopWordFlag))
        .each((token: ItemToken) => stems.push(token.out(stem)));
      return stems;
    };
    const engine = (createEngine as () => WinkEngine)();
    engine.defineConfig({ fldWeights: { text: 1 } });
    engine.definePrepTasks([prepare]);
    sentences.forEach((text, number) => engine.addDoc({ text }, number));
    engine.consolidate();
    return async (question, limit) => engine.search(question, limit).map(([id]) => Number(id));
  },
};
