import MiniSearch from 'minisearch';
import type { Peer } from './peer.ts';

/** MiniSearch as it comes. */
export const minisearchPlain: Peer = {
  name: 'MiniSearch',
  packages: ['minisearch'],
  configuration: 'as it comes: lower case, terms joined by OR, BM25+',
  async index(sentences) {
    const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
    index.addAll(sentences.map((text, id) => ({ id, text })));
    return async (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => id as number);
  },
};
