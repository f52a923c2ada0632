import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { WireButton, WireRow, WireSelect } from '../../protocol/wire.ts';
import { safeHref } from '../markdown/safe-href.ts';
import { usePage } from './page-context.ts';

const STYLES = { 1: 'primary', 2: 'plain', 3: 'good', 4: 'danger', 5: 'plain' } as const;

const Button = ({ button, message }: { readonly button: WireButton; readonly message: string }): VNode => {
  const { act } = usePage();
  const [isBusy, setBusy] = useState(false);
  const { style, label, emoji, custom_id: id, url, disabled = false } = button;
  const content = [emoji?.name, label].filter((part) => part !== undefined && part !== null).join(' ');
  const href = url === undefined ? null : safeHref(url);
  if (href !== null) {
    return (
      <a class="button plain" href={href} target="_blank" rel="noopener noreferrer">
        {content}
      </a>
    );
  }
  const press = async (): Promise<void> => {
    if (id === undefined || isBusy) return;
    setBusy(true);
    await act({ kind: 'press', message, button: id });
    setBusy(false);
  };
  return (
    <button
      type="button"
      class={`button ${STYLES[style]}`}
      disabled={disabled}
      aria-busy={isBusy}
      onClick={() => void press()}
    >
      {content}
    </button>
  );
};

const Select = ({ select, message }: { readonly select: WireSelect; readonly message: string }): VNode => {
  const { act } = usePage();
  const { custom_id: id, options, placeholder = 'Choose', max_values: most = 1, disabled = false } = select;
  const choose = (element: HTMLSelectElement): void => {
    const values = [...element.selectedOptions].map(({ value }) => value).filter((value) => value !== '');
    void act({ kind: 'select', message, select: id, values });
  };
  return (
    <select
      aria-label={placeholder}
      disabled={disabled}
      multiple={most > 1}
      onChange={(event) => choose(event.currentTarget)}
    >
      {most === 1 && <option value="">{placeholder}</option>}
      {options.map(({ label, value, default: isChosen = false }) => (
        <option key={value} value={value} selected={isChosen}>
          {label}
        </option>
      ))}
    </select>
  );
};

/** Buttons and lists below a message. */
export const ComponentsRow = ({
  row,
  message,
}: {
  readonly row: WireRow;
  readonly message: string;
}): VNode => (
  <div class="components">
    {row.components.map((component) =>
      component.type === 2 ? (
        <Button key={component.custom_id ?? component.url} button={component} message={message} />
      ) : (
        <Select key={component.custom_id} select={component} message={message} />
      ),
    )}
  </div>
);
