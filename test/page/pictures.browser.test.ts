import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { packageRoot } from '../support/imports.ts';
import { call, messageWith } from '../support/page-steps.ts';

/** Largest picture in the README. */
const PICTURE_MAX_BYTES = 200_000;

const WIDE = { width: 1200, height: 640 };

/** `npm run pictures` puts them into the README's folder; otherwise they are only seen to be there to be taken. */
const folder = join(
  packageRoot,
  ...(process.env['MODE'] === 'pictures' ? ['docs'] : ['reports', 'pictures']),
);

const take = async (page: Page, name: string): Promise<number> => {
  await page.evaluate('document.fonts.ready');
  await page.mouse.move(0, 0);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), picture);
  return picture.length;
};

const askBySuggestion = async (page: Page, question: RegExp, answer: string): Promise<void> => {
  await page.getByRole('button', { name: question }).click();
  await messageWith(page, answer).getByRole('button', { name: 'Follow up' }).waitFor();
};

describeInBrowser('the pictures of the local page', (open) => {
  it('show an answer with its article, light', async () => {
    const { page } = await open({ colorScheme: 'light', viewport: WIDE });
    await askBySuggestion(page, /chess/u, 'Not in the articles.');
    await askBySuggestion(page, /How many people/u, 'Aharon Haliva');
    await page.getByRole('button', { name: 'Show this sentence' }).first().click();
    await page.locator('mark').waitFor();
    expect(await take(page, 'page-light.png')).toBeLessThan(PICTURE_MAX_BYTES);
  });

  it('show a private answer and why it was given, dark', async () => {
    const { page } = await open({ colorScheme: 'dark', viewport: WIDE });
    await page.getByText('Iris', { exact: true }).click();
    const form = await call(page, 'ask');
    await form.getByLabel('question').fill('How many Palestinians were killed in Gaza?');
    await form.getByRole('button', { name: 'private' }).click();
    await form.getByLabel('private').selectOption('Yes');
    await form.getByRole('button', { name: 'Send' }).click();
    await messageWith(page, 'Only you can see this').getByRole('blockquote').first().waitFor();
    await messageWith(page, 'Only you can see this').hover();
    await messageWith(page, 'Only you can see this')
      .getByRole('button', { name: 'Why this answer?' })
      .click();
    await page.getByText('sentences were looked at').waitFor();
    expect(await take(page, 'page-dark.png')).toBeLessThan(PICTURE_MAX_BYTES);
  });

  it('show a question and its answer, narrow', async () => {
    const { page } = await open({ colorScheme: 'light', viewport: { width: 400, height: 800 } });
    await askBySuggestion(page, /How many people/u, 'Aharon Haliva');
    expect(await take(page, 'page-narrow.png')).toBeLessThan(PICTURE_MAX_BYTES);
  });
});
