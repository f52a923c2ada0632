import { Charset, Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';
import type { Peer } from './peer.ts';

/** FlexSearch's documentation: twice the root of the longest content's length. */
const resolutionFor = (sentences: readonly string[]): number =>
  2 * Math.floor(Math.sqrt(sentences.reduce((longest, { length }) => Math.max(longest, length), 1)));

/** FlexSearch with its English preset. */
export const flexsearch: Peer = {
  name: 'FlexSearch',
  packages: ['flexsearch'],
  configuration:
    "its English preset (stop words, suffixes), `suggest: true` so that not every word must match, the resolution by its documentation's formula; its context index and its preset `score` do worse here",
  async index(sentences) {
    const index = new Index({
      encoder: new Encoder(Charset.Normalize).assign(english),
      resolution: resolutionFor(sentences),
    });
    sentences.forEach((text, number) => index.add(number, text));
    return async (question, limit) => index.search(question, { limit, suggest: true }) as number[];
  },
};
