import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { AddedFile } from '../../protocol/articles.ts';
import { addFile } from '../api.ts';
import { Icon } from './icon.tsx';
import { problemText } from './problem-text.ts';
import { useFileDrop } from './use-file-drop.ts';

const ENDINGS = '.txt,.md,.html,.jsonl';

/** What came of a file. */
interface Outcome {
  readonly name: string;
  readonly text: string;
  readonly isBad: boolean;
}

const outcomeOf = (name: string, { articles, skipped, isReplaced }: AddedFile): Outcome => {
  const [first] = skipped;
  if (articles.length === 0 && first !== undefined) {
    return { name, text: `${first.reason}. ${first.remedy}`, isBad: true };
  }
  const [only] = articles;
  const what =
    articles.length === 1 && only !== undefined ? `“${only.title}”` : `${articles.length} articles`;
  const left = skipped.length === 0 ? '' : ` ${skipped.length} could not be used.`;
  return { name, text: `${isReplaced ? 'replaced by' : 'added'} ${what}.${left}`, isBad: false };
};

/** Takes files, by a dialog or dropped anywhere on the page, into the working copy of the articles. */
export const AddFiles = ({
  note,
  onAdded,
}: {
  readonly note: string;
  /** The articles were read anew. */
  readonly onAdded: () => void;
}): VNode => {
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const add = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setBusy(true);
    setOutcomes([]);
    for (const file of files) {
      const outcome = await addFile(file).then(
        (added) => outcomeOf(file.name, added),
        (error: unknown) => ({ name: file.name, text: problemText(error), isBad: true }),
      );
      setOutcomes((before) => [...before, outcome]);
    }
    setBusy(false);
    onAdded();
  };
  const isOver = useFileDrop((files) => void add(files));

  return (
    <section class={`add-files ${isOver ? 'is-over' : ''}`} aria-label="Add your own articles">
      <input
        ref={input}
        type="file"
        id="add-files"
        class="visually-hidden"
        tabIndex={-1}
        multiple
        accept={ENDINGS}
        aria-label="Files to add"
        onChange={({ currentTarget }) => {
          void add([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <button type="button" class="button primary" disabled={isBusy} onClick={() => input.current?.click()}>
        <Icon name="add" />
        {isBusy ? 'Reading…' : 'Add files'}
      </button>
      <p>
        or drop them here: <code>.txt</code> <code>.md</code> <code>.html</code> <code>.jsonl</code>
      </p>
      <p class="muted">{note}</p>
      <div role="status">
        <ul class="outcomes">
          {outcomes.map(({ name, text, isBad }) => (
            <li key={name} class={isBad ? 'is-bad' : ''}>
              <b>{name}</b>: {text}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};
