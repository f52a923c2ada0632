import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { be, call, dropFile, goTo, messagesOf, messageWith, write } from '../support/page-steps.ts';

const HOW_MANY = 'How many people were killed on October 7?';
const PORT = 'The port of Oslo\n\nThe port of Oslo was closed on Friday after a crane fell into the water.\n';
const HOSTILE = [
  '<script>window.hacked = true</script> The tower <img src=x onerror="window.hacked = true"> opened on Sunday.',
  'The **tower** has [a café](javascript:alert(1)) and ||a secret|| at https://evil.example/ for <@123456789012345678>.',
].join('\n\n');

describeInBrowser('the articles on the local page', (open) => {
  it('shows the article of a quote, with the very sentence marked', async () => {
    const { page } = await open();
    await write(page, HOW_MANY);
    const quote = messageWith(page, 'Aharon Haliva').getByRole('blockquote').first();
    await quote.getByRole('button', { name: 'Show this sentence' }).click();
    const panel = page.getByRole('complementary', { name: 'Article' });
    await panel.locator('mark').waitFor();
    expect(await panel.locator('mark').textContent()).toMatch(
      /^Israel's military intelligence .* in Gaza\.$/u,
    );
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('lists the articles, takes a dropped file among them, and answers from it at once', async () => {
    const { page, complaints } = await open();
    await be(page, 'Iris');
    await dropFile(page, 'port.txt', PORT);
    const panel = page.getByRole('complementary', { name: 'Articles' });
    await panel.getByRole('status').getByText('port.txt').waitFor();
    await panel.getByRole('button', { name: /The port of Oslo.*added here/u }).waitFor();
    expect(await panel.getByRole('list', { name: 'Articles' }).getByRole('listitem').count()).toBe(2);
    await write(page, '@Verbatim When was the port of Oslo closed?');
    await messageWith(page, 'after a crane fell into the water').waitFor();
    const form = await call(page, 'refresh');
    await form.getByRole('button', { name: 'Send' }).click();
    await messageWith(page, /2 unchanged/u).waitFor();
    expect(complaints).toEqual([]);
  });

  it('says why a file cannot be added', async () => {
    const { page } = await open();
    await dropFile(page, 'picture.png', 'not a picture');
    await page.getByText('cannot be read as an article').waitFor();
    await dropFile(page, 'empty.txt', '');
    await page.getByText('is empty').waitFor();
    expect(await page.getByRole('list', { name: 'Articles' }).getByRole('listitem').count()).toBe(1);
  });

  it('shows a hostile article as text only, in the list, the panel and in answers', async () => {
    const { page, complaints } = await open({ articles: { 'tower.md': HOSTILE } });
    await write(page, '@Verbatim What does the tower have?');
    const answer = messageWith(page, 'a café').filter({ has: page.getByRole('button', { name: 'Context' }) });
    await answer.waitFor();
    await write(page, '@Verbatim When did the tower open?');
    await messageWith(page, 'opened on Sunday').waitFor();
    await page.getByRole('button', { name: 'Articles', exact: true }).click();
    await page.getByRole('button', { name: /tower\.md/u }).click();
    const panel = page.getByRole('complementary', { name: 'Article' });
    await panel.getByText('window.hacked').first().waitFor();
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(await page.locator('img, iframe, script:not([src="/page.js"])').count()).toBe(0);
    expect(await page.locator('a[href^="javascript"], a[href*="evil"]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('explains an answer by its candidates and what counted for them', async () => {
    const { page } = await open();
    await write(page, HOW_MANY);
    await messageWith(page, 'Aharon Haliva').click({ button: 'right', position: { x: 100, y: 10 } });
    await page.getByRole('menuitem', { name: 'Why this answer?' }).click();
    const panel = page.getByRole('complementary', { name: 'Why this answer?' });
    await panel.getByText('sentences were looked at').waitFor();
    expect(await panel.getByRole('table').first().getByRole('row').count()).toBeGreaterThan(3);
    await panel.getByRole('button', { name: 'Show it in the article' }).first().click();
    await page.locator('mark').getByText('Aharon Haliva').waitFor();
  });
});

describeInBrowser('people on the local page', (open) => {
  it('are offered what they may do: refresh is for moderators', async () => {
    const { page } = await open();
    const field = page.getByRole('textbox', { name: 'Message' });
    await field.fill('/');
    await page.getByRole('option', { name: '/ask' }).waitFor();
    expect(await page.getByRole('option', { name: '/refresh' }).count()).toBe(0);
    await be(page, 'Iris');
    await field.fill('/ref');
    await page.getByRole('option', { name: '/refresh' }).waitFor();
  });

  it('are refused what they may not do, and nobody else sees that', async () => {
    const { page } = await open();
    await be(page, 'Iris');
    await write(page, HOW_MANY);
    await messageWith(page, 'Aharon Haliva').waitFor();
    await be(page, 'Nora');
    await messageWith(page, 'Aharon Haliva').getByRole('button', { name: 'Delete' }).click();
    await messageWith(page, 'Only you can see this').getByText('Only who asked, or a moderator').waitFor();
    await be(page, 'Iris');
    await messageWith(page, 'Aharon Haliva').getByRole('button', { name: 'Delete' }).click();
    await messageWith(page, 'Aharon Haliva').waitFor({ state: 'detached' });
    expect(await messagesOf(page).count()).toBe(1);
  });

  it('see their own server and their own conversation with the bot only', async () => {
    const { page } = await open();
    await goTo(page, 'Verbatim');
    await write(page, HOW_MANY);
    await messageWith(page, 'Aharon Haliva').waitFor();
    await be(page, 'Milo');
    await page.getByRole('heading', { name: 'Readers' }).waitFor();
    expect(await page.getByRole('navigation').getByRole('button').allTextContents()).toEqual([
      'lounge',
      'news',
      'Verbatim',
    ]);
    await goTo(page, 'Verbatim');
    await page.getByRole('heading', { name: 'You and Verbatim' }).waitFor();
    expect(await messagesOf(page).count()).toBe(0);
  });
});
