import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { WireChoice, WireCommand, WireOption } from '../../protocol/wire.ts';
import { valuesToSend, type TypedValues } from '../state/option-values.ts';
import { guildOf } from '../state/page-state.ts';
import { ChoiceList } from './choice-list.tsx';
import { usePage } from './page-context.ts';
import { useChoices } from './use-choices.ts';

/** What a field needs. */
interface FieldProps {
  readonly command: WireCommand;
  readonly option: WireOption;
  /** Of all fields. */
  readonly typed: TypedValues;
  readonly onType: (value: string) => void;
  readonly isFirst: boolean;
}

interface Pick {
  readonly value: string;
  readonly name: string;
}

/** What a field without free text offers; `null` for one with. */
const useFixed = ({ type, choices = [] }: WireOption): readonly Pick[] | null => {
  const { state } = usePage();
  const guild = guildOf(state);
  const YES_OR_NO = 5;
  const CHANNEL = 7;
  const ROLE = 8;
  if (choices.length > 0) return choices.map(({ name, value }) => ({ name, value: String(value) }));
  if (type === YES_OR_NO) {
    return [
      { name: 'Yes', value: 'true' },
      { name: 'No', value: 'false' },
    ];
  }
  if (type === ROLE) return (guild?.roles ?? []).map(({ id, name }) => ({ name: `@${name}`, value: id }));
  if (type !== CHANNEL) return null;
  const channels = (guild?.channels ?? []).filter(({ kind }) => kind !== 'thread');
  return channels.map(({ id, name }) => ({ name: `#${name}`, value: id }));
};

/** A field that completes what is typed by asking the bot. */
const CompletedField = ({ command, option, typed, onType, isFirst }: FieldProps): VNode => {
  const { act } = usePage();
  const [text, setText] = useState(typed[option.name] ?? '');
  const [found, setFound] = useState<readonly WireChoice[]>([]);
  const asked = useRef(0);
  const choices = useChoices(
    found,
    ({ name, value }) => {
      setText(name);
      onType(String(value));
      setFound([]);
    },
    () => setFound([]),
  );
  const ask = async (value: string): Promise<void> => {
    asked.current += 1;
    const turn = asked.current;
    const values = { ...valuesToSend(command.options ?? [], typed), [option.name]: value };
    const reply = await act({ kind: 'type', name: command.name, option: option.name, values });
    // An answer to what was typed before comes too late.
    if (turn === asked.current) setFound(reply?.choices ?? []);
  };
  const close = (): void => {
    asked.current += 1;
    setFound([]);
  };
  return (
    <>
      <ChoiceList choices={choices} label={`Suggestions for ${option.name}`}>
        {({ name }) => <span class="choice-name">{name}</span>}
      </ChoiceList>
      <input
        type="text"
        role="combobox"
        id={`option-${option.name}`}
        autoComplete="off"
        value={text}
        placeholder={option.description}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={choices.listId}
        aria-activedescendant={choices.activeId}
        data-first={isFirst}
        onFocus={() => void ask(text)}
        onBlur={close}
        onKeyDown={(event) => choices.onKey(event, ['Enter'])}
        onInput={({ currentTarget: { value } }) => {
          setText(value);
          onType(value);
          void ask(value);
        }}
      />
    </>
  );
};

const PlainField = ({ option, typed, onType, isFirst }: FieldProps): VNode => {
  const fixed = useFixed(option);
  const { name, description } = option;
  const value = typed[name] ?? '';
  if (fixed === null) {
    return (
      <input
        type="text"
        id={`option-${name}`}
        autoComplete="off"
        value={value}
        placeholder={description}
        maxLength={option.max_length}
        data-first={isFirst}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
    );
  }
  return (
    <select
      id={`option-${name}`}
      value={value}
      title={description}
      data-first={isFirst}
      onChange={({ currentTarget }) => onType(currentTarget.value)}
    >
      <option value="">{option.required === true ? 'Choose' : '–'}</option>
      {fixed.map((one) => (
        <option key={one.value} value={one.value}>
          {one.name}
        </option>
      ))}
    </select>
  );
};

/** An option of a command, with its name. */
export const OptionField = (props: FieldProps): VNode => {
  const { option, isFirst } = props;
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFirst) field.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [isFirst]);
  return (
    <div class="option" ref={field}>
      <label for={`option-${option.name}`}>
        {option.name}
        {option.required === true && <span class="required"> (required)</span>}
      </label>
      <div class="option-input">
        {option.autocomplete === true ? <CompletedField {...props} /> : <PlainField {...props} />}
      </div>
    </div>
  );
};
