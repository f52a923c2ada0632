import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAnswerer, TOP_DEFAULT, type Answerer } from '../../src/answer/answerer.ts';
import type { AnswerModels } from '../../src/answer/models.ts';
import type { Answer, Citation } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';
import { asPrevious } from '../../src/domain/previous-question.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { removeDangerousCharacters } from '../../src/text/characters.ts';
import { buildArticle } from '../support/articles.ts';
import { buildScope } from '../support/builders.ts';
import { createFakeClock } from '../support/fake-services.ts';
import { loadModels } from '../../src/app/load-models.ts';
import { findPackageRoot } from '../../src/app/package-root.ts';

const BRIDGE = buildArticle(
  'bridge',
  `The harbour bridge in Port Alder was closed on Monday because engineers had found cracks in two of its pillars. \
Mayor Dana Ruiz said the repairs would cost $3.5 million.

The work is expected to take eleven weeks. Until the bridge reopens, ferries will cross the harbour every hour.

About 9,000 drivers use the bridge each day, according to the city council.`,
  { title: 'Harbour bridge closed', date: '2024-03-04', url: 'https://news.example/bridge' },
);
const STRIKE = buildArticle(
  'strike',
  `Teachers at forty schools in Elmford went on strike on Wednesday over pay.

“We will not wait another year,” said Tom Okafor, who leads the teachers’ union. The union wants a rise of 12 per cent. \
The council has offered 4 per cent.

Parents were told to keep their \u202Echildren\u202C at home un\u200Btil Friday.`,
  { title: 'Teachers walk out', date: '2024-04-10' },
);
const FLOOD_FIRST = buildArticle(
  'flood-first',
  'The death toll of the Lakeview flood has risen to 12, officials said. Rescuers are searching the old town for survivors.',
  { title: 'Flood in Lakeview', date: '2024-05-01' },
);
const FLOOD_LATER = buildArticle(
  'flood-later',
  'Officials now put the death toll of the Lakeview flood at 31. The river has fallen by two metres since Sunday.',
  { title: 'Lakeview counts its dead', date: '2024-05-09' },
);
const ARTICLES = [BRIDGE, FLOOD_FIRST, STRIKE, FLOOD_LATER];

const analyzer = createAnalyzer();
let models: AnswerModels;
beforeAll(async () => {
  models = await loadModels(findPackageRoot(import.meta.url));
});

async function createAnswererOf(articles: readonly Article[]): Promise<Answerer> {
  const engine = createMiniSearchEngine(analyzer);
  await engine.rebuild(articles);
  return createAnswerer({ engine, analyzer, models, clock: createFakeClock(), scope: () => buildScope() });
}

/** What is wrong with an answer, whatever was asked; empty when nothing is. */
function faultsOf(answer: Answer, articles: readonly Article[], top: number): string[] {
  const { citations, confidence, wantsLatest, time } = answer;
  const faults = citations.flatMap((citation, i) => faultsOfCitation(citation, i, articles));
  if (!(confidence >= 0 && confidence <= 1)) faults.push(`confidence ${confidence}`);
  if (citations.length > top) faults.push(`${citations.length} citations`);
  if (citations.some(({ score }) => !Number.isFinite(score))) faults.push('a score that is no number');
  const scores = citations.map(({ score }) => score);
  if (
    !wantsLatest &&
    (time === null || time.use === 'fact') &&
    scores.some((score, i) => score > (scores[i - 1] ?? score))
  )
    faults.push('not best first');
  const places = citations.map(({ article, sentence }) => `${article.id} ${sentence}`);
  if (new Set(places).size < places.length) faults.push('a sentence cited twice');
  if (answer.outcome === 'answer' && citations.length === 0) faults.push('an answer without a citation');
  if (citations[0]?.supports === false) faults.push('a first citation that does not support');
  return faults;
}

function faultsOfCitation(
  { article, span, quote, emphasis }: Citation,
  i: number,
  articles: readonly Article[],
): string[] {
  const source = articles.find(({ id }) => id === article.id)?.text ?? '';
  const faults: string[] = [];
  if (removeDangerousCharacters(source.slice(span.start, span.end)) !== quote)
    faults.push(`quote ${i} is not the text`);
  let end = 0;
  for (const words of emphasis) {
    if (words.start < end || words.end <= words.start || words.end > quote.length)
      faults.push(`emphasis in ${i}`);
    ({ end } = words);
  }
  return faults;
}

const first = ({ citations }: Answer): Citation => {
  const [citation] = citations;
  if (citation === undefined) throw new Error('There is no citation.');
  return citation;
};

const emphasised = ({ quote, emphasis }: Citation): string[] =>
  emphasis.map(({ start, end }) => quote.slice(start, end));

describe('an answerer', () => {
  let answerer: Answerer;
  beforeAll(async () => {
    answerer = await createAnswererOf(ARTICLES);
  });

  it.each([
    ['Why was the harbour bridge closed?', 'bridge', 'engineers had found cracks'],
    ['Who leads the teachers’ union?', 'strike', 'Tom Okafor'],
    ['How much will the repairs of the bridge cost?', 'bridge', '$3.5 million'],
    ['how many drivers use the bridge', 'bridge', '9,000 drivers'],
    ['hey bot, can you tell me what rise the union wants please', 'strike', '12 per cent'],
    ['How many schools are on strike in Elmford?', 'strike', 'forty schools'],
    ['How long will the work take?', 'bridge', 'eleven weeks'],
  ])('answers "%s" from the article %s with "%s"', async (question, article, words) => {
    const answer = await answerer.answer(question);
    expect(first(answer).article.id).toBe(article);
    expect(first(answer).quote).toContain(words);
    expect(answer.outcome).not.toBe('none');
  });

  it('takes no sentence that denies what is asked for another that says it', async () => {
    const { answer } = await createAnswererOf([
      buildArticle(
        'chiefs',
        'Port chief Mara Lind resigned on Monday over the oil spill. Deputy chief Oskar Brandt has not resigned over the spill. \
The minister may resign later, her office said. The port is closed.',
      ),
    ]);
    const { outcome, citations } = await answer('Who resigned over the oil spill?');
    expect([outcome, citations[0]?.quote]).toEqual([
      'answer',
      'Port chief Mara Lind resigned on Monday over the oil spill.',
    ]);
    expect(citations.filter(({ supports }) => supports)).toHaveLength(1);
  });

  it('looks for words to emphasise only in the first citation and in those that support an answer', async () => {
    const { citations, outcome } = await answerer.answer('How much will the repairs of the bridge cost?');
    expect(outcome).toBe('answer');
    const others = citations.slice(1).filter(({ supports }) => !supports);
    expect(others.length).toBeGreaterThan(0);
    expect(others.flatMap(emphasised)).toEqual([]);
  });

  it('emphasises the words that answer', async () => {
    expect(emphasised(first(await answerer.answer('How much will the repairs of the bridge cost?')))).toEqual(
      ['$3.5 million'],
    );
    expect(emphasised(first(await answerer.answer('Who leads the teachers’ union?')))).toEqual([
      'Tom Okafor',
    ]);
  });

  it('is surer of what the articles say than of what they do not', async () => {
    const { confidence: sure } = await answerer.answer(
      'Why was the harbour bridge in Port Alder closed on Monday?',
    );
    const { confidence: unsure } = await answerer.answer('Who won the chess tournament in Reykjavik?');
    expect(sure).toBeGreaterThan(unsure);
  });

  it.each([
    'How do I bake sourdough bread?',
    'Who won the chess tournament in Reykjavik?',
    'recipe for vegetarian lasagne',
  ])('ends in none for "%s", which no article speaks of', async (question) => {
    expect((await answerer.answer(question)).outcome).toBe('none');
  });

  it.each(['', '?', '   ', '!!! … ???', 'the the the', '\u200b', 'who is it?'])(
    'ends in none for "%s", which asks nothing',
    async (question) => {
      expect(await answerer.answer(question)).toMatchObject({
        outcome: 'none',
        missing: [],
        suggestion: null,
      });
    },
  );

  it('names the words that no article has', async () => {
    const { missing } = await answerer.answer('Did the mayor visit Ottawa and the bridge?');
    expect(missing).toContain('ottawa');
    expect(missing).not.toContain('bridge');
  });

  it('suggests the spelling that was meant, and answers it', async () => {
    const answer = await answerer.answer('Why was the harbuor brigde closed?');
    expect(answer.suggestion).toBe('Why was the harbour bridge closed?');
    expect(answer.missing).toEqual([]);
    expect(first(answer).quote).toContain('cracks');
    expect((await answerer.answer('Why was the harbour bridge closed?')).suggestion).toBeNull();
  });

  it('prefers the newest article where the latest state is asked for', async () => {
    const latest = await answerer.answer('What is the latest death toll of the Lakeview flood?');
    expect(latest.wantsLatest).toBe(true);
    expect(first(latest).quote).toContain('31');
    expect(latest.asOf).toBe('2024-05-09');
  });

  it('is dated as of the newest article cited', async () => {
    const { asOf, citations } = await answerer.answer('What is the death toll of the Lakeview flood?', {
      top: 1,
    });
    expect(asOf).toBe(citations[0]?.article.date);
  });

  it('links and locates its citations', async () => {
    const citation = first(await answerer.answer('About how many drivers use the bridge each day?'));
    expect(citation).toMatchObject({
      line: 5,
      article: { title: 'Harbour bridge closed', date: '2024-03-04' },
    });
    expect(citation.permalink).toMatch(/^https:\/\/news\.example\/bridge#:~:text=About%209%2C000/u);
  });

  it('cites as many sentences as asked for, by default four', async () => {
    expect((await answerer.answer('the bridge', { top: 2 })).citations).toHaveLength(2);
    expect((await answerer.answer('the bridge')).citations).toHaveLength(TOP_DEFAULT);
    expect((await answerer.answer('the bridge', { top: 50 })).citations.length).toBeGreaterThan(TOP_DEFAULT);
  });

  it('gives the question as asked, the scope, and the time that it took', async () => {
    const question = '  Hey bot, why was the bridge closed?! ';
    expect(await answerer.answer(question)).toMatchObject({ question, scope: buildScope(), ms: 0 });
  });

  it('gives the same answer to the same question', async () => {
    const question = 'Why was the harbour bridge closed?';
    const again = await (await createAnswererOf(ARTICLES)).answer(question);
    expect(await answerer.answer(question)).toEqual(again);
  });

  it('removes what could mislead from a quote, whose offsets stay those of the text', async () => {
    const citation = first(
      await answerer.answer('What were parents told to do with their children until Friday?'),
    );
    expect(citation.quote).toBe('Parents were told to keep their children at home until Friday.');
    expect(STRIKE.text.slice(citation.span.start, citation.span.end)).toContain('\u202Echildren\u202C');
  });

  it('names an article that has the same sentence instead of citing it twice', async () => {
    const copy = { ...BRIDGE, id: 'copy', title: 'Bridge shut', copyOf: 'bridge' };
    const { citations } = await (
      await createAnswererOf([BRIDGE, copy])
    ).answer('Why was the harbour bridge closed?', { top: 50 });
    expect(citations).toHaveLength(BRIDGE.sentences.length);
    expect(citations[0]?.alsoIn).toHaveLength(1);
  });

  it('finds nothing in an empty corpus', async () => {
    const answer = await (await createAnswererOf([])).answer('Why was the harbour bridge closed?');
    expect(answer).toMatchObject({ outcome: 'none', citations: [], confidence: 0, asOf: null });
  });
});

describe('an answerer asked one question after another', () => {
  let answerer: Answerer;
  beforeAll(async () => {
    answerer = await createAnswererOf(ARTICLES);
  });

  it('names the persons that the next question may mean', async () => {
    expect((await answerer.answer('Who leads the teachers’ union?')).persons[0]).toBe('Tom Okafor');
    expect((await answerer.answer('How do I bake sourdough bread?')).persons).toEqual([]);
  });

  it('completes a question by the one before, and says so', async () => {
    const previous = asPrevious(await answerer.answer('Why was the harbour bridge closed?'));
    const question = 'and how many drivers use it each day?';
    const answer = await answerer.answer(question, { previous });
    const understoodAs = 'how many drivers use the harbour bridge each day';
    expect(answer).toMatchObject({ question, followUp: { understoodAs, previous } });
    expect(answer.citations).toEqual((await answerer.answer(understoodAs)).citations);
    expect(first(answer).quote).toContain('9,000 drivers');
  });

  it('leaves a question alone that stands on its own', async () => {
    const previous = asPrevious(await answerer.answer('Why was the harbour bridge closed?'));
    const question = 'What rise does the teachers’ union want?';
    const { followUp, citations } = await answerer.answer(question, { previous });
    expect(followUp).toBeNull();
    expect(citations).toEqual((await answerer.answer(question)).citations);
  });

  it('keeps nothing between questions', async () => {
    await answerer.answer('Why was the harbour bridge closed?');
    expect((await answerer.answer('how long will it take?')).followUp).toBeNull();
  });
});

describe('an answerer whose articles give different figures', () => {
  it('gives them all with their citations, newest first', async () => {
    const answer = await (
      await createAnswererOf(ARTICLES)
    ).answer('What is the death toll of the Lakeview flood?', { top: 1 });
    expect(answer.figures.map(({ figure, citation }) => [figure, citation.article.date])).toEqual([
      ['31', '2024-05-09'],
      ['12', '2024-05-01'],
    ]);
    expect(answer.figures.map(({ citation }) => citation)).toContain(first(answer));
    expect(answer.citations).toHaveLength(1);
  });

  it('gives none where they agree, or no figure is asked for', async () => {
    const answerer = await createAnswererOf(ARTICLES);
    expect((await answerer.answer('How many drivers use the bridge each day?')).figures).toEqual([]);
    expect((await answerer.answer('Who counts the dead of the Lakeview flood?')).figures).toEqual([]);
  });
});

/** The same report of another day and number. */
const report = (id: string, date: string | null, dead: string): Article =>
  buildArticle(
    id,
    `The death toll of the Lakeview flood has risen to ${dead}, officials said. Ferries run every hour.`,
    { date, dateSource: date === null ? null : 'metadata' },
  );

describe('an answerer asked of a time', () => {
  // The clock of these tests stands at Sunday, 22 November 2026.
  const older = report('older', '2026-11-06', '9');
  const inside = report('inside', '2026-11-12', '12');
  const newer = report('newer', '2026-11-18', '31');
  const question = 'What was the death toll of the Lakeview flood';

  it('offers only articles of that time as the answer', async () => {
    const answerer = await createAnswererOf([newer, older, inside]);
    const answer = await answerer.answer(`${question} last week?`);
    expect(answer.time).toEqual({
      words: 'last week',
      from: '2026-11-09',
      to: '2026-11-15',
      use: 'only',
      isMet: true,
    });
    expect(first(answer).article.id).toBe('inside');
    const others = answer.citations.filter(({ article }) => article.id !== 'inside');
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ supports }) => !supports)).toBe(true);
    expect(answer.missing).toEqual([]);
  });

  it('finds an article of that time behind many of other times', async () => {
    const many = Array.from({ length: 90 }, (_, i) => report(`other-${i}`, '2026-10-01', String(i + 100)));
    const answer = await (await createAnswererOf([...many, inside])).answer(`${question} last week?`);
    expect(first(answer).article.id).toBe('inside');
  });

  it('gives no answer where there is no article of that time, but the closest sentence', async () => {
    const answer = await (await createAnswererOf([older])).answer(`${question} last week?`);
    expect(answer.outcome).not.toBe('answer');
    expect(answer.confidence).toBeLessThan(0.46);
    expect(answer.time?.isMet).toBe(false);
    expect(first(answer).article.id).toBe('older');
  });

  it('takes an article without a date for one of no time', async () => {
    const answer = await (
      await createAnswererOf([report('undated', null, '12')])
    ).answer(`${question} this week?`);
    expect(answer.outcome).not.toBe('answer');
  });

  it('prefers articles of a year among equally good ones', async () => {
    const before = report('before', '2025-11-12', '70');
    const answerer = await createAnswererOf([newer, inside, before]);
    expect(first(await answerer.answer(`${question} last year?`)).article.id).toBe('before');
    expect(first(await answerer.answer(`${question} this year?`)).article.id).not.toBe('before');
  });

  it.each([' on 12 November', ' in November 2026', ' since October', ' before 20 November 2026'])(
    'leaves out no article for the date in "…%s"',
    async (words) => {
      const answerer = await createAnswererOf([newer, older, inside]);
      const dated = await answerer.answer(`${question}${words}?`);
      expect(dated.time?.use).toBe('fact');
      expect(dated.citations.map(({ score }) => score)).toEqual(
        dated.citations.map(({ score }) => score).toSorted((a, b) => b - a),
      );
    },
  );
});

describe('an answerer, whatever is asked', () => {
  const anyQuestion = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)),
    fc
      .array(
        fc.constantFrom(
          'who',
          'bridge',
          'Lakeview',
          'latest',
          'last week',
          'since',
          'articles from May',
          'how many',
          '31',
          '?',
          'toll',
          'please',
          '"',
          '\n',
          '$',
          '%',
          'Okafor',
          "'s",
        ),
        { maxLength: 30 },
      )
      .map((words) => words.join(' ')),
  );

  it('gives a sound answer', async () => {
    const answerer = await createAnswererOf(ARTICLES);
    await fc.assert(
      fc.asyncProperty(anyQuestion, fc.integer({ min: 1, max: 10 }), async (question, top) => {
        const answer = await answerer.answer(question, { top });
        expect(faultsOf(answer, ARTICLES, top)).toEqual([]);
        expect(answer.question).toBe(question);
      }),
      { numRuns: 200 },
    );
  });

  it('gives a sound answer from whatever the articles say', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 150 }),
      fc
        .array(
          fc.constantFrom(
            'Haliva',
            'resigned.',
            '\u202E',
            '\u200b',
            '👩‍💻',
            '“',
            '”',
            '$5',
            'in',
            '\n\n',
            'Oct.',
            '7,',
            'He',
            'The bridge',
          ),
          { maxLength: 40 },
        )
        .map((words) => words.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyText, { minLength: 1, maxLength: 3 }),
        anyQuestion,
        async (texts, question) => {
          const articles = texts.map((text, i) => buildArticle(`a${i}`, text));
          const answerer = await createAnswererOf(articles);
          for (const text of [question, 'Who resigned?', 'How many?', 'When was the bridge closed?']) {
            expect(faultsOf(await answerer.answer(text), articles, TOP_DEFAULT)).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['ten thousand characters of words', 'why was the bridge closed '.repeat(400)],
    ['"the", five hundred times', 'the '.repeat(500)],
    ['only punctuation', '?!.,;:-–—…'.repeat(1000)],
    ['only white space', ' \n\t'.repeat(3000)],
    ['only spaces before a word', `${' '.repeat(9999)}bridge`],
    ['dots and thanks', `${'. '.repeat(450)}thanks`],
    ['combining marks', `bridge${'\u0301'.repeat(9000)}`],
    ['emoji', '😀👩‍💻'.repeat(1000)],
    ['half surrogate pairs', '\uD83D'.repeat(5000)],
    ['digits and separators', '1,000.'.repeat(2000)],
    ['apostrophes', "o'".repeat(5000)],
    ['names of built-in properties', 'constructor __proto__ hasOwnProperty toString'],
    ['a regular expression', '(a+)+$ [^\\]] \\u{41} $& $1'],
  ])('bears %s', async (_name, question) => {
    const answerer = await createAnswererOf(ARTICLES);
    expect(faultsOf(await answerer.answer(question), ARTICLES, TOP_DEFAULT)).toEqual([]);
    expect((await answerer.explain(question)).answer.question).toBe(question);
  });
});
