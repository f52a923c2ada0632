import lunr from 'lunr';
import { questionWords } from './question-words.ts';
import type { Peer } from './peer.ts';

/** lunr with its own pipeline. */
export const lunrPeer: Peer = {
  name: 'lunr',
  packages: ['lunr'],
  configuration:
    'as it comes: its stop words and stemmer, BM25; punctuation is taken out of the question, since lunr reads it as commands',
  async index(sentences) {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('text');
      sentences.forEach((text, id) => builder.add({ id, text }));
    });
    return async (question, limit) =>
      index
        .search(questionWords(question).join(' '))
        .slice(0, limit)
        .map(({ ref }) => Number(ref));
  },
};
