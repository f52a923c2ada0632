import type { Locator, Page } from 'playwright-core';

/** The messages that are shown, oldest first. */
export const messagesOf = (page: Page): Locator => page.getByRole('log').getByRole('article');

/** The latest message with some words in it. */
export const messageWith = (page: Page, words: string | RegExp): Locator =>
  messagesOf(page).filter({ hasText: words }).last();

/** Writes a message and sends it by the Enter key. */
export const write = async (page: Page, text: string): Promise<void> => {
  const field = page.getByRole('textbox', { name: 'Message' });
  await field.fill(text);
  await field.press('Enter');
};

/** Begins a slash command by its name. */
export const call = async (page: Page, name: string): Promise<Locator> => {
  await page.getByRole('textbox', { name: 'Message' }).pressSequentially(`/${name} `);
  const form = page.getByRole('form', { name: `/${name}` });
  await form.waitFor();
  return form;
};

/** Becomes somebody else. */
export const be = async (page: Page, name: string): Promise<void> => {
  await page.getByText(name, { exact: true }).first().click();
  await page.getByRole('radio', { name, checked: true }).waitFor({ state: 'attached' });
};

/** Goes to another channel. */
export const goTo = async (page: Page, name: string): Promise<void> => {
  const channel = page.getByRole('navigation', { name: 'Channels' }).getByRole('button', { name });
  await channel.click();
};

/** Drops a file onto the page. */
export const dropFile = async (page: Page, name: string, text: string): Promise<void> => {
  const dataTransfer = await page.evaluateHandle(
    `(() => { const held = new DataTransfer(); held.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)})); return held; })()`,
  );
  await page.dispatchEvent('body', 'dragenter', { dataTransfer });
  await page
    .getByRole('complementary', { name: 'Articles' })
    .getByRole('button', { name: 'Add files' })
    .waitFor();
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
};
