import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { CONFIG_VARIABLES } from '../../src/app/config.ts';
import type { CreateServices } from '../../src/app/open-services.ts';
import type { Lifecycle } from '../../src/app/lifecycle.ts';
import { run, type RunOptions } from '../../src/app/run.ts';

import { UserError } from '../../src/domain/errors.ts';
import type { Services } from '../../src/domain/services.ts';
import { ANSWER_JSON_FIELDS, CITATION_JSON_FIELDS } from '../../src/render/answer-json.ts';
import { buildAnswer, buildScope, buildSkipped } from '../support/builders.ts';
import { createFakeClock, createFakeServices } from '../support/fake-services.ts';
import { createFolder } from '../support/folder.ts';
import { createInput, createRecorder } from '../support/streams.ts';

/** A process to which nothing happens. */
const IDLE: Lifecycle = { onStop: () => undefined, onFault: () => undefined, leaveWithin: () => undefined };

/** Runs the program with `argv` in a folder of its own. */
const runProgram = async (
  argv: readonly string[],
  changes: Partial<RunOptions> & { input?: string } = {},
) => {
  const { input, ...options } = changes;
  const stdout = createRecorder();
  const stderr = createRecorder();
  const exitCode = await run({
    argv,
    env: {},
    stdin: createInput(input),
    stdout,
    stderr,
    cwd: createFolder(),
    packageRoot: createFolder({ 'package.json': '{"version":"1.2.3"}' }),
    clock: createFakeClock(),
    createServices: async () => createFakeServices(),
    createLastingServices: () => Promise.reject(new Error('only for what runs until it is stopped')),
    lifecycle: IDLE,
    ...options,
  });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
};

const serving =
  (changes: Partial<Services>): CreateServices =>
  async () =>
    createFakeServices(changes);

const failing =
  (error: Error): CreateServices =>
  () =>
    Promise.reject(error);

describe('one question', () => {
  it('is answered with the answer alone on standard output, and exit code 0', async () => {
    expect(await runProgram(['ask', 'Who resigned?'])).toEqual({
      exitCode: 0,
      stdout:
        '“Maj. Gen. Aharon Haliva is the first to step down.”\n  Intelligence chief resigns · 22 April 2024\n  seeds/haliva.txt:5\n',
      stderr: '',
    });
  });

  it.each(['closest', 'none'] as const)('ends in exit code 3 when the outcome is %s', async (outcome) => {
    const createServices = serving({ ask: async () => buildAnswer({ outcome }) });
    expect((await runProgram(['ask', 'Who?'], { createServices })).exitCode).toBe(3);
    expect((await runProgram(['ask', '--json', 'Who?'], { createServices })).exitCode).toBe(3);
  });

  it('is one line of JSON with --json', async () => {
    const { stdout, stderr } = await runProgram(['ask', '--json', 'Who resigned?']);
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(JSON.parse(stdout)).toMatchObject({ id: '1', question: 'Who resigned?', outcome: 'answer' });
    expect(stderr).toBe('');
  });

  it('is followed by its explanation with --explain', async () => {
    expect((await runProgram(['ask', '--explain', 'Who?'])).stdout).toMatch(/^“Maj[^]+Why this ended in/);
    const { stdout } = await runProgram(['ask', '--json', '--explain', 'Who?']);
    expect(JSON.parse(stdout)).toHaveProperty('explanation.candidates');
  });

  it('passes on how many citations are wanted', async () => {
    const ask = vi.fn<Services['ask']>(async () => buildAnswer());
    await runProgram(['ask', '--top', '7', 'Who?'], { createServices: serving({ ask }) });
    expect(ask).toHaveBeenCalledWith('Who?', { top: 7 });
  });

  it('is coloured only where that is wanted', async () => {
    const { stdout } = await runProgram(['ask', 'Who?'], { env: { FORCE_COLOR: '1' } });
    expect(stdout).toContain('\u001b[1mMaj. Gen. Aharon Haliva\u001b[22m');
  });
});

describe('a file of questions', () => {
  const QUESTIONS = '{"id":"a","question":"Who?"}\n\n{"id":2,"question":"When?"}\n';

  it('is answered line by line, in order, with exit code 0 whatever the outcomes', async () => {
    const createServices = serving({ ask: async (question) => buildAnswer({ question, outcome: 'none' }) });
    const { exitCode, stdout, stderr } = await runProgram(['ask', '--questions', 'q.jsonl'], {
      cwd: createFolder({ 'q.jsonl': QUESTIONS }),
      createServices,
    });
    const answers = stdout.trimEnd().split('\n');
    expect(answers.map((line) => JSON.parse(line))).toMatchObject([
      { id: 'a', question: 'Who?' },
      { id: '2', question: 'When?' },
    ]);
    expect([exitCode, stderr]).toEqual([0, '']);
  });

  it('is read from standard input for a dash', async () => {
    const { stdout } = await runProgram(['ask', '--questions', '-'], { input: QUESTIONS });
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
  });

  it('has a broken line named while the others are answered', async () => {
    const { exitCode, stdout, stderr } = await runProgram(['ask', '--questions', '-'], {
      input: `{"id":1\n${QUESTIONS}`,
    });
    expect(stderr).toBe(
      'error: standard input:1 is not valid JSON; expected {"id":"1","question":"..."}. The line is left out.\n',
    );
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(exitCode).toBe(2);
  });

  it('goes on after a fault in one line and ends in exit code 1', async () => {
    const createServices = serving({
      ask: async (question) => {
        if (question === 'Who?') throw new TypeError('x is undefined');
        return buildAnswer({ question });
      },
    });
    const { exitCode, stdout, stderr } = await runProgram(['ask', '--questions', '-'], {
      input: QUESTIONS,
      createServices,
    });
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain('standard input:1: Something went wrong inside Verbatim (fault ');
    expect(exitCode).toBe(1);
  });

  it('has an empty question named', async () => {
    const { exitCode, stdout, stderr } = await runProgram(['ask', '--questions', '-'], {
      input: '{"id":1,"question":" "}\n',
    });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('error: standard input:1 has an empty "question"');
  });

  it('stops quietly when the reader has gone away', async () => {
    const ask = vi.fn<Services['ask']>(async () => buildAnswer());
    const stdout = createRecorder();
    const answered = runProgram(['ask', '--questions', '-'], {
      input: QUESTIONS,
      stdout,
      createServices: async () => {
        stdout.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
        await new Promise((resolve) => {
          stdout.once('close', resolve);
        });
        return createFakeServices({ ask });
      },
    });
    expect(await answered).toMatchObject({ exitCode: 0, stderr: '' });
    expect(ask).not.toHaveBeenCalled();
  });

  it('that is missing ends in exit code 2 and says so', async () => {
    const { exitCode, stderr } = await runProgram(['ask', '--questions', 'missing.jsonl']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('missing.jsonl cannot be read: there is no such file');
  });
});

describe('a conversation', () => {
  it('answers piped lines and ends in exit code 0', async () => {
    const { exitCode, stdout } = await runProgram(['ask'], { input: 'Who resigned?\n/sources\n' });
    expect(stdout).toContain('“Maj. Gen. Aharon Haliva');
    expect(stdout).toContain('24 sentences');
    expect(exitCode).toBe(0);
  });

  it('shows a fault as one line with an id, and its cause on standard error only', async () => {
    const createServices = serving({ sources: () => Promise.reject(new TypeError('x is undefined')) });
    const { exitCode, stdout, stderr } = await runProgram(['ask'], { input: '/sources\n', createServices });
    expect(stdout).toMatch(/^Something went wrong inside Verbatim \(fault [0-9a-f]{6}\)/);
    expect(stdout).not.toContain('undefined');
    expect(stderr).toContain('TypeError: x is undefined');
    expect(exitCode).toBe(0);
  });
});

describe('the services', () => {
  it('are made from the configuration and the command line', async () => {
    const createServices = vi.fn<CreateServices>(async () => createFakeServices());
    const cwd = createFolder({ '.env': 'MAX_FILES=5\nMAX_DEPTH=3', 'seeds/a.txt': 'A.' });
    await runProgram(['ask', '--keep-promotions', 'Who?'], { env: { MAX_DEPTH: '2' }, cwd, createServices });
    expect(createServices.mock.calls[0]?.[0]).toMatchObject({
      paths: ['seeds'],
      corpusOptions: { maxFileBytes: 10_000_000, maxFiles: 5, maxDepth: 2, keepPromotions: true },
    });
  });

  it('keep promotions when the configuration says so', async () => {
    const createServices = vi.fn<CreateServices>(async () => createFakeServices());
    await runProgram(['ask', 'Who?'], { env: { PROMOTIONS: 'keep' }, createServices });
    expect(createServices.mock.calls[0]?.[0].corpusOptions.keepPromotions).toBe(true);
  });

  it('read the folder that comes with the program where the current one has no seeds', async () => {
    const createServices = vi.fn<CreateServices>(async () => createFakeServices());
    const packageRoot = createFolder();
    await runProgram(['ask', 'Who?'], { packageRoot, createServices });
    expect(createServices.mock.calls[0]?.[0].paths).toEqual([join(packageRoot, 'seeds')]);
  });

  it('are closed at the end, even after a fault', async () => {
    const close = vi.fn<Services['close']>(async () => {});
    await runProgram(['ask', 'Who?'], { createServices: serving({ close }) });
    const ask = vi.fn<Services['ask']>(() => Promise.reject(new Error('broken')));
    await runProgram(['ask', 'Who?'], { createServices: serving({ close, ask }) });
    expect(close).toHaveBeenCalledTimes(2);
  });

  it('have skipped files named on standard error, ten at most', async () => {
    const skipped = Array.from({ length: 12 }, (_, index) => buildSkipped({ line: index + 1 }));
    const { stdout, stderr } = await runProgram(['ask', '--json', 'Who?'], {
      createServices: serving({ skipped: () => skipped }),
    });
    const warnings = stderr.trimEnd().split('\n');
    expect(warnings[0]).toBe('warning: seeds/broken.jsonl:1 is not valid JSON. Mend or remove the line');
    expect(warnings).toHaveLength(11);
    expect(warnings.at(-1)).toBe('warning: and 2 more; LOG_LEVEL=info lists them all');
    expect(JSON.parse(stdout)).toHaveProperty('outcome', 'answer');
  });

  it('have all skipped files named with LOG_LEVEL=info, and a hint at /sources in a conversation', async () => {
    const createServices = serving({ skipped: () => Array.from({ length: 12 }, () => buildSkipped()) });
    const all = await runProgram(['ask', 'Who?'], { createServices, env: { LOG_LEVEL: 'info' } });
    expect(all.stderr.trimEnd().split('\n')).toHaveLength(12);
    const { stderr } = await runProgram(['ask'], { createServices, input: '/quit\n' });
    expect(stderr).toContain('warning: and 2 more; /sources lists them all\n');
  });

  it('name every path that does not exist where there are several', async () => {
    const createServices = vi.fn<CreateServices>();
    const argv = ['ask', '--articles', 'a', '--articles', 'here', '--articles', 'b', 'Who?'];
    const cwd = createFolder({ 'here/a.txt': 'A.' });
    const { exitCode, stderr } = await runProgram(argv, { createServices, cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toBe('"a", "b" do not exist. Give the paths of files or folders with articles.\n');
    expect(createServices).not.toHaveBeenCalled();
  });

  it('without a single article end in exit code 2 and advice', async () => {
    const { exitCode, stdout, stderr } = await runProgram(['ask', 'Who?'], {
      createServices: serving({ scope: () => buildScope({ articles: 0 }) }),
    });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('There are no articles to search in "seeds". Put .txt');
  });

  it('without a single article name the folder that was given', async () => {
    const { stderr } = await runProgram(['ask', '--articles', 'empty', 'Who?'], {
      createServices: serving({ scope: () => buildScope({ articles: 0 }) }),
    });
    expect(stderr).toContain('There are no articles to search in "empty".');
  });

  it('show a progress bar on a terminal while they take long, and erase it', async () => {
    const clock = createFakeClock();
    const stderr = createRecorder('terminal');
    await runProgram(['ask', '--json', 'Who?'], {
      clock,
      stderr,
      createServices: async ({ onProgress }) => {
        clock.advance(1500);
        onProgress?.({ stage: 'indexing', done: 1, total: 2 });
        return createFakeServices();
      },
    });
    expect(stderr.text()).toContain('Indexing [############............] 1/2');
    expect(stderr.text().endsWith('\r\u001b[2K')).toBe(true);
  });
});

describe('errors', () => {
  it('of use and configuration are all named at once, with exit code 2', async () => {
    const createServices = vi.fn<CreateServices>();
    const { exitCode, stdout, stderr } = await runProgram(['ask', '--top', '0', 'Who?'], {
      env: { MAX_FILES: 'many', PROMOTIONS: 'no\u001b[2J' },
      createServices,
    });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')).toEqual([
      '--top is "0"; allowed: a whole number from 1 to 50.',
      'MAX_FILES is "many"; allowed: a whole number from 1 to 10000000.',
      'PROMOTIONS is "no[2J"; allowed: omit, keep.',
      'What can be given: npm run ask -- --help',
      '',
    ]);
    expect(createServices).not.toHaveBeenCalled();
  });

  it('that the user can put right are shown as they are, with exit code 2', async () => {
    const createServices = failing(new UserError('news does not exist.'));
    expect(await runProgram(['ask', 'Who?'], { createServices })).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'news does not exist.\n',
    });
  });

  it('of any other kind are one line with an id, the cause logged, with exit code 1', async () => {
    const createServices = failing(new TypeError('x is undefined'));
    const { exitCode, stdout, stderr } = await runProgram(['ask', 'Who?'], { createServices });
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^error: fault ([0-9a-f]{6}): TypeError: x is undefined\nSomething went wrong inside Verbatim \(fault \1\)/,
    );
    expect(stderr).not.toContain('run.test.ts');
  });

  it('show where they arose with LOG_LEVEL=debug', async () => {
    const createServices = failing(new TypeError('x is undefined'));
    const { stderr } = await runProgram(['ask', 'Who?'], { env: { LOG_LEVEL: 'debug' }, createServices });
    expect(stderr).toContain('run.test.ts');
  });

  it('of writing, such as a full disk, end in exit code 1', async () => {
    const stdout = createRecorder();
    const { exitCode } = await runProgram(['ask', 'Who?'], {
      stdout,
      createServices: async () => {
        stdout.destroy(Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' }));
        return createFakeServices();
      },
    });
    expect(exitCode).toBe(1);
  });
});

describe('--help', () => {
  it('documents options, outcomes, exit codes, every field and every variable, even if the configuration is broken', async () => {
    const { exitCode, stdout } = await runProgram(['ask', '--help'], { env: { MAX_FILES: 'many' } });
    expect(exitCode).toBe(0);
    const listed = new Set(stdout.split('\n').map((row) => row.trim().split('  ')[0]?.split(', ')[0]));
    const options = [
      '--json',
      '--questions FILE',
      '--articles PATH',
      '--top N',
      '--explain',
      '--keep-promotions',
    ];
    const terms = options.concat(
      ['answer', 'closest', 'none', '0', '1', '2', '3', '.txt', '.jsonl', 'NO_COLOR'],
      Object.keys(ANSWER_JSON_FIELDS),
      Object.keys(CITATION_JSON_FIELDS),
      CONFIG_VARIABLES.map(({ name }) => name),
    );
    expect(terms.filter((term) => !listed.has(term))).toEqual([]);
  });

  it('fits a window of 100 columns', async () => {
    const { stdout } = await runProgram(['--help']);
    expect(Math.max(...stdout.split('\n').map((row) => row.length))).toBeLessThanOrEqual(100);
  });
});

describe('--version', () => {
  it('prints the version of the package', async () => {
    expect(await runProgram(['--version'])).toEqual({ exitCode: 0, stdout: '1.2.3\n', stderr: '' });
  });
});
