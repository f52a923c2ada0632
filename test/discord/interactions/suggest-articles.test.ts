import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArticleIndex } from '../../../src/discord/article-index.ts';
import { suggestArticles } from '../../../src/discord/interactions/suggest-articles.ts';
import type { SourceSummary } from '../../../src/domain/answer.ts';
import { buildScope, buildSource } from '../../support/builders.ts';
import { openBotroom } from '../../support/discord-bot.ts';
import { hostileText } from '../../support/hostile-text.ts';

const suggest = async (sources: readonly SourceSummary[], typed: string) => {
  const articles = createArticleIndex({ scope: () => buildScope(), sources: async () => sources });
  return suggestArticles(await articles(), typed);
};

const SOURCES = [
  buildSource({ id: 'budget', title: 'A budget for Ottawa', date: null }),
  buildSource({ id: 'haliva', title: 'Intelligence chief resigns', date: '2024-04-22' }),
  buildSource({ id: 'chief', title: 'Chief of police resigns', date: '2024-05-01' }),
];

describe('suggested articles', () => {
  it.each([
    ['nothing typed', '', ['budget', 'haliva', 'chief']],
    ['a word', 'RESIGNS', ['haliva', 'chief']],
    ['words in any order', 'resigns chief', ['haliva', 'chief']],
    ['the beginning of a title, which comes first', 'chief', ['chief', 'haliva']],
    ['a month', '2024-05', ['chief']],
    ['an id', 'haliva', ['haliva']],
    ['what no article has', 'ottawa resigns', []],
  ])('for %s', async (_name, typed, expected) => {
    expect((await suggest(SOURCES, typed)).map(({ value }) => value)).toEqual(expected);
  });

  it('are named by title and date', async () => {
    expect((await suggest(SOURCES, 'a')).map(({ name }) => name).slice(0, 2)).toEqual([
      'A budget for Ottawa',
      'Intelligence chief resigns · 2024-04-22',
    ]);
  });

  it('keep within Discord’s limits for any titles and ids', async () => {
    const source = fc
      .record({ id: fc.string({ minLength: 1, maxLength: 150 }), title: hostileText(40) })
      .map(({ id, title }) => buildSource({ id, title: title.trim() === '' ? id : title }));
    await fc.assert(
      fc.asyncProperty(fc.array(source, { maxLength: 40 }), fc.string(), async (sources, typed) => {
        const suggestions = await suggest(sources, typed);
        expect(suggestions.length).toBeLessThanOrEqual(25);
        for (const { name, value } of suggestions) {
          expect(name.length).toBeLessThanOrEqual(100);
          expect(value.length).toBeLessThanOrEqual(100);
          expect(sources.some(({ id }) => id === value)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('typing an article', () => {
  it('is answered with titles whose choice is the article', async () => {
    const { anna, channel } = await openBotroom({ services: { sources: async () => SOURCES } });
    const choices = await anna
      .type(channel, 'ask', 'article', { question: 'Who?', article: 'intel' })
      .choices();
    expect(choices).toEqual([{ name: 'Intelligence chief resigns · 2024-04-22', value: 'haliva' }]);
    const [choice] = choices;
    const values = { question: 'Who?', article: String(choice?.value) };
    expect((await anna.run(channel, 'ask', values).reply()).content).toContain('Haliva');
  });

  it('asks for the list of articles once while it stays the same', async () => {
    let calls = 0;
    const sources = async (): Promise<readonly SourceSummary[]> => {
      calls += 1;
      return SOURCES;
    };
    const { anna, channel } = await openBotroom({ services: { sources } });
    for (const article of ['c', 'ch', 'chi']) {
      expect(await anna.type(channel, 'ask', 'article', { question: '', article }).choices()).not.toEqual([]);
    }
    expect(calls).toBe(1);
  });

  it('is answered with nothing where the articles cannot be listed', async () => {
    const { discord, bot, anna, channel } = await openBotroom({
      services: {
        sources: async () => {
          throw new Error('no');
        },
      },
    });
    anna.type(channel, 'ask', 'article', { question: '', article: 'c' });
    await discord.delivered();
    expect(bot.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });
});
