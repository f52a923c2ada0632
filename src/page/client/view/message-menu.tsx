import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageMessage } from '../../protocol/world.ts';
import { Icon } from './icon.tsx';
import { messageEntries } from './message-entries.ts';
import { usePage } from './page-context.ts';

/** Where a menu opens, in pixels of the window. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

/** How far it stays from the edges of the window, in pixels. */
const MARGIN = 8;

/** What can be done with a message. Closes by itself. */
export const MessageMenu = ({
  message,
  place,
  onClose,
}: {
  readonly message: PageMessage;
  readonly place: MenuPlace;
  readonly onClose: (isChosen: boolean) => void;
}): VNode => {
  const page = usePage();
  const menu = useRef<HTMLDivElement>(null);
  const entries = messageEntries(page, message);

  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    const { width, height } = element.getBoundingClientRect();
    const left = Math.max(MARGIN, Math.min(place.x, innerWidth - width - MARGIN));
    const top = Math.max(MARGIN, Math.min(place.y, innerHeight - height - MARGIN));
    element.style.setProperty('--left', `${left}px`);
    element.style.setProperty('--top', `${top}px`);
    element.querySelector('button')?.focus();
  }, [place]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') onClose(false);
    else if (step !== undefined) buttons[(at + step + buttons.length) % buttons.length]?.focus();
    else if (event.key === 'Home') buttons[0]?.focus();
    else if (event.key === 'End') buttons.at(-1)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="menu-layer" onClick={() => onClose(false)} onContextMenu={(event) => event.preventDefault()}>
      <div
        class="menu"
        role="menu"
        aria-label="What to do with this message"
        ref={menu}
        onKeyDown={onKeyDown}
      >
        {entries.map(({ label, icon, group, run }, i) => (
          <div
            key={label}
            role="none"
            class={group !== (entries[i - 1]?.group ?? group) ? 'begins-group' : ''}
          >
            <button
              type="button"
              role="menuitem"
              class={label === 'Delete' ? 'is-danger' : ''}
              onClick={(event) => {
                event.stopPropagation();
                onClose(true);
                run();
              }}
            >
              <span>{label}</span>
              {group === 'apps' && <span class="badge">App</span>}
              <Icon name={icon} />
            </button>
          </div>
        ))}
      </div>
    </div>
  );
};
