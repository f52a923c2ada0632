import type { VNode } from 'preact';
import type { WireEmbed } from '../../protocol/wire.ts';
import { safeHref } from '../markdown/safe-href.ts';
import { Markdown } from './markdown.tsx';

const Title = ({ title, url }: { readonly title: string; readonly url: string | null }): VNode =>
  url === null ? (
    <p class="embed-title">{title}</p>
  ) : (
    <p class="embed-title">
      <a href={url} target="_blank" rel="noopener noreferrer">
        {title}
      </a>
    </p>
  );

/** A framed part of a message. */
export const Embed = ({
  embed,
  isCited,
}: {
  readonly embed: WireEmbed;
  readonly isCited: boolean;
}): VNode => {
  const { title, url, description, fields = [], footer, author, color } = embed;
  const paint = (element: HTMLElement | null): void => {
    if (color !== undefined)
      element?.style.setProperty('--stripe', `#${color.toString(16).padStart(6, '0')}`);
  };
  return (
    <div class="embed" ref={paint}>
      {author !== undefined && <p class="small">{author.name}</p>}
      {title !== undefined && <Title title={title} url={url === undefined ? null : safeHref(url)} />}
      {description !== undefined && <Markdown content={description} isCited={isCited} />}
      {fields.length > 0 && (
        <dl class="embed-fields">
          {fields.map(({ name, value, inline = false }) => (
            <div key={name} class={inline ? 'is-inline' : ''}>
              <dt>{name}</dt>
              <dd>
                <Markdown content={value} isCited={isCited} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {footer !== undefined && <p class="small">{footer.text}</p>}
    </div>
  );
};
