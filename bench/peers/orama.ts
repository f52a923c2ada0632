import { create, insertMultiple, search } from '@orama/orama';
import { stopwords } from '@orama/stopwords/english';
import type { Peer } from './peer.ts';

/** Orama without its stemmer, which does worse: terms match by prefix, and a stem is the prefix of too much. */
export const orama: Peer = {
  name: 'Orama',
  packages: ['@orama/orama', '@orama/stopwords'],
  configuration:
    'its English stop words; no stemming, with which it does worse (it matches by prefix, and `exact` wants the whole question in the sentence)',
  async index(sentences) {
    const index = create({
      schema: { text: 'string' } as const,
      components: { tokenizer: { language: 'english', stemming: false, stopWords: stopwords } },
    });
    await insertMultiple(
      index,
      sentences.map((text, number) => ({ id: String(number), text })),
    );
    return async (question, limit) => {
      const { hits } = await search(index, { term: question, limit });
      return hits.map(({ id }) => Number(id));
    };
  },
};
