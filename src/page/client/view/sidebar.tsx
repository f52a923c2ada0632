import type { VNode } from 'preact';
import type { PageChannel } from '../../protocol/world.ts';
import { guildOf, personOf } from '../state/page-state.ts';
import { Icon, type IconName } from './icon.tsx';
import { usePage } from './page-context.ts';
import { PersonSwitcher } from './person-switcher.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

const ICONS: Readonly<Record<PageChannel['kind'], IconName>> = {
  text: 'text',
  questions: 'question',
  thread: 'thread',
  direct: 'direct',
};

const ChannelButton = ({
  channel,
  name = channel.name,
  onGo,
}: {
  readonly channel: PageChannel;
  readonly name?: string;
  readonly onGo: () => void;
}): VNode => {
  const { state, dispatch } = usePage();
  const isUnread = state.unread.includes(channel.id);
  return (
    <button
      type="button"
      class={`channel kind-${channel.kind} ${isUnread ? 'is-unread' : ''}`}
      aria-current={state.channel === channel.id ? 'page' : undefined}
      onClick={() => {
        dispatch({ kind: 'go', channel: channel.id });
        onGo();
      }}
    >
      <Icon name={ICONS[channel.kind]} />
      <span class="channel-name">{name}</span>
      {isUnread && <span class="visually-hidden">, new messages</span>}
    </button>
  );
};

/** Channels, who the reader is, and light or dark. */
export const Sidebar = ({ onGo }: { readonly onGo: () => void }): VNode => {
  const { state } = usePage();
  const { direct } = personOf(state);
  const guild = guildOf(state);
  const channels = guild?.channels ?? [];
  return (
    <div class="sidebar">
      <header class="sidebar-head">
        <h1>{guild?.name ?? 'Verbatim'}</h1>
        <ThemeSwitch />
      </header>
      <nav aria-label="Channels">
        <h2>Channels</h2>
        <ul>
          {channels
            .filter(({ kind }) => kind !== 'thread')
            .map((channel) => (
              <li key={channel.id}>
                <ChannelButton channel={channel} onGo={onGo} />
                <ul>
                  {channels
                    .filter(({ parentId }) => parentId === channel.id)
                    .map((thread) => (
                      <li key={thread.id}>
                        <ChannelButton channel={thread} onGo={onGo} />
                      </li>
                    ))}
                </ul>
              </li>
            ))}
        </ul>
        <h2>Direct messages</h2>
        <ul>
          <li>
            <ChannelButton channel={direct} name={state.world.bot.name} onGo={onGo} />
          </li>
        </ul>
      </nav>
      <PersonSwitcher />
    </div>
  );
};
