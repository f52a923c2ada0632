import { describe, expect, it } from 'vitest';
import { checkQuotation } from '../../src/answer/check-quotation.ts';
import type { Article } from '../../src/domain/article.ts';
import type { QuotationCheck } from '../../src/domain/quotation.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { buildArticles } from '../support/articles.ts';
import { buildScope } from '../support/builders.ts';

const check = async (articles: readonly Article[], text: string): Promise<QuotationCheck> => {
  const analyzer = createAnalyzer();
  const engine = createMiniSearchEngine(analyzer);
  await engine.rebuild(articles);
  return checkQuotation({ engine, analyzer, scope: () => buildScope() }, text);
};

const FERRY = 'The ferry to Gull Island was cancelled on Tuesday because of strong winds.';

describe('checkQuotation', () => {
  it('finds the words of an article where they stand', async () => {
    const found = await check(buildArticles(`It was cold. ${FERRY}`), 'ferry to gull island was  cancelled');
    expect(found).toMatchObject({ kind: 'exact', citations: [{ sentence: 1, quote: FERRY }] });
    const [citation] = found.kind === 'exact' ? found.citations : [];
    expect(citation?.emphasis.map(({ start, end }) => FERRY.slice(start, end))).toEqual([
      'ferry to Gull Island was cancelled',
    ]);
  });

  it('says that no article has the words', async () => {
    expect(await check(buildArticles(FERRY), 'Bananas are yellow')).toMatchObject({
      kind: 'not-found',
      closest: null,
    });
  });
});
