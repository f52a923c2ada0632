import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { WireInput, WireModal } from '../../protocol/wire.ts';
import type { OpenForm } from '../state/page-state.ts';
import { usePage } from './page-context.ts';

/** An input with what is written above it. */
interface LabelledInput {
  readonly input: WireInput;
  readonly label: string;
  readonly note: string;
}

const inputsOf = ({ components }: WireModal): readonly LabelledInput[] =>
  components.flatMap((part): LabelledInput[] =>
    part.type === 18
      ? [{ input: part.component, label: part.label, note: part.description ?? '' }]
      : part.components.map((input) => ({ input, label: input.label ?? '', note: '' })),
  );

/** A form of the bot, over the page. */
export const FormDialog = ({ open: { form, turn, channel } }: { readonly open: OpenForm }): VNode => {
  const { act, dispatch } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const inputs = inputsOf(form);
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(inputs.map(({ input }) => [input.custom_id, input.value ?? ''])),
  );
  const close = (): void => dispatch({ kind: 'form', form: null });
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const send = (): void => {
    close();
    void act({ kind: 'submit', turn, values }, channel);
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="form-title" onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <h2 id="form-title">{form.title}</h2>
        {inputs.map(({ input, label, note }) => {
          const field = {
            id: `input-${input.custom_id}`,
            value: values[input.custom_id] ?? '',
            required: input.required ?? true,
            placeholder: input.placeholder,
            minLength: input.min_length,
            maxLength: input.max_length,
            autoComplete: 'off',
          };
          const type = (value: string): void => setValues({ ...values, [input.custom_id]: value });
          return (
            <div class="field" key={input.custom_id}>
              <label for={field.id}>{label}</label>
              {note !== '' && <p class="muted">{note}</p>}
              {input.style === 2 ? (
                <textarea {...field} rows={4} onInput={({ currentTarget }) => type(currentTarget.value)} />
              ) : (
                <input {...field} type="text" onInput={({ currentTarget }) => type(currentTarget.value)} />
              )}
            </div>
          );
        })}
        <div class="dialog-foot">
          <button type="button" class="button plain" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="button primary">
            Submit
          </button>
        </div>
      </form>
    </dialog>
  );
};
