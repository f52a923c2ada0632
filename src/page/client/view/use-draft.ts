import { useEffect, useState } from 'preact/hooks';
import type { WireCommand } from '../../protocol/wire.ts';
import type { ChannelView } from '../../protocol/world.ts';
import {
  calledCommand,
  completeMention,
  completionsOf,
  textToEdit,
  textToSend,
  type Completion,
} from '../state/complete.ts';
import { guildOf, type PageState } from '../state/page-state.ts';
import { usePage } from './page-context.ts';

/** What is being written, and what it can become. */
export interface Draft {
  readonly text: string;
  readonly completions: readonly Completion[];
  /** The text is another one, with the caret at an offset. */
  readonly type: (text: string, caret: number) => void;
  readonly setCaret: (caret: number) => void;
  readonly complete: (completion: Completion) => void;
  /** No completion is wanted for now. */
  readonly close: () => void;
  /** Says it, or changes the message that it is about. */
  readonly send: () => Promise<void>;
}

/** Whom one can mention: the bot first. */
const mentionables = (state: PageState): { id: string; name: string; note: string }[] => {
  const members = guildOf(state)?.members ?? [];
  const people = state.world.people.filter(({ id }) => members.includes(id));
  return [
    { ...state.world.bot, note: 'asks the bot' },
    ...people.map(({ id, name, role }) => ({ id, name, note: role })),
  ];
};

/** Keeps what is written in a channel; `onCommand` is told as soon as it turns out to be a command. */
export const useDraft = (
  { commands }: ChannelView,
  onCommand: (command: WireCommand, first: string) => void,
): Draft => {
  const { state, act, dispatch } = usePage();
  const { about } = state;
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [isClosed, setClosed] = useState(false);
  const people = mentionables(state);
  useEffect(() => {
    if (about?.kind === 'edit') setText(textToEdit(about.message.content, people));
  }, [about]);

  const send = async (): Promise<void> => {
    const content = textToSend(text, people);
    if (content === '') return;
    setText('');
    setCaret(0);
    dispatch({ kind: 'about', about: null });
    const reply =
      about?.kind === 'edit'
        ? await act({ kind: 'edit', message: about.message.id, content })
        : await act({ kind: 'say', content, ...(about !== null && { replyTo: about.message.id }) });
    // What could not be sent is not lost, unless something else was written since.
    if (reply === null) setText((now) => (now === '' ? text : now));
  };
  return {
    text,
    completions: isClosed ? [] : completionsOf(text.slice(0, caret), commands, people),
    setCaret,
    close: () => setClosed(true),
    send,
    type: (value, at) => {
      const called = calledCommand(value, commands);
      if (called !== null) {
        onCommand(called.command, called.rest);
        return;
      }
      setText(value);
      setCaret(at);
      setClosed(false);
    },
    complete: (completion) => {
      if (completion.kind === 'command') {
        onCommand(completion.command, '');
        return;
      }
      const next = completeMention(text, caret, completion.name);
      setText(next.text);
      setCaret(next.caret);
    },
  };
};
