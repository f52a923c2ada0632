import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createServices } from '../../src/app/create-services.ts';
import { DEFAULT_CORPUS_OPTIONS } from '../../src/corpus/read-corpus.ts';
import type { AskOptions, Services } from '../../src/domain/services.ts';
import { createFolder } from '../support/folder.ts';

const packageRoot = join(import.meta.dirname, '..', '..');
const clock = { now: () => new Date('2026-01-02T03:04:05Z'), monotonicMs: () => performance.now() };

const open = (folder: string): Promise<Services> =>
  createServices({ paths: [folder], cwd: folder, corpusOptions: DEFAULT_CORPUS_OPTIONS, packageRoot, clock });

const FERRY =
  'Date: 2024-03-05\n\nThe ferry to Gull Island was cancelled on Tuesday because of strong winds.\n';
const fogIn = (place: string): string => `The ferry to ${place} was cancelled because of thick fog.`;
const HARVEST = 'Date: 2024-03-06\n\nFarmers in Hesper harvested 40,000 tonnes of hops this year.\n';

describe('createServices', () => {
  it('answers from the articles with the very words of the file', async () => {
    const folder = createFolder({ 'ferry.txt': FERRY });
    const services = await open(folder);
    const { outcome, citations } = await services.ask('Why was the ferry to Gull Island cancelled?');
    expect(outcome).toBe('answer');
    const [first] = citations;
    expect(first?.quote).toBe('The ferry to Gull Island was cancelled on Tuesday because of strong winds.');
    expect(FERRY.slice(first?.span.start, first?.span.end)).toBe(first?.quote);
    expect(first?.article.date).toBe('2024-03-05');
    expect(first?.line).toBe(3);
  });

  it('says what a refresh added, changed and removed, and answers from the new articles only', async () => {
    const folder = createFolder({
      'ferry.txt': FERRY,
      'old.txt': 'The old bridge was closed for good in 1998.',
    });
    const services = await open(folder);
    rmSync(join(folder, 'old.txt'));
    writeFileSync(join(folder, 'ferry.txt'), FERRY.replace('strong winds', 'thick fog'));
    writeFileSync(join(folder, 'harvest.txt'), HARVEST);

    const report = await services.refresh();
    expect(report).toMatchObject({ added: ['harvest'], changed: ['ferry'], removed: ['old'], unchanged: 0 });
    expect(report.scope.articles).toBe(2);

    const harvest = await services.ask('How many tonnes of hops did farmers harvest?');
    expect(harvest.citations[0]?.quote).toContain('40,000 tonnes');
    const ferry = await services.ask('Why was the ferry cancelled?');
    expect(ferry.citations[0]?.quote).toContain('thick fog');
    const { citations } = await services.ask('When was the old bridge closed?');
    expect(citations.map(({ article }) => article.id)).not.toContain('old');
  });

  it('reports nothing to do when nothing changed', async () => {
    const services = await open(createFolder({ 'ferry.txt': FERRY }));
    expect(await services.refresh()).toMatchObject({ added: [], changed: [], removed: [], unchanged: 1 });
  });

  it('runs one refresh at a time and gives every caller its report', async () => {
    const folder = createFolder({ 'ferry.txt': FERRY });
    const services = await open(folder);
    writeFileSync(join(folder, 'harvest.txt'), HARVEST);
    const [first, second] = await Promise.all([services.refresh(), services.refresh()]);
    expect(first).toMatchObject({ added: ['harvest'], shared: false });
    expect(second).toEqual({ ...first, shared: true });
  });

  it('changes nothing in a dry run and says what a refresh would change', async () => {
    const folder = createFolder({ 'ferry.txt': FERRY });
    const services = await open(folder);
    const before = services.scope();
    writeFileSync(join(folder, 'harvest.txt'), HARVEST);
    const report = await services.refresh({ dryRun: true });
    expect(report).toMatchObject({ added: ['harvest'], unchanged: 1, dryRun: true, scope: { articles: 2 } });
    expect(services.scope()).toEqual(before);
    expect(
      (await services.ask('How many tonnes of hops?')).citations.map(({ article }) => article.id),
    ).not.toContain('harvest');
    expect(await services.refresh()).toMatchObject({ added: ['harvest'], dryRun: false, shared: false });
  });

  it('has another generation exactly when the articles changed', async () => {
    const folder = createFolder({ 'ferry.txt': FERRY });
    const services = await open(folder);
    const { generation } = services.scope();
    expect(generation).toMatch(/^[\da-z]{8}$/u);
    expect((await services.refresh()).scope.generation).toBe(generation);
    writeFileSync(join(folder, 'ferry.txt'), FERRY.replace('strong', 'heavy'));
    const report = await services.refresh({ dryRun: true });
    expect(report.scope.generation).not.toBe(generation);
    expect(services.scope().generation).toBe(generation);
    await services.refresh();
    expect(services.scope().generation).toBe(report.scope.generation);
  });

  it('gives a sentence by its number and that of its article', async () => {
    const services = await open(createFolder({ 'ferry.txt': FERRY, 'harvest.txt': HARVEST }));
    const number = (await services.sources()).findIndex(({ id }) => id === 'harvest');
    expect(await services.citation(number, 0)).toMatchObject({
      article: { id: 'harvest' },
      sentence: 0,
      quote: 'Farmers in Hesper harvested 40,000 tonnes of hops this year.',
      emphasis: [],
    });
    expect(await services.citation(number, 1)).toBeNull();
    expect(await services.citation(2, 0)).toBeNull();
    expect(await services.citation(-1, 0.5)).toBeNull();
  });

  it('answers from the articles that a question is limited to', async () => {
    const services = await open(
      createFolder({
        'a.txt': `Date: 2024-03-05\n\n${fogIn('Hesper')}`,
        'b.txt': `Date: 2024-03-06\n\n${fogIn('Gull Island')}`,
        'c.txt': `Date: 2024-03-07\n\n${fogIn('Larkfield')}`,
      }),
    );
    const ids = async (options: AskOptions): Promise<string[]> =>
      (await services.ask('Which ferry was cancelled?', options)).citations.map(({ article }) => article.id);
    expect((await ids({})).toSorted()).toEqual(['a', 'b', 'c']);
    expect(await ids({ article: 'b' })).toEqual(['b']);
    expect(await ids({ article: 'x' })).toEqual([]);
    expect(await ids({ since: '2024-03-07' })).toEqual(['c']);
    expect(await ids({ before: '2024-03-06' })).toEqual(['a']);
    expect(await ids({ since: '2024-03-05', before: '2024-03-05' })).toEqual([]);
  });

  it('keeps the old articles when a refresh fails', async () => {
    const folder = createFolder({ 'in/ferry.txt': FERRY });
    const services = await open(join(folder, 'in'));
    rmSync(join(folder, 'in'), { recursive: true });
    await expect(services.refresh()).rejects.toThrow(/in/u);
    const { citations } = await services.ask('Why was the ferry cancelled?');
    expect(citations[0]?.quote).toContain('strong winds');
    expect(services.scope().articles).toBe(1);
  });

  it('names files that cannot be used and serves the others', async () => {
    const services = await open(createFolder({ 'ferry.txt': FERRY, 'empty.txt': '' }));
    expect(services.skipped()).toMatchObject([{ reason: expect.stringMatching(/empty/u) as unknown }]);
    expect(services.scope()).toMatchObject({ articles: 1, firstDate: '2024-03-05', lastDate: '2024-03-05' });
  });

  it('gives the sentences around a citation', async () => {
    const text =
      'The vote was at noon. Mayor Anna Brandt lost by three votes. She will ask for a recount. Nobody cheered.';
    const services = await open(createFolder({ 'vote.txt': text }));
    const { citations } = await services.ask('Who lost the vote by three votes?');
    const citation = citations.find(({ quote }) => quote.includes('Anna Brandt'));
    if (citation === undefined) throw new Error('The sentence was not cited.');
    expect((await services.passage(citation, 1, 1)).sentences).toEqual([
      { text: 'The vote was at noon.', cited: false, startsParagraph: true },
      { text: 'Mayor Anna Brandt lost by three votes.', cited: true, startsParagraph: false },
      { text: 'She will ask for a recount.', cited: false, startsParagraph: false },
    ]);
  });

  it('lists the articles', async () => {
    const services = await open(createFolder({ 'ferry.txt': FERRY }));
    expect(await services.sources()).toMatchObject([
      {
        id: 'ferry',
        date: '2024-03-05',
        dateSource: 'metadata',
        sentences: 1,
        titleDerived: true,
        promotions: 0,
      },
    ]);
  });
});
