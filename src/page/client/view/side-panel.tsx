import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Panel } from '../state/page-state.ts';
import { ArticleListPanel } from './article-list.tsx';
import { ArticlePanel } from './article-panel.tsx';
import { ExplanationPanel } from './explanation-panel.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';

const TITLES: Readonly<Record<Panel['kind'], string>> = {
  articles: 'Articles',
  article: 'Article',
  explanation: 'Why this answer?',
};

const Content = ({ panel }: { readonly panel: Panel }): VNode => {
  switch (panel.kind) {
    case 'articles':
      return <ArticleListPanel />;
    case 'article':
      return <ArticlePanel number={panel.number} sentence={panel.sentence} />;
    default:
      return <ExplanationPanel key={panel.question} question={panel.question} />;
  }
};

/** What stands beside the conversation: the articles, one of them, or why an answer came about. */
export const SidePanel = ({ panel }: { readonly panel: Panel }): VNode => {
  const { dispatch } = usePage();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useEffect(() => title.current?.focus(), [panel.kind]);
  const close = (): void => dispatch({ kind: 'panel', panel: null });
  return (
    <aside
      class="panel"
      aria-label={TITLES[panel.kind]}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <header class="panel-head">
        {panel.kind === 'article' && (
          <button
            type="button"
            class="icon-button"
            aria-label="All articles"
            title="All articles"
            onClick={() => dispatch({ kind: 'panel', panel: { kind: 'articles' } })}
          >
            <Icon name="back" />
          </button>
        )}
        <h2 ref={title} tabIndex={-1}>
          {TITLES[panel.kind]}
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label="Close this panel"
          title="Close (Esc)"
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </header>
      <div class="panel-body" tabIndex={0} role="group" aria-label={`Text: ${TITLES[panel.kind]}`}>
        <Content panel={panel} />
      </div>
    </aside>
  );
};
