import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { WireCommand } from '../../protocol/wire.ts';
import type { ChannelView } from '../../protocol/world.ts';
import type { Completion } from '../state/complete.ts';
import { ChoiceList } from './choice-list.tsx';
import { CommandForm } from './command-form.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { useChoices } from './use-choices.ts';
import { useDraft } from './use-draft.ts';

/** Longest message, in UTF-16 units. */
const CONTENT_MAX_CHARS = 2_000;

const CompletionLine = ({ completion }: { readonly completion: Completion }): VNode =>
  completion.kind === 'command' ? (
    <>
      <span class="choice-name">/{completion.command.name}</span>
      <span class="choice-note">{completion.command.description}</span>
    </>
  ) : (
    <>
      <span class="choice-name">@{completion.name}</span>
      <span class="choice-note">{completion.note}</span>
    </>
  );

/** What is replied to or changed, above the field. */
const About = (): VNode | null => {
  const { state, dispatch } = usePage();
  const { about } = state;
  if (about === null) return null;
  const { author } = about.message;
  return (
    <p class="about">
      <Icon name={about.kind === 'reply' ? 'reply' : 'edit'} />
      <span>
        {about.kind === 'reply' ? 'Replying to ' : 'Changing your message'}
        {about.kind === 'reply' && <b>{author.global_name ?? author.username}</b>}
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={about.kind === 'reply' ? 'Do not reply' : 'Do not change it'}
        onClick={() => dispatch({ kind: 'about', about: null })}
      >
        <Icon name="close" />
      </button>
    </p>
  );
};

/** Where messages are written. */
const TextField = ({
  view,
  onCommand,
}: {
  readonly view: ChannelView;
  readonly onCommand: (command: WireCommand, first: string) => void;
}): VNode => {
  const { state, dispatch } = usePage();
  const { about } = state;
  const { channel } = view;
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, completions, type, complete, close, send, setCaret } = useDraft(view, onCommand);
  const choices = useChoices(
    completions,
    (completion) => {
      complete(completion);
      field.current?.focus();
    },
    close,
  );
  useEffect(() => {
    if (about !== null) field.current?.focus();
  }, [about]);
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [text]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (choices.onKey(event, ['Enter', 'Tab'])) return;
    if (event.key === 'Escape' && about !== null) dispatch({ kind: 'about', about: null });
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  };

  const names = { direct: `@${state.world.bot.name}`, thread: 'this thread', text: `#${channel.name}` };
  const name = names[channel.kind === 'questions' ? 'text' : channel.kind];
  return (
    <>
      <ChoiceList choices={choices} label={text.startsWith('/') ? 'Commands' : 'People'}>
        {(completion) => <CompletionLine completion={completion} />}
      </ChoiceList>
      <About />
      <div class="composer-row">
        <textarea
          ref={field}
          rows={1}
          value={text}
          maxLength={CONTENT_MAX_CHARS}
          aria-label={`Message ${name}`}
          placeholder={view.mayWrite ? `Ask or write in ${name}, / for commands` : 'You may not write here.'}
          disabled={!view.mayWrite}
          autoComplete="off"
          aria-autocomplete="list"
          aria-controls={choices.items.length > 0 ? choices.listId : undefined}
          aria-activedescendant={choices.activeId}
          onInput={({ currentTarget: { value, selectionStart } }) => type(value, selectionStart)}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
          data-composer
        />
        <button
          type="button"
          class="icon-button send"
          aria-label="Send"
          title="Send (Enter)"
          disabled={text.trim() === ''}
          onClick={() => void send()}
        >
          <Icon name="send" />
        </button>
      </div>
    </>
  );
};

/** Where one writes, or fills in a command. */
export const Composer = ({ view }: { readonly view: ChannelView }): VNode => {
  const [called, setCalled] = useState<{ command: WireCommand; first: string } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const wasCalled = useRef(false);
  useEffect(() => {
    if (called === null && wasCalled.current) {
      box.current?.querySelector<HTMLElement>('[data-composer]')?.focus();
    }
    wasCalled.current = called !== null;
  }, [called]);
  return (
    <div class="composer" ref={box}>
      {called === null ? (
        <TextField view={view} onCommand={(command, first) => setCalled({ command, first })} />
      ) : (
        <CommandForm {...called} key={called.command.id} onEnd={() => setCalled(null)} />
      )}
    </div>
  );
};
