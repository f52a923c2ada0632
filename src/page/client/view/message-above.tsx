import type { VNode } from 'preact';
import type { PageMessage } from '../../protocol/world.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { plainText } from '../markdown/plain-text.ts';
import { usePage } from './page-context.ts';

const REPLY = 19;
const SLASH = 20;

/** Under which name somebody writes. */
export const authorName = ({ author }: Pick<PageMessage, 'author'>): string =>
  author.global_name ?? author.username;

/** The line above a message that says what it replies to, or who had it written. */
export const Above = ({ message }: { readonly message: PageMessage }): VNode | null => {
  const { referenced_message: replied, interaction_metadata: used } = message;
  if (replied != null) {
    return (
      <p class="above">
        <span class="visually-hidden">Reply to </span>
        <b>{authorName(replied)}</b> <ReplyText content={replied.content} />
      </p>
    );
  }
  if (used === undefined) {
    return message.type === REPLY ? <p class="above">The original message was deleted.</p> : null;
  }
  return (
    <p class="above">
      <b>{used.user.global_name ?? used.user.username}</b>{' '}
      {message.type === SLASH ? 'used a command' : 'asked for this'}
    </p>
  );
};

const ReplyText = ({ content }: { readonly content: string }): VNode => {
  const { state } = usePage();
  const { bot, people } = state.world;
  const text = plainText(parseMarkdown(content)).replaceAll('\n', ' ');
  return (
    <span class="above-text">
      {[bot, ...people].reduce((named, { id, name }) => named.replaceAll(`@${id}`, `@${name}`), text)}
    </span>
  );
};
