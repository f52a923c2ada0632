import MiniSearch from 'minisearch';
import { stem } from '../../src/text/stem.ts';
import { isStopWord } from '../../src/text/stop-words.ts';
import type { Peer } from './peer.ts';

/** MiniSearch with what its documentation advises for English prose. */
export const minisearchStemmed: Peer = {
  name: 'MiniSearch, stemmed',
  packages: ['minisearch'],
  configuration: "`processTerm` leaves out Verbatim's stop words and stems with Porter's stemmer",
  async index(sentences) {
    const index = new MiniSearch<{ id: number; text: string }>({
      fields: ['text'],
      processTerm: (term) => {
        const word = term.toLowerCase();
        return isStopWord(word) ? null : stem(word);
      },
    });
    index.addAll(sentences.map((text, id) => ({ id, text })));
    return async (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => id as number);
  },
};
