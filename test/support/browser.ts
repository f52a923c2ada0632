import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { build } from 'rolldown';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import pageConfig from '../../page.config.ts';
import type { Suggestion } from '../../src/page/protocol/world.ts';
import { readPageFiles, type PageFiles } from '../../src/page/server/page-files.ts';
import { packageRoot } from './imports.ts';
import { openPage, type TestPage } from './page.ts';

/** Where Chromium and its relatives are on Debian and Ubuntu, Fedora, macOS and Windows. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

const found = [process.env['BROWSER_PATH'] ?? '', ...PLACES].find(
  (place) => place !== '' && existsSync(place),
);
const isRequired = (process.env['REQUIRE_BROWSER'] ?? '') !== '';
/** How long one waits for what the page shows. */
const WAIT_MS = 15_000;
const NONE = 'no browser found: install chromium, or set BROWSER_PATH to one';

/** What a test of the page in a browser begins with. */
export interface BrowserTest {
  readonly page: Page;
  readonly world: TestPage;
  /** What the page complained of, and requests to other hosts. */
  readonly complaints: readonly string[];
}

/** How a page is opened. */
export interface OpenOptions extends BrowserContextOptions {
  /** More articles than the one that comes with the program, by file name. */
  readonly articles?: Readonly<Record<string, string>>;
}

/** Opens the page in the browser. */
export type OpenInBrowser = (options?: OpenOptions) => Promise<BrowserTest>;

/** Questions of the first screen, about the article that comes with the program. */
export const SUGGESTIONS: readonly Suggestion[] = [
  { question: 'Who resigned over the October 7 failures?', isAnswered: true },
  { question: 'How many people were killed on October 7?', isAnswered: true },
  { question: 'What has devastated Gaza’s two largest cities?', isAnswered: true },
  { question: 'Who won the chess tournament in Reykjavik?', isAnswered: false },
];

const SEED = '000_52ba64ddfe50fc50.txt';

const launch = (): Promise<Browser> => {
  if (found === undefined) throw new Error(NONE);
  // As root, as in containers, Chromium has no sandbox to offer.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: found, args });
};

/**
 * Tests in a real browser, started once for all of them; each has a page, a bot and a local Discord of its own.
 * Without a browser they are skipped, or fail where one is required.
 */
export const describeInBrowser = (name: string, tests: (open: OpenInBrowser) => void): void => {
  const isSkipped = found === undefined && !isRequired;
  if (isSkipped) process.stderr.write(`Skipped: ${name}: ${NONE}\n`);
  const reason = isSkipped ? ` (${NONE})` : '';
  describe.skipIf(isSkipped)(`${name}${reason}`, () => {
    let browser: Browser | undefined;
    let files: PageFiles;
    beforeAll(async () => {
      const dir = await mkdtemp(join(tmpdir(), 'verbatim-page-'));
      await build({ ...pageConfig, output: { dir, entryFileNames: 'page.js', minify: true } });
      files = await readPageFiles(dir);
      await rm(dir, { recursive: true });
      browser = await launch();
    });
    afterAll(() => browser?.close());

    tests(async ({ articles = {}, ...options } = {}) => {
      const seed = await readFile(join(packageRoot, 'seeds', SEED), 'utf8');
      const world = await openPage({
        files,
        articles: { [SEED]: seed, ...articles },
        suggestions: SUGGESTIONS,
      });
      if (browser === undefined) throw new Error(NONE);
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      onTestFinished(() => context.close());
      context.setDefaultTimeout(WAIT_MS);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        // What the server refuses is shown to people; the browser notes it too.
        const isRefusal = message.text().startsWith('Failed to load resource');
        if (message.type() === 'error' && !isRefusal) complaints.push(message.text());
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(world.url)) complaints.push(`a request to ${request.url()}`);
      });
      await page.goto(world.url);
      await page.getByRole('textbox', { name: 'Message' }).waitFor();
      return { page, world, complaints };
    });
  });
};
