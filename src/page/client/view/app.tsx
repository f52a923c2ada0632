import type { VNode } from 'preact';
import { useEffect, useReducer, useState } from 'preact/hooks';
import type { World } from '../../protocol/world.ts';
import { recall } from '../memory.ts';
import { channelsOf, initialState } from '../state/page-state.ts';
import { reduce } from '../state/reduce.ts';
import { Composer } from './composer.tsx';
import { FormDialog } from './form-dialog.tsx';
import { Icon } from './icon.tsx';
import { MessageList } from './message-list.tsx';
import { PageContext, usePage } from './page-context.ts';
import { Sidebar } from './sidebar.tsx';
import { SidePanel } from './side-panel.tsx';
import { useServer } from './use-server.ts';

/** Longest that a notice stands. */
const NOTICE_MS = 8_000;

const Notice = (): VNode => {
  const { state, dispatch } = usePage();
  const { notice, isConnected } = state;
  useEffect(() => {
    if (notice === null) return undefined;
    const timer = setTimeout(() => dispatch({ kind: 'notice', notice: null }), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div class="notices" role="alert">
      {!isConnected && <p class="notice">The connection to the program is lost; trying again…</p>}
      {notice !== null && (
        <p class="notice">
          {notice}
          <button
            type="button"
            class="icon-button"
            aria-label="Close"
            onClick={() => dispatch({ kind: 'notice', notice: null })}
          >
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
};

const ChannelHead = ({ onMenu }: { readonly onMenu: () => void }): VNode => {
  const { state, dispatch } = usePage();
  const channel = channelsOf(state).find(({ id }) => id === state.channel);
  const isDirect = channel?.kind === 'direct';
  const isOpen = state.panel?.kind === 'articles' || state.panel?.kind === 'article';
  return (
    <header class="channel-head">
      <button type="button" class="icon-button only-narrow" aria-label="Channels and people" onClick={onMenu}>
        <Icon name="menu" />
      </button>
      <h2>
        {!isDirect && channel?.kind !== 'thread' && (
          <span class="hash" aria-hidden="true">
            #
          </span>
        )}
        {isDirect ? state.world.bot.name : channel?.name}
      </h2>
      {channel?.kind === 'questions' && <p class="muted only-wide">Questions are answered unasked</p>}
      <button
        type="button"
        class="button plain"
        aria-pressed={isOpen}
        onClick={() => dispatch({ kind: 'panel', panel: isOpen ? null : { kind: 'articles' } })}
      >
        <Icon name="articles" />
        Articles
      </button>
    </header>
  );
};

/** The whole page. */
export const App = ({ world }: { readonly world: World }): VNode => {
  const [state, dispatch] = useReducer(reduce, null, () => initialState(world, recall('person')));
  const page = useServer(state, dispatch);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const view = state.views[state.channel];
  useEffect(() => {
    // Files can be dropped anywhere; what becomes of them is said beside the articles.
    const open = ({ dataTransfer }: DragEvent): void => {
      if (dataTransfer?.types.includes('Files') === true)
        dispatch({ kind: 'panel', panel: { kind: 'articles' } });
    };
    addEventListener('dragenter', open);
    return () => removeEventListener('dragenter', open);
  }, []);
  return (
    <PageContext.Provider value={page}>
      <div class={`page ${state.panel === null ? '' : 'has-panel'} ${isMenuOpen ? 'has-menu-open' : ''}`}>
        <Sidebar onGo={() => setMenuOpen(false)} />
        {isMenuOpen && (
          <button
            type="button"
            class="shade"
            aria-label="Close the list of channels"
            onClick={() => setMenuOpen(false)}
          />
        )}
        <main class="conversation" aria-label="Conversation">
          <ChannelHead onMenu={() => setMenuOpen(!isMenuOpen)} />
          {view !== undefined && (
            <>
              <MessageList key={`${state.person} ${state.channel}`} view={view} />
              <Composer key={state.channel} view={view} />
            </>
          )}
        </main>
        {state.panel !== null && <SidePanel panel={state.panel} />}
        <Notice />
        {state.form !== null && <FormDialog key={state.form.turn} open={state.form} />}
      </div>
    </PageContext.Provider>
  );
};
