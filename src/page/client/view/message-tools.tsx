import type { VNode } from 'preact';
import type { PageMessage } from '../../protocol/world.ts';
import { Icon } from './icon.tsx';
import { quickEntries } from './message-entries.ts';
import type { MenuPlace } from './message-menu.tsx';
import { usePage } from './page-context.ts';

/** Where the menu opens, from the end of its button, in pixels. */
const MENU_LEFT = 220;
const MENU_DOWN = 4;

/** Buttons beside a message; the Tab key leads to those of one message only. */
export const MessageTools = ({
  message,
  isCurrent,
  onMenu,
}: {
  readonly message: PageMessage;
  readonly isCurrent: boolean;
  readonly onMenu: (place: MenuPlace) => void;
}): VNode => {
  const page = usePage();
  const tabIndex = isCurrent ? 0 : -1;
  const openMenu = (button: HTMLElement): void => {
    const { right, bottom } = button.getBoundingClientRect();
    onMenu({ x: right - MENU_LEFT, y: bottom + MENU_DOWN });
  };
  return (
    <div class="message-tools">
      {quickEntries(page, message).map(({ label, icon, run }) => (
        <button key={label} type="button" title={label} aria-label={label} tabIndex={tabIndex} onClick={run}>
          <Icon name={icon} />
        </button>
      ))}
      <button
        type="button"
        title="More"
        aria-label="More to do with this message"
        aria-haspopup="menu"
        tabIndex={tabIndex}
        onClick={(event) => openMenu(event.currentTarget)}
      >
        <Icon name="more" />
      </button>
    </div>
  );
};
