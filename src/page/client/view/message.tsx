import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PageMessage } from '../../protocol/world.ts';
import type { MessageRow } from '../state/message-rows.ts';
import { momentText } from '../state/moment-text.ts';
import { channelsOf } from '../state/page-state.ts';
import { Avatar } from './avatar.tsx';
import { ComponentsRow } from './components-row.tsx';
import { Embed } from './embed.tsx';
import { Icon } from './icon.tsx';
import { Markdown } from './markdown.tsx';
import { Above, authorName } from './message-above.tsx';
import { MessageMenu, type MenuPlace } from './message-menu.tsx';
import { MessageTools } from './message-tools.tsx';
import { usePage } from './page-context.ts';

const LOCALE = 'en-GB';
const LOADING = 128;

const Head = ({ message }: { readonly message: PageMessage }): VNode => {
  const at = new Date(message.timestamp);
  return (
    <p class="message-head">
      <b>{authorName(message)}</b>
      {message.author.bot === true && <span class="badge">App</span>}
      <time dateTime={message.timestamp} title={momentText(at.getTime(), 'F', Date.now(), LOCALE)}>
        {momentText(at.getTime(), 't', Date.now(), LOCALE)}
      </time>
    </p>
  );
};

const Body = ({ message }: { readonly message: PageMessage }): VNode => {
  const { state } = usePage();
  const isCited = message.author.id === state.world.bot.id;
  if (((message.flags ?? 0) & LOADING) !== 0) {
    return (
      <p class="thinking">
        <span class="dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>{' '}
        {authorName(message)} is looking it up…
      </p>
    );
  }
  return (
    <>
      {message.content !== '' && <Markdown content={message.content} isCited={isCited} />}
      {message.edited_timestamp !== null && <span class="edited">(edited)</span>}
      {message.embeds.map((embed, i) => (
        <Embed key={i} embed={embed} isCited={isCited} />
      ))}
      {message.components?.map((row, i) => (
        <ComponentsRow key={i} row={row} message={message.id} />
      ))}
    </>
  );
};

/** The thread that was begun on a message. */
const ThreadLink = ({ message }: { readonly message: PageMessage }): VNode | null => {
  const { state, dispatch } = usePage();
  const thread = channelsOf(state).find(({ id, kind }) => kind === 'thread' && id === message.id);
  if (thread === undefined) return null;
  return (
    <button type="button" class="thread-link" onClick={() => dispatch({ kind: 'go', channel: thread.id })}>
      <Icon name="thread" />
      <span>
        Thread: <b>{thread.name}</b>
      </span>
    </button>
  );
};

const OnlyYou = ({ id }: { readonly id: string }): VNode => {
  const { act } = usePage();
  return (
    <p class="only-you">
      <Icon name="eye" /> Only you can see this ·{' '}
      <button type="button" class="as-link" onClick={() => void act({ kind: 'delete', message: id })}>
        Dismiss message
      </button>
    </p>
  );
};

/** A message in the list. `isCurrent`: the one that the Tab key leads to. */
export const Message = ({
  row: { message, isHead },
  isCurrent,
  onFocus,
}: {
  readonly row: MessageRow;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
}): VNode => {
  const { state } = usePage();
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const element = useRef<HTMLElement>(null);
  const isBot = message.author.id === state.world.bot.id;
  const isMentioned = message.mentions.some(({ id }) => id === state.person) && isBot;

  const openMenu = (event: MouseEvent): void => {
    // Links and selected words have the browser's own menu.
    const isOwn = event.target instanceof Element && event.target.closest('a, input, textarea') !== null;
    if (isOwn || String(getSelection()) !== '') return;
    event.preventDefault();
    const { left, top } = element.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    // From the keyboard there is no place.
    const isMouse = event.clientX > 0 || event.clientY > 0;
    setMenu(isMouse ? { x: event.clientX, y: event.clientY } : { x: left + 80, y: top + 24 });
  };
  const classes = [
    'message',
    isHead ? 'is-head' : '',
    message.isEphemeral ? 'is-ephemeral' : '',
    isMentioned ? 'is-mentioned' : '',
    menu === null ? '' : 'has-menu',
  ];

  return (
    <article
      class={classes.filter((name) => name !== '').join(' ')}
      ref={element}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={`${authorName(message)}, ${momentText(Date.parse(message.timestamp), 't', Date.now(), LOCALE)}`}
      data-message={message.id}
      onFocusCapture={onFocus}
      onContextMenu={openMenu}
    >
      {isHead && <Above message={message} />}
      {isHead && <Avatar name={authorName(message)} isBot={message.author.bot === true} />}
      <div class="message-main">
        {isHead && <Head message={message} />}
        <Body message={message} />
        <ThreadLink message={message} />
        {message.isEphemeral && <OnlyYou id={message.id} />}
      </div>
      <MessageTools message={message} isCurrent={isCurrent} onMenu={setMenu} />
      {menu !== null && (
        <MessageMenu
          message={message}
          place={menu}
          onClose={(isChosen) => {
            setMenu(null);
            if (!isChosen) element.current?.focus();
          }}
        />
      )}
    </article>
  );
};
