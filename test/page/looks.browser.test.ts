import axe from 'axe-core';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { dropFile, messagesOf, messageWith, write } from '../support/page-steps.ts';

const HOW_MANY = 'How many people were killed on October 7?';

/** Page, script and styles together, compressed. */
const BUDGET_BYTES = 150_000;

/** What the audit finds, as "rule: element". */
const audit = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] })',
  )) as axe.AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
};

const isScrolledSideways = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth > innerWidth');

/** Presses Tab, or another key, until an element with this name has the focus. */
const tabTo = async (page: Page, name: RegExp, key = 'Tab'): Promise<void> => {
  const named =
    'document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? ""';
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if (name.test(String(await page.evaluate(named)))) return;
    await page.keyboard.press(key);
  }
  expect.unreachable(`The Tab key does not lead to ${String(name)}`);
};

describeInBrowser('the looks of the local page', (open) => {
  it.each(['light', 'dark'] as const)(
    'pass the audit for accessibility when it is %s',
    async (colorScheme) => {
      const { page } = await open({ colorScheme, reducedMotion: 'reduce' });
      expect(await audit(page)).toEqual([]);
      await write(page, HOW_MANY);
      await messageWith(page, 'Aharon Haliva').getByRole('button', { name: 'Context' }).click();
      await messageWith(page, 'Only you can see this').waitFor();
      await messageWith(page, 'Only you can see this').hover();
      expect(await audit(page)).toEqual([]);
      await dropFile(page, 'port.txt', 'The port was closed.');
      await page.getByRole('button', { name: /added here/u }).waitFor();
      expect(await audit(page)).toEqual([]);
      await page.getByRole('button', { name: 'Show this sentence' }).first().click();
      await page.locator('mark').waitFor();
      expect(await audit(page)).toEqual([]);
      await page.getByRole('button', { name: 'Why this answer?' }).first().click({ force: true });
      await page.getByText('sentences were looked at').waitFor();
      expect(await audit(page)).toEqual([]);
      await page.getByRole('textbox', { name: 'Message' }).fill('/');
      await page.getByRole('listbox').waitFor();
      expect(await audit(page)).toEqual([]);
      await page.getByRole('option', { name: '/ask' }).click();
      await page.getByRole('form', { name: '/ask' }).waitFor();
      expect(await audit(page)).toEqual([]);
      await messagesOf(page).nth(1).getByRole('button', { name: 'Follow up' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await audit(page)).toEqual([]);
    },
  );

  it('fit a screen of 400 pixels, with channels and articles over the conversation', async () => {
    const { page } = await open({ viewport: { width: 400, height: 800 }, hasTouch: true });
    expect(await isScrolledSideways(page)).toBe(false);
    await write(page, HOW_MANY);
    await messageWith(page, 'Aharon Haliva').getByRole('button', { name: 'Context' }).waitFor();
    expect(await isScrolledSideways(page)).toBe(false);
    await page.getByRole('button', { name: 'Channels and people' }).click();
    await page.getByRole('navigation', { name: 'Channels' }).getByRole('button', { name: 'general' }).click();
    await page.getByRole('heading', { name: 'Welcome to #general' }).waitFor();
    await page.getByRole('button', { name: 'Articles', exact: true }).click();
    const panel = page.getByRole('complementary', { name: 'Articles' });
    expect((await panel.boundingBox())?.width).toBe(400);
    expect(await isScrolledSideways(page)).toBe(false);
    await panel.getByRole('button', { name: 'Close this panel' }).click();
    await panel.waitFor({ state: 'detached' });
  });

  it('fit a screen of 1600 pixels, with everything side by side', async () => {
    const { page } = await open({ viewport: { width: 1600, height: 900 } });
    await page.getByRole('button', { name: 'Articles', exact: true }).click();
    const boxes = await Promise.all(
      [page.getByRole('navigation'), page.getByRole('main'), page.getByRole('complementary')].map((part) =>
        part.boundingBox(),
      ),
    );
    const edges = boxes.map((box) => [box?.x ?? 0, (box?.x ?? 0) + (box?.width ?? 0)]);
    expect(edges[1]?.[0]).toBeGreaterThanOrEqual(edges[0]?.[1] ?? 0);
    expect(edges[2]?.[0]).toBeGreaterThanOrEqual(edges[1]?.[1] ?? 0);
  });

  it('keep the colours that were chosen', async () => {
    const { page } = await open({ colorScheme: 'light' });
    const background = (): Promise<unknown> =>
      page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await background();
    await page.getByRole('button', { name: 'Change to: light' }).click();
    await page.getByRole('button', { name: 'Change to: dark' }).click();
    await page.getByRole('button', { name: 'Colours: dark' }).waitFor();
    expect(await background()).not.toBe(light);
    await page.reload();
    await page.getByRole('button', { name: 'Colours: dark' }).waitFor();
  });

  it('do not move for those who want that', async () => {
    const { page } = await open({ reducedMotion: 'reduce' });
    const animated =
      'Array.from(document.querySelectorAll("*")).filter((one) => getComputedStyle(one).animationName !== "none").length';
    await write(page, HOW_MANY);
    await messageWith(page, 'Aharon Haliva').waitFor();
    expect(await page.evaluate(animated)).toBe(0);
  });

  it('are sent within the budget, and nothing from elsewhere', async () => {
    const { page, world, complaints } = await open();
    await page.getByRole('heading', { name: 'Welcome to #questions' }).waitFor();
    const files = [...world.parts.files.values()];
    const bytes = files.reduce((sum, file) => sum + gzipSync(file.bytes).length, 0);
    expect(files.length).toBeGreaterThan(2);
    expect(bytes).toBeLessThan(BUDGET_BYTES);
    expect(complaints).toEqual([]);
  });
});

/** The keyboard's place moves when the page is drawn anew, a moment after what it moves to is there. */
const labelInFocus = (page: Page): Promise<unknown> =>
  page.evaluate('document.activeElement.getAttribute("aria-label")');

describeInBrowser('the local page by keyboard alone', (open) => {
  it('asks, walks through the messages, opens their menu and comes back', async () => {
    const { page } = await open();
    await tabTo(page, /^Message #questions/u);
    await page.keyboard.type(HOW_MANY);
    await page.keyboard.press('Enter');
    await messageWith(page, 'Aharon Haliva').waitFor();
    await tabTo(page, /^Verbatim, /u, 'Shift+Tab');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Nora');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Why this answer?' }).getByText('looked at').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
  });

  it('runs a command with its fields', async () => {
    const { page } = await open();
    await tabTo(page, /^Message #questions/u);
    await page.keyboard.type('/so');
    await page.getByRole('option', { name: '/sources', selected: true }).waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('form', { name: '/sources' }).getByLabel('words').waitFor();
    await page.keyboard.type('Israeli');
    await page.keyboard.press('Enter');
    await messageWith(page, 'The Israeli military').waitFor();
    await expect.poll(() => labelInFocus(page)).toBe('Message #questions');
  });

  it('gives a command up by Escape, and is back in the field', async () => {
    const { page } = await open();
    await tabTo(page, /^Message #questions/u);
    await page.keyboard.type('/ask who');
    await page.getByRole('form', { name: '/ask' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Message #questions' }).waitFor();
    await expect.poll(() => labelInFocus(page)).toBe('Message #questions');
  });

  it('fills in a form that opens, and is back where it was', async () => {
    const { page } = await open();
    await write(page, HOW_MANY);
    await messageWith(page, 'Aharon Haliva').getByRole('button', { name: 'Follow up' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Follow up');
  });
});
