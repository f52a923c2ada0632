import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { WireCommand, WireOption } from '../../protocol/wire.ts';
import { optionProblem, valuesToSend, type TypedValues } from '../state/option-values.ts';
import { Icon } from './icon.tsx';
import { OptionField } from './option-field.tsx';
import { usePage } from './page-context.ts';

const CommandHead = ({
  command: { name, description },
  onEnd,
}: {
  readonly command: WireCommand;
  readonly onEnd: () => void;
}): VNode => (
  <div class="command-head">
    <b class="command-name">/{name}</b>
    <span class="muted">{description}</span>
    <button
      type="button"
      class="icon-button"
      aria-label="Give this command up"
      title="Give up (Esc)"
      onClick={onEnd}
    >
      <Icon name="close" />
    </button>
  </div>
);

/** Options that are not shown yet, and the button that sends all. */
const CommandFoot = ({
  options,
  hasFields,
  onAdd,
}: {
  readonly options: readonly WireOption[];
  readonly hasFields: boolean;
  readonly onAdd: (name: string) => void;
}): VNode => {
  const send = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!hasFields) send.current?.focus();
  }, [hasFields]);
  return (
    <div class="command-foot">
      {options.map(({ name, description }) => (
        <button key={name} type="button" class="chip" title={description} onClick={() => onAdd(name)}>
          <Icon name="add" />
          {name}
        </button>
      ))}
      <button type="submit" class="button primary" ref={send}>
        Send
      </button>
    </div>
  );
};

/** What is shown at first: what is required, or else the first option. */
const shownAtFirst = (options: readonly WireOption[]): readonly string[] => {
  const required = options.filter((option) => option.required === true);
  return (required.length > 0 ? required : options.slice(0, 1)).map(({ name }) => name);
};

/** A slash command whose options are being filled in. */
export const CommandForm = ({
  command,
  first,
  onEnd,
}: {
  readonly command: WireCommand;
  /** What its first option begins with. */
  readonly first: string;
  /** It was sent or given up. */
  readonly onEnd: () => void;
}): VNode => {
  const { act, dispatch } = usePage();
  const options = command.options ?? [];
  const [typed, setTyped] = useState<TypedValues>(() =>
    first === '' || options[0] === undefined ? {} : { [options[0].name]: first },
  );
  const [shown, setShown] = useState(() => shownAtFirst(options));
  const [focused, setFocused] = useState(shown[0] ?? '');

  const send = (): void => {
    const problem = options
      .map((option) => optionProblem(option, (typed[option.name] ?? '').trim()))
      .find((one) => one !== null);
    if (problem !== undefined) {
      dispatch({ kind: 'notice', notice: problem });
      return;
    }
    dispatch({ kind: 'notice', notice: null });
    void act({ kind: 'run', name: command.name, values: valuesToSend(options, typed) });
    onEnd();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onEnd();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.isComposing) send();
    else return;
    event.preventDefault();
  };
  const add = (name: string): void => {
    setShown([...shown, name]);
    setFocused(name);
  };

  return (
    <form
      class="command"
      aria-label={`/${command.name}`}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <CommandHead command={command} onEnd={onEnd} />
      <div class="command-options">
        {options
          .filter(({ name }) => shown.includes(name))
          .map((option) => (
            <OptionField
              key={option.name}
              command={command}
              option={option}
              typed={typed}
              isFirst={option.name === focused}
              onType={(value) => setTyped({ ...typed, [option.name]: value })}
            />
          ))}
      </div>
      <CommandFoot
        options={options.filter(({ name }) => !shown.includes(name))}
        hasFields={shown.length > 0}
        onAdd={add}
      />
    </form>
  );
};
