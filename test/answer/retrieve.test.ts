import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../src/answer/analyze-question.ts';
import { CANDIDATES, retrieve } from '../../src/answer/retrieve.ts';
import { createTermRelations } from '../../src/answer/term-relations.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import type { SearchEngine } from '../../src/search/search-engine.ts';
import { QUERY_TERMS_MAX } from '../../src/search/select-terms.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { buildArticle } from '../support/articles.ts';
import { buildKnowledge } from '../support/evidence.ts';

const analyzer = createAnalyzer();

/** The terms that a question makes the engine search. */
async function searchedTerms(
  question: string,
  text: string,
  knowledge = buildKnowledge(),
): Promise<readonly string[]> {
  const engine = createMiniSearchEngine(analyzer);
  await engine.rebuild([buildArticle('a', text)]);
  const searches: (readonly string[])[] = [];
  const spy: SearchEngine = {
    ...engine,
    candidates: async (terms, k) => {
      searches.push(terms);
      return engine.candidates(terms, k);
    },
  };
  await retrieve(spy, parseQuestion(question, analyzer), knowledge);
  return searches.flat();
}

/** Words that are all different, even stemmed and with one letter changed, one in each sentence. */
const WORDS = Array.from({ length: 300 }, (_, i) =>
  String(i)
    .padStart(3, '0')
    .replaceAll(
      /\d/gu,
      (digit) => ['bak', 'dil', 'fon', 'gur', 'hap', 'jot', 'kum', 'lav', 'mip', 'nur'][Number(digit)] ?? '',
    ),
);
const TEXT = WORDS.map((word) => `The ${word} is here.`).join(' ');
const [FIRST = ''] = WORDS;

describe('a question that repeats itself', () => {
  it('searches a repeated word once', async () => {
    expect(await searchedTerms(`${FIRST} `.repeat(100), TEXT)).toEqual([analyzer.analyze(FIRST).terms[0]]);
  });

  it.each(['the '.repeat(500), '? '.repeat(500), ''])(
    'searches nothing for words that ask nothing',
    async (question) => {
      expect(await searchedTerms(question, TEXT)).toEqual([]);
    },
  );
});

describe('a question of very many words', () => {
  it('searches no more terms than the limit', async () => {
    const terms = await searchedTerms(WORDS.join(' '), TEXT);
    expect(terms).toHaveLength(QUERY_TERMS_MAX);
    expect(new Set(terms).size).toBe(QUERY_TERMS_MAX);
  });
});

describe('a question with a word that no article has', () => {
  const text = `General Haliva stepped down. ${TEXT}`;
  const relations = createTermRelations({ terms: ['resign'], related: ['step 62 vanish 50'] });

  it('searches related words that the articles have', async () => {
    const terms = await searchedTerms('Why did Haliva resign?', text, buildKnowledge({ relations }));
    expect(terms.toSorted()).toEqual(['haliva', 'step']);
  });

  it('searches only the word where the articles have it', async () => {
    const terms = await searchedTerms(
      'Why did Haliva resign?',
      `He did resign. ${text}`,
      buildKnowledge({ relations }),
    );
    expect(terms.toSorted()).toEqual(['haliva', 'resign']);
  });

  it('searches the word that was meant where it is misspelt', async () => {
    expect(await searchedTerms('why did halivva go', text)).toEqual(['haliva']);
  });

  it('needs no related words where the corpus is so small that all of it is judged', async () => {
    const small = 'General Haliva stepped down.';
    expect(await searchedTerms('Why did Haliva resign?', small, buildKnowledge({ relations }))).toEqual([
      'haliva',
    ]);
  });
});

describe('the candidates', () => {
  it('are no more than the limit', async () => {
    const engine = createMiniSearchEngine(analyzer);
    await engine.rebuild([buildArticle('a', 'The war goes on. '.repeat(3 * CANDIDATES))]);
    const { candidates } = await retrieve(engine, parseQuestion('war', analyzer), buildKnowledge());
    expect(candidates).toHaveLength(CANDIDATES);
  });

  it('are fewer where few sentences promise much', async () => {
    const engine = createMiniSearchEngine(analyzer);
    const often = 'The war goes on.\n\n'.repeat(3 * CANDIDATES);
    await engine.rebuild([buildArticle('a', `${often}General Haliva saw the war.`)]);
    const { candidates, isSmallCorpus } = await retrieve(
      engine,
      parseQuestion('Haliva war', analyzer),
      buildKnowledge(),
    );
    expect(candidates).toHaveLength(20);
    expect(isSmallCorpus).toBe(false);
    expect(candidates[0]?.matched).toEqual(['haliva', 'war']);
  });

  it('are the whole of a small corpus, whatever is asked', async () => {
    const engine = createMiniSearchEngine(analyzer);
    await engine.rebuild([buildArticle('a', 'The war goes on. Ferries run. He left.')]);
    const { candidates, isSmallCorpus } = await retrieve(
      engine,
      parseQuestion('Who won at Wimbledon?', analyzer),
      buildKnowledge(),
    );
    expect(candidates).toHaveLength(3);
    expect(isSmallCorpus).toBe(true);
  });
});
