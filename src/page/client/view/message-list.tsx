import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChannelView } from '../../protocol/world.ts';
import { messageRows } from '../state/message-rows.ts';
import { momentText } from '../state/moment-text.ts';
import { Message } from './message.tsx';
import { usePage } from './page-context.ts';
import { Welcome } from './welcome.tsx';

/** How near to the end counts as being there, in pixels. */
const NEAR_END = 160;

/** Longest that the bot is shown as typing. */
const TYPING_MS = 10_000;

const Typing = ({ channel }: { readonly channel: string }): VNode => {
  const { state, dispatch } = usePage();
  const isTyping = state.typing.includes(channel);
  useEffect(() => {
    if (!isTyping) return undefined;
    const timer = setTimeout(() => dispatch({ kind: 'typed', channel }), TYPING_MS);
    return () => clearTimeout(timer);
  }, [isTyping, channel]);
  return (
    <p class="typing" role="status">
      {isTyping && (
        <>
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>{' '}
          <b>{state.world.bot.name}</b> is typing…
        </>
      )}
    </p>
  );
};

/** The arrow keys lead from one message to the next. */
const walk = (event: KeyboardEvent): void => {
  const { target, key, currentTarget } = event;
  // Only while a message itself has the focus: what is within it has its own keys.
  if (!(target instanceof HTMLElement) || !target.matches('.message')) return;
  const all = [...(currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.message')];
  const at = all.indexOf(target);
  const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[key];
  if (next === undefined) return;
  event.preventDefault();
  all[next]?.focus();
};

/** The messages of a channel, oldest first; new ones are read out. */
export const MessageList = ({ view }: { readonly view: ChannelView }): VNode => {
  const { state } = usePage();
  const { channel, messages } = view;
  const [current, setCurrent] = useState<string | null>(null);
  const log = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const last = messages.at(-1);
  const isOwn = last?.author.id === state.person;

  useLayoutEffect(() => {
    const element = log.current;
    if (element === null) return;
    if (messages.length === 0) element.scrollTop = 0;
    else if (isAtEnd.current || isOwn) element.scrollTop = element.scrollHeight;
  }, [messages, channel.id]);

  useEffect(() => {
    const element = log.current;
    if (element === null) return undefined;
    // Who reads the end stays there when there is less room.
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current && element.querySelector('.message') !== null)
        element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const onScroll = (element: HTMLElement): void => {
    isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
  };
  const isKnown = messages.some(({ id }) => id === current);
  const tabbed = isKnown ? current : (last?.id ?? null);
  return (
    <>
      <div class="messages" ref={log} onScroll={(event) => onScroll(event.currentTarget)} onKeyDown={walk}>
        <Welcome channel={channel} />
        <div
          role="log"
          aria-label={`Messages in ${channel.name}`}
          aria-live="polite"
          aria-relevant="additions"
        >
          {messageRows(messages).map((row) => (
            <div key={row.message.id}>
              {row.day !== null && (
                <p class="day">
                  <span>{momentText(row.day.getTime(), 'D', Date.now(), 'en-GB')}</span>
                </p>
              )}
              <Message
                row={row}
                isCurrent={row.message.id === tabbed}
                onFocus={() => setCurrent(row.message.id)}
              />
            </div>
          ))}
        </div>
      </div>
      <Typing channel={channel.id} />
    </>
  );
};
