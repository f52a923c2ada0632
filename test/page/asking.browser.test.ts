import { expect, it } from 'vitest';
import { describeInBrowser, SUGGESTIONS } from '../support/browser.ts';
import { be, call, goTo, messagesOf, messageWith, write } from '../support/page-steps.ts';

const QUOTED = 'Aharon Haliva';
const HOW_MANY = 'How many people were killed on October 7?';

describeInBrowser('asking on the local page', (open) => {
  it('answers a suggested question, and says honestly when the articles do not', async () => {
    const { page, complaints } = await open();
    await page.getByRole('button', { name: SUGGESTIONS[1]?.question ?? '' }).click();
    const answer = messageWith(page, 'Verbatim').filter({ has: page.getByRole('blockquote') });
    await answer.getByText('1,200', { exact: true }).waitFor();
    expect(await answer.locator('strong').first().textContent()).toBe('1,200');
    await page.getByRole('button', { name: SUGGESTIONS[3]?.question ?? '' }).click();
    await messageWith(page, 'Not in the articles.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('answers a question that is written freely, and only what is addressed to the bot elsewhere', async () => {
    const { page } = await open();
    await write(page, HOW_MANY);
    await messageWith(page, QUOTED).getByText('App').waitFor();
    await goTo(page, 'general');
    await page.getByRole('heading', { name: 'Welcome to #general' }).waitFor();
    await page.getByRole('textbox', { name: 'Message #general' }).pressSequentially('@Ver');
    await page.getByRole('option', { name: '@Verbatim' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('how many people were killed on October 7?');
    await page.keyboard.press('Enter');
    await messageWith(page, QUOTED).getByText('App').waitFor();
    expect(await messagesOf(page).first().locator('.mention').textContent()).toBe('@Verbatim');
  });

  it('takes a slash command, option by option, with completion by the bot', async () => {
    const { page } = await open({
      articles: { 'port.txt': 'The port of Oslo\n\nThe port was closed on Friday.' },
    });
    await page.getByRole('textbox', { name: 'Message' }).fill('/');
    expect(await page.getByRole('listbox', { name: 'Commands' }).getByRole('option').count()).toBeGreaterThan(
      5,
    );
    await page.getByRole('option', { name: '/ask' }).click();
    const form = page.getByRole('form', { name: '/ask' });
    await form.getByLabel('question').fill('When was it closed?');
    await form.getByRole('button', { name: 'article' }).click();
    await form.getByRole('combobox', { name: 'article' }).fill('port');
    const choice = page.getByRole('option', { name: /The port/u });
    await choice.waitFor();
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: 'Send' }).click();
    await messageWith(page, 'The port was closed on Friday.').waitFor();
    expect(await messagesOf(page).last().getByText('used a command').count()).toBe(1);
  });

  it('does not send a command without what it needs', async () => {
    const { page } = await open();
    const form = await call(page, 'ask');
    await form.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('alert').getByText('has to be filled in').waitFor();
    expect(await messagesOf(page).count()).toBe(0);
  });

  it('shows a private answer to who asked only, until it is shared or dismissed', async () => {
    const { page } = await open();
    const form = await call(page, 'ask');
    await form.getByLabel('question').fill(HOW_MANY);
    await form.getByRole('button', { name: 'private' }).click();
    await form.getByLabel('private').selectOption('Yes');
    await form.getByLabel('question').press('Enter');
    const answer = messageWith(page, 'Only you can see this');
    await answer.getByText(QUOTED).first().waitFor();
    await be(page, 'Iris');
    await page.getByRole('heading', { name: 'Welcome to #questions' }).waitFor();
    expect(await messagesOf(page).count()).toBe(0);
    await be(page, 'Nora');
    await answer.getByRole('button', { name: 'Share' }).click();
    await messageWith(page, 'Shared by').getByText(QUOTED).first().waitFor();
    for (let left = await answer.count(); left > 0; left = await answer.count()) {
      const message = await answer.elementHandle();
      await answer.getByRole('button', { name: 'Dismiss' }).click();
      await message?.waitForElementState('hidden');
    }
    await be(page, 'Iris');
    await messageWith(page, 'Shared by').waitFor();
  });

  it('shows the sentences around a quote at the press of a button', async () => {
    const { page } = await open();
    await write(page, HOW_MANY);
    await messageWith(page, QUOTED).getByRole('button', { name: 'Context' }).click();
    await messageWith(page, 'Only you can see this').waitFor();
    expect(await messagesOf(page).count()).toBe(3);
  });

  it('follows up by a form', async () => {
    const { page } = await open();
    await write(page, HOW_MANY);
    await messageWith(page, QUOTED).getByRole('button', { name: 'Follow up' }).click();
    const dialog = page.getByRole('dialog', { name: 'Follow up' });
    await dialog.getByLabel('Your question about this answer').fill('When did he resign?');
    await page.keyboard.press('Enter');
    await messageWith(page, /Understood as/u).waitFor();
    expect(await dialog.count()).toBe(0);
  });

  it('follows up in a thread, once a moderator has answers given in threads', async () => {
    const { page } = await open();
    await be(page, 'Iris');
    const form = await call(page, 'settings');
    await form.getByRole('button', { name: 'answers' }).click();
    await form.getByLabel('answers').selectOption({ index: 2 });
    await form.getByRole('button', { name: 'Send' }).click();
    await messagesOf(page).last().getByRole('button', { name: 'Change' }).click();
    await messageWith(page, 'The settings are changed.').waitFor();
    await be(page, 'Nora');
    await write(page, HOW_MANY);
    await page.getByRole('button', { name: 'Thread:' }).click();
    await messageWith(page, QUOTED).waitFor();
    await write(page, '@Verbatim When did he resign?');
    await messageWith(page, /Understood as/u).waitFor();
    const thread = page.getByRole('navigation').getByRole('button', { name: HOW_MANY });
    expect(await thread.getAttribute('aria-current')).toBe('page');
  });

  it('asks and checks through the menu of a message, by right click and by its button', async () => {
    const { page } = await open();
    await goTo(page, 'general');
    await write(page, 'Somebody asks: how many people were killed on October 7?');
    await messageWith(page, 'Somebody asks').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Answer from the articles' }).click();
    await messageWith(page, QUOTED).waitFor();
    await messageWith(page, 'Somebody asks').hover();
    await messageWith(page, 'Somebody asks').getByRole('button', { name: 'More to do' }).click();
    await page.getByRole('menuitem', { name: 'Check against the articles' }).click();
    await messageWith(page, /Not in the articles word for word|These words are not/u).waitFor();
    expect(await messagesOf(page).count()).toBe(3);
  });

  it('replies, changes and deletes messages', async () => {
    const { page } = await open();
    await goTo(page, 'general');
    await write(page, 'first words');
    await messageWith(page, 'first words').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await write(page, 'second words');
    await messageWith(page, 'second words').getByText('(edited)').waitFor();
    await messageWith(page, 'second words').hover();
    await messageWith(page, 'second words').getByRole('button', { name: 'Reply' }).click();
    await write(page, 'third words');
    await messageWith(page, 'third words').getByText('second words').waitFor();
    await messagesOf(page).first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await messagesOf(page).filter({ hasNotText: 'third words' }).waitFor({ state: 'detached' });
    expect(await messagesOf(page).count()).toBe(1);
  });
});
