import type { PageMessage } from '../../protocol/world.ts';
import { askedQuestion } from '../markdown/asked-question.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { IconName } from './icon.tsx';
import type { Page } from './page-context.ts';

/** Something that can be done with a message. */
export interface MessageEntry {
  readonly label: string;
  readonly icon: IconName;
  readonly group: 'message' | 'apps' | 'own';
  readonly run: () => void;
}

/** Type of commands in the menu of a message. */
const MESSAGE_MENU = 3;

/** Replies to a message. */
const replyEntry = ({ dispatch }: Page, message: PageMessage): MessageEntry | null =>
  message.isEphemeral
    ? null
    : {
        label: 'Reply',
        icon: 'reply',
        group: 'message',
        run: () => dispatch({ kind: 'about', about: { kind: 'reply', message } }),
      };

/** Says why the bot answers as it does. */
const whyEntry = ({ state, dispatch }: Page, { author, content }: PageMessage): MessageEntry | null => {
  const question = author.id === state.world.bot.id ? askedQuestion(content) : null;
  if (question === null) return null;
  return {
    label: 'Why this answer?',
    icon: 'why',
    group: 'message',
    run: () => dispatch({ kind: 'panel', panel: { kind: 'explanation', question } }),
  };
};

const copyEntry = ({ content }: PageMessage): MessageEntry => ({
  label: 'Copy text',
  icon: 'copy',
  group: 'message',
  run: () => void navigator.clipboard.writeText(plainText(parseMarkdown(content))),
});

const appEntries = ({ state, act }: Page, { id, channel_id, isEphemeral }: PageMessage): MessageEntry[] => {
  const commands = isEphemeral ? [] : (state.views[channel_id]?.commands ?? []);
  return commands
    .filter(({ type }) => type === MESSAGE_MENU)
    .map(({ name }) => ({
      label: name,
      icon: 'command',
      group: 'apps',
      run: () => void act({ kind: 'menu', message: id, name }),
    }));
};

const ownEntries = ({ state, dispatch, act }: Page, message: PageMessage): MessageEntry[] =>
  message.author.id === state.person
    ? [
        {
          label: 'Edit',
          icon: 'edit',
          group: 'own',
          run: () => dispatch({ kind: 'about', about: { kind: 'edit', message } }),
        },
        {
          label: 'Delete',
          icon: 'delete',
          group: 'own',
          run: () => void act({ kind: 'delete', message: message.id }),
        },
      ]
    : [];

/** What is used most, and stands beside a message. */
export const quickEntries = (page: Page, message: PageMessage): readonly MessageEntry[] =>
  [replyEntry(page, message), whyEntry(page, message)].filter((entry) => entry !== null);

/** All that a person can do with a message. */
export const messageEntries = (page: Page, message: PageMessage): readonly MessageEntry[] => [
  ...quickEntries(page, message),
  copyEntry(message),
  ...appEntries(page, message),
  ...ownEntries(page, message),
];
