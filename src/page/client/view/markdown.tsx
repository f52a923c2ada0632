import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ASKED_MARK } from '../markdown/asked-question.ts';
import type { BlockNode, InlineNode, MentionOf } from '../markdown/nodes.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { quotedWords } from '../markdown/quoted-words.ts';
import { momentText } from '../state/moment-text.ts';
import { channelsOf, guildOf, type PageState } from '../state/page-state.ts';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';

const Spoiler = ({ children }: { readonly children: ComponentChildren }): VNode => {
  const [isShown, setShown] = useState(false);
  return isShown ? (
    <span class="spoiler is-shown">{children}</span>
  ) : (
    <button type="button" class="spoiler" aria-label="Hidden words: show them" onClick={() => setShown(true)}>
      <span aria-hidden="true">{children}</span>
    </button>
  );
};

const nameOf = (state: PageState, of: MentionOf, name: string): string => {
  const { world } = state;
  switch (of) {
    case 'person':
      return `@${[world.bot, ...world.people].find(({ id }) => id === name)?.name ?? 'somebody'}`;
    case 'role':
      return `@${guildOf(state)?.roles.find(({ id }) => id === name)?.name ?? 'some role'}`;
    case 'channel':
      return `#${channelsOf(state).find(({ id }) => id === name)?.name ?? 'some channel'}`;
    default:
      return of === 'command' ? `/${name}` : `@${name}`;
  }
};

const Mention = ({ of, name }: { readonly of: MentionOf; readonly name: string }): VNode => {
  const { state } = usePage();
  return <span class="mention">{nameOf(state, of, name)}</span>;
};

const Inline = ({ nodes }: { readonly nodes: readonly InlineNode[] }): VNode => (
  <>
    {nodes.map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'code':
          return <code>{node.text}</code>;
        case 'link':
          return (
            <a href={node.href} target="_blank" rel="noopener noreferrer" title={node.href}>
              <Inline nodes={node.children} />
            </a>
          );
        case 'time':
          return (
            <time
              dateTime={new Date(node.ms).toISOString()}
              title={momentText(node.ms, 'F', Date.now(), 'en-GB')}
            >
              {momentText(node.ms, node.style, Date.now(), 'en-GB')}
            </time>
          );
        case 'mention':
          return <Mention of={node.of} name={node.name} />;
        case 'bold':
          return (
            <strong>
              <Inline nodes={node.children} />
            </strong>
          );
        case 'italic':
          return (
            <em>
              <Inline nodes={node.children} />
            </em>
          );
        case 'underline':
          return (
            <u>
              <Inline nodes={node.children} />
            </u>
          );
        case 'strike':
          return (
            <s>
              <Inline nodes={node.children} />
            </s>
          );
        default:
          return (
            <Spoiler>
              <Inline nodes={node.children} />
            </Spoiler>
          );
      }
    })}
  </>
);

/** Small print. The sign before a question is drawn, since not every machine has a letter for it. */
const Small = ({ nodes }: { readonly nodes: readonly InlineNode[] }): VNode => {
  const [first, ...others] = nodes;
  const isAsked = first?.kind === 'text' && first.text.startsWith(ASKED_MARK);
  if (!isAsked) {
    return (
      <p class="small">
        <Inline nodes={nodes} />
      </p>
    );
  }
  return (
    <p class="small asked-line">
      <Icon name="question" />
      <span>
        <span class="visually-hidden">Asked: </span>
        <Inline nodes={[{ kind: 'text', text: first.text.slice(ASKED_MARK.length) }, ...others]} />
      </span>
    </p>
  );
};

/** A quotation; those of the bot lead to where the articles have it. */
const Quote = ({
  blocks,
  isCited,
}: {
  readonly blocks: readonly BlockNode[];
  readonly isCited: boolean;
}): VNode => {
  const { showCited } = usePage();
  if (!isCited)
    return (
      <blockquote>
        <Blocks blocks={blocks} isCited={false} />
      </blockquote>
    );
  const show = (event: Event): void => {
    event.stopPropagation();
    void showCited(quotedWords(blocks));
  };
  const showUnlessSelecting = (event: Event): void => {
    // Who selects words in order to copy them wants to stay.
    if (String(getSelection()) === '') show(event);
  };
  return (
    <blockquote class="cited" onClick={showUnlessSelecting}>
      <Blocks blocks={blocks} isCited={false} />
      <button type="button" class="cited-button" title="Show this sentence in its article" onClick={show}>
        <Icon name="articles" />
        <span class="visually-hidden">Show this sentence in its article</span>
      </button>
    </blockquote>
  );
};

const Blocks = ({
  blocks,
  isCited,
}: {
  readonly blocks: readonly BlockNode[];
  readonly isCited: boolean;
}): VNode => (
  <>
    {blocks.map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return (
            <p>
              <Inline nodes={block.children} />
            </p>
          );
        case 'small':
          return <Small nodes={block.children} />;
        case 'heading':
          return (
            <p class={`heading heading-${block.level}`}>
              <Inline nodes={block.children} />
            </p>
          );
        case 'quote':
          return <Quote blocks={block.blocks} isCited={isCited} />;
        case 'item':
          return (
            <p class={`item item-${block.depth}`}>
              <span class="marker">{block.marker}</span>
              <span>
                <Inline nodes={block.children} />
              </span>
            </p>
          );
        default:
          return (
            <pre tabIndex={0}>
              <code>{block.text}</code>
            </pre>
          );
      }
    })}
  </>
);

/** A message's text as Discord shows it. `isCited`: its quotations are of the articles. */
export const Markdown = ({
  content,
  isCited = false,
}: {
  readonly content: string;
  readonly isCited?: boolean;
}): VNode => (
  <div class="markdown">
    <Blocks blocks={parseMarkdown(content)} isCited={isCited} />
  </div>
);
