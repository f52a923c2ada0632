import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ListedArticle } from '../../protocol/articles.ts';
import { readArticles } from '../api.ts';
import { momentText } from '../state/moment-text.ts';
import { AddFiles } from './add-files.tsx';
import { usePage } from './page-context.ts';
import { useLoaded } from './use-loaded.ts';

/** From this many articles on, the list can be narrowed. */
const MANY = 8;

const dateText = ({ date }: ListedArticle): string =>
  date === null ? 'no date' : momentText(Date.parse(`${date}T12:00:00Z`), 'D', Date.now(), 'en-GB');

const ArticleEntry = ({ article }: { readonly article: ListedArticle }): VNode => {
  const { dispatch } = usePage();
  const { number, title, sentences, file, isAdded, copyOf } = article;
  return (
    <li>
      <button
        type="button"
        class="article-entry"
        onClick={() => dispatch({ kind: 'panel', panel: { kind: 'article', number, sentence: null } })}
      >
        <b>{title}</b>
        <span class="muted">
          {dateText(article)} · {sentences} {sentences === 1 ? 'sentence' : 'sentences'}
          {copyOf !== null && ' · a copy of another one'}
        </span>
        <span class="file">{file}</span>
        {isAdded && <span class="badge">added here</span>}
      </button>
    </li>
  );
};

/** All articles, and the way to add more. */
export const ArticleListPanel = (): VNode => {
  const { state } = usePage();
  const { generation, articlesNote } = state.world;
  const [added, setAdded] = useState(0);
  const [words, setWords] = useState('');
  const list = useLoaded(readArticles, [generation, added]);
  return (
    <>
      <AddFiles note={articlesNote} onAdded={() => setAdded((count) => count + 1)} />
      {list.kind === 'loading' && <p class="muted">Loading…</p>}
      {list.kind === 'failed' && <p role="alert">{list.problem}</p>}
      {list.kind === 'loaded' && (
        <>
          {list.value.articles.length > MANY && (
            <input
              type="search"
              class="narrow-list"
              aria-label="Narrow the list"
              placeholder="Title or file"
              value={words}
              onInput={({ currentTarget }) => setWords(currentTarget.value)}
            />
          )}
          <p class="muted">
            {list.value.scope.articles} {list.value.scope.articles === 1 ? 'article' : 'articles'},{' '}
            {list.value.scope.sentences} sentences
          </p>
          <ul class="article-list" aria-label="Articles">
            {list.value.articles
              .filter(({ title, file }) => `${title} ${file}`.toLowerCase().includes(words.toLowerCase()))
              .map((article) => (
                <ArticleEntry key={article.id} article={article} />
              ))}
          </ul>
          {list.value.skipped.length > 0 && (
            <details>
              <summary>Files that cannot be used: {list.value.skipped.length}</summary>
              <ul class="outcomes">
                {list.value.skipped.map(({ file, line, reason, remedy }) => (
                  <li key={`${file}:${line}`} class="is-bad">
                    <b>{line === null ? file : `${file}:${line}`}</b> {reason}. {remedy}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </>
  );
};
