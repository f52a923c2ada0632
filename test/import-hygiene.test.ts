import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeFiles } from '../src/corpus/node-files.ts';
import { DEFAULT_CORPUS_OPTIONS, readCorpus } from '../src/corpus/read-corpus.ts';
import type { answerJson } from '../src/render/answer-json.ts';
import { removeDangerousCharacters } from '../src/text/characters.ts';
import { createFolder } from './support/folder.ts';
import { packageRoot } from './support/imports.ts';
import { runCli } from './support/run-cli.ts';

type AnswerJson = ReturnType<typeof answerJson>;

const SEEDS = join(packageRoot, 'seeds');
const WHO = 'Who resigned over the October 7 failures?';
const OFF_TOPIC = 'Who won the chess tournament in Reykjavik?';

const parseLines = (stdout: string): AnswerJson[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as AnswerJson);

describe('the program, asked one question', () => {
  it('prints the answer and nothing else, and ends in exit code 0', async () => {
    const { exitCode, stdout, stderr } = await runCli(['ask', '--articles', SEEDS, WHO], {
      cwd: createFolder(),
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^“.*resign/u);
  });

  it('finds the articles that come with it where the current folder has none', async () => {
    const { exitCode, stdout } = await runCli(['ask', WHO], { cwd: createFolder() });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('seeds/');
  });

  it('prints one JSON object on one line with --json', async () => {
    const { exitCode, stdout, stderr } = await runCli(['ask', '--json', '--top', '2', WHO], {
      cwd: createFolder(),
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout.split('\n')).toHaveLength(2);
    const [answer] = parseLines(stdout);
    expect(answer).toMatchObject({ id: '1', question: WHO, outcome: 'answer' });
    expect(answer?.citations).toHaveLength(2);
  });

  it('ends in exit code 3 when the articles do not say', async () => {
    const { exitCode, stdout, stderr } = await runCli(['ask', '--articles', SEEDS, OFF_TOPIC], {
      cwd: createFolder(),
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: '' });
    expect(stdout).not.toBe('');
  });

  it.each([
    ['an option that it does not know', ['ask', '--frobnicate', WHO], '--frobnicate'],
    ['a number out of range', ['ask', '--top', '0', WHO], '--top'],
    ['a folder that is not there', ['ask', '--articles', 'nowhere', WHO], 'nowhere'],
    ['a file of questions that is not there', ['ask', '--questions', 'nowhere.jsonl'], 'nowhere.jsonl'],
  ])('ends in exit code 2, silent on standard output, given %s', async (_name, args, named) => {
    const { exitCode, stdout, stderr } = await runCli(args, { cwd: createFolder() });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(named);
  });

  it('names a file that it cannot use on standard error only', async () => {
    const cwd = createFolder({
      'news/good.txt': 'General Haliva resigned on Monday.',
      'news/bad.json': '{"text"',
    });
    const { stdout, stderr } = await runCli(['ask', '--json', '--articles', 'news', WHO], { cwd });
    expect(parseLines(stdout)).toHaveLength(1);
    expect(stderr).toContain('bad.json');
  });
});

describe('the program, asked several questions', () => {
  it('answers each line of standard input with a line of JSON, in order', async () => {
    const questions = [
      { id: 'b', question: WHO },
      { id: 'a', question: OFF_TOPIC },
      { id: 'c', question: 'How many people were killed?' },
    ];
    const input = `${questions.map((line) => JSON.stringify(line)).join('\n')}\n`;
    const { exitCode, stdout, stderr } = await runCli(['ask', '--questions', '-'], {
      cwd: createFolder(),
      input,
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(parseLines(stdout).map(({ id, question }) => ({ id, question }))).toEqual(questions);
  });
});

const TEXT =
  'The harbour bridge in Port Alder was closed on Monday. Engineers had found cracks in two pillars.';
const PAGE = `<!doctype html><html lang="en"><head><title>Bridge closed</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>Bridge closed</h1>
<p>${TEXT}</p><p>Mayor Dana Ruiz said the repairs would cost $3.5 million and take eleven weeks, until the end of May.</p>
<p>Until then, ferries will cross the harbour every hour, from six in the morning until midnight.</p></article></body></html>`;

describe('the program, given articles of each format', () => {
  it.each([
    ['txt', `\uFEFFdate 2024-03-04\r\n\r\n${TEXT}`],
    ['md', `---\ntitle: Bridge closed\ndate: 2024-03-04\n---\n\n# Bridge closed\n\n**Note:** ${TEXT}\n`],
    ['html', PAGE],
    ['json', JSON.stringify({ id: 'bridge', title: 'Bridge closed', date: '2024-03-04', text: `\n${TEXT}` })],
    [
      'jsonl',
      `${JSON.stringify({ id: 'bridge', text: TEXT })}\n${JSON.stringify({ id: 'rain', text: 'It rained.' })}\n`,
    ],
  ])('quotes a .%s file exactly between start and end', async (extension, content) => {
    const file = `news.${extension}`;
    const cwd = createFolder({ [file]: content });
    const { stdout } = await runCli(
      ['ask', '--json', '--articles', file, 'Why was the harbour bridge closed?'],
      { cwd },
    );
    const texts = await textsOf(cwd, file, content);
    const [answer] = parseLines(stdout);
    expect(answer?.citations.map(({ quote }) => quote)).toContainEqual(
      expect.stringContaining('cracks in two pillars'),
    );
    for (const { article, start, end, quote } of answer?.citations ?? []) {
      expect(quote).toBe(
        removeDangerousCharacters(texts.get(article)?.slice(start, end) ?? 'no such article'),
      );
    }
  });

  it('reads several files and folders given', async () => {
    const cwd = createFolder({
      'a/one.txt': 'Rain fell in Elmford.',
      'b.txt': TEXT,
      'c.txt': 'Snow fell in Lakeview.',
    });
    const { stdout } = await runCli(
      ['ask', '--json', '--articles', 'a', '--articles', 'b.txt', 'bridge closed'],
      { cwd },
    );
    expect(parseLines(stdout)[0]?.scope.articles).toBe(2);
  });
});

/** The texts of a file as supplied, by the id of their article: as the format says, without Verbatim's own readers. */
async function textsOf(cwd: string, file: string, content: string): Promise<Map<string, string>> {
  const corpus = await readCorpus([file], DEFAULT_CORPUS_OPTIONS, {
    files: createNodeFiles(cwd),
    clock: { now: () => new Date(), monotonicMs: () => 0 },
  });
  const [first] = corpus.articles;
  if (file.endsWith('.json') || file.endsWith('.jsonl')) {
    const lines = content.trimEnd().split('\n');
    return new Map(
      lines.map((line) => JSON.parse(line) as { id: string; text: string }).map(({ id, text }) => [id, text]),
    );
  }
  // What stands in an extracted page only its reader can tell; all other files are the text themselves.
  const text = file.endsWith('.html')
    ? (first?.text ?? '')
    : readFileSync(join(cwd, file), 'utf8').replace(/^\uFEFF/u, '');
  return new Map([[first?.id ?? '', text]]);
}

/** The modules that the program loads, one path a line. */
async function load(args: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<string> {
  const cwd = createFolder(files);
  const log = join(cwd, 'modules.log');
  const nodeOptions = ['--import', new URL('support/log-modules.mjs', import.meta.url).href];
  const { stderr } = await runCli(args, { cwd, env: { LOADED_MODULES: log }, nodeOptions, unbundled: true });
  expect(stderr).toBe('');
  return readFileSync(log, 'utf8').replaceAll('\\', '/');
}

describe('the modules loaded', () => {
  const NEEDED = ['/minisearch/', '/natural/lib/natural/stemmers/index.js', '/dist/src/answer/answerer.js'];
  /** What other formats and the bot on Discord need; natural's root, which costs a second and more than 100 MB. */
  const COSTLY = [
    '/natural/lib/natural/index.js',
    '/natural/lib/natural/classifiers/',
    '/mongoose/',
    '/pg/',
    '/redis/',
    '/linkedom/',
    '/@mozilla/readability/',
    '/chrono-node/',
    '/yaml/',
    '/dotenv/',
    '/dist/src/terminal/conversation.js',
    '/discord.js/',
    '/pino/',
    '/@libsql/',
    '/dist/src/discord/',
    '/dist/src/storage/',
  ];

  it('for one question about plain text are those needed', async () => {
    const modules = await load(['ask', '--articles', SEEDS, WHO]);
    expect(NEEDED.filter((name) => !modules.includes(name))).toEqual([]);
    expect(COSTLY.filter((name) => modules.includes(name))).toEqual([]);
  });

  it('for a page include what takes it apart', async () => {
    const modules = await load(['ask', '--articles', 'page.html', 'bridge'], { 'page.html': PAGE });
    expect(['/linkedom/', '/@mozilla/readability/'].filter((name) => !modules.includes(name))).toEqual([]);
    expect(modules).not.toContain('/yaml/');
  });

  it('for --help are without the search', async () => {
    const modules = await load(['--help']);
    expect(modules).toContain('/dist/src/app/help-text.js');
    expect(
      ['/minisearch/', '/natural/', '/dist/src/answer/'].filter((name) => modules.includes(name)),
    ).toEqual([]);
  });
});

/** Of Node.js itself it takes about 45. */
const RESIDENT_MAX_KB = 120_000;

describe('the memory of the program', () => {
  it('for one question to a few articles is little', async () => {
    const cwd = createFolder();
    const log = join(cwd, 'memory.log');
    const nodeOptions = ['--import', new URL('support/log-memory.mjs', import.meta.url).href];
    await runCli(['ask', '--articles', SEEDS, WHO], { cwd, env: { MEMORY_LOG: log }, nodeOptions });
    const residentKb = Number(readFileSync(log, 'utf8'));
    expect(residentKb).toBeGreaterThan(20_000);
    expect(residentKb).toBeLessThanOrEqual(RESIDENT_MAX_KB);
  });
});
