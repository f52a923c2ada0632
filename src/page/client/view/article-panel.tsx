import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ArticleText } from '../../protocol/articles.ts';
import { readArticle } from '../api.ts';
import { safeHref } from '../markdown/safe-href.ts';
import { articlePieces, type ArticlePiece } from '../state/article-pieces.ts';
import { momentText } from '../state/moment-text.ts';
import { usePage } from './page-context.ts';
import { useLoaded } from './use-loaded.ts';

const Piece = ({ piece, isCited }: { readonly piece: ArticlePiece; readonly isCited: boolean }): VNode => {
  if (isCited) return <mark>{piece.text}</mark>;
  if (piece.omitted === null) return <>{piece.text}</>;
  return (
    <span class="omitted" title={`Never quoted: ${piece.omitted}`}>
      {piece.text}
    </span>
  );
};

const Facts = ({ article }: { readonly article: ArticleText }): VNode => {
  const { date, dateSource, publisher, url, file } = article;
  const href = url === null ? null : safeHref(url);
  const day =
    date === null ? 'No date' : momentText(Date.parse(`${date}T12:00:00Z`), 'D', Date.now(), 'en-GB');
  return (
    <p class="muted">
      {day}
      {dateSource === 'file' && ' (file date)'}
      {publisher !== null && ` · ${publisher}`}
      {' · '}
      <span class="file">{file}</span>
      {href !== null && (
        <>
          {' · '}
          <a href={href} target="_blank" rel="noopener noreferrer">
            Read it where it was published
          </a>
        </>
      )}
    </p>
  );
};

/** An article, letter by letter as supplied, with the cited sentence marked. */
export const ArticlePanel = ({
  number,
  sentence,
}: {
  readonly number: number;
  readonly sentence: number | null;
}): VNode => {
  const { state } = usePage();
  const article = useLoaded(() => readArticle(number), [number, state.world.generation]);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [article, sentence]);
  if (article.kind === 'loading') return <p class="muted">Loading…</p>;
  if (article.kind === 'failed') return <p role="alert">{article.problem}</p>;
  const { value } = article;
  return (
    <article>
      <h3>{value.title}</h3>
      <Facts article={value} />
      <div class="article-text" ref={body}>
        {articlePieces(value).map((piece, i) => (
          <Piece key={i} piece={piece} isCited={sentence !== null && piece.sentence === sentence} />
        ))}
      </div>
      <p class="muted">Set in grey: what is never quoted, such as promotions.</p>
    </article>
  );
};
