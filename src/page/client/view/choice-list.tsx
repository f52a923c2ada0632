import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Choices } from './use-choices.ts';

/** The list itself, above the field that it belongs to. */
export const ChoiceList = <T,>({
  choices,
  label,
  children,
}: {
  readonly choices: Choices<T>;
  readonly label: string;
  /** How an item looks. */
  readonly children: (item: T) => ComponentChildren;
}): VNode | null => {
  const list = useRef<HTMLUListElement>(null);
  const { items, active, activeId, listId, itemId, choose, setActive } = choices;
  useEffect(() => {
    const marked = list.current?.children[active];
    marked?.scrollIntoView({ block: 'nearest' });
  }, [active, activeId]);
  if (items.length === 0) return null;
  return (
    <ul class="choices" role="listbox" id={listId} aria-label={label} ref={list}>
      {items.map((item, i) => (
        <li
          key={itemId(i)}
          id={itemId(i)}
          role="option"
          aria-selected={i === active}
          class="choice"
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => setActive(i)}
          onClick={() => choose(i)}
        >
          {children(item)}
        </li>
      ))}
    </ul>
  );
};
