import { useEffect, useId, useState } from 'preact/hooks';

/** A list of which one can be chosen with the arrow keys while the focus stays in a field. */
export interface Choices<T> {
  readonly items: readonly T[];
  readonly active: number;
  readonly listId: string;
  /** Id of the item that is marked, for `aria-activedescendant`. */
  readonly activeId: string | undefined;
  readonly itemId: (index: number) => string;
  readonly setActive: (index: number) => void;
  readonly choose: (index: number) => void;
  /** Whether the key was meant for the list. */
  readonly onKey: (event: KeyboardEvent, chooses: readonly string[]) => boolean;
}

/** Lets the arrow keys walk through `items`; `onChoose` is told which one was chosen. */
export const useChoices = <T>(
  items: readonly T[],
  onChoose: (item: T) => void,
  onClose: () => void,
): Choices<T> => {
  const [active, setActive] = useState(0);
  const listId = useId();
  const itemId = (index: number): string => `${listId}-${index}`;
  const count = items.length;
  useEffect(() => setActive(0), [count]);

  const choose = (index: number): void => {
    const item = items[index];
    if (item !== undefined) onChoose(item);
  };
  const onKey = (event: KeyboardEvent, chooses: readonly string[]): boolean => {
    if (count === 0 || event.isComposing) return false;
    const { key } = event;
    if (key === 'ArrowDown') setActive((active + 1) % count);
    else if (key === 'ArrowUp') setActive((active + count - 1) % count);
    else if (key === 'Escape') onClose();
    else if (chooses.includes(key) && !event.shiftKey) choose(active);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const activeId = count === 0 ? undefined : itemId(Math.min(active, count - 1));
  return { items, active, listId, activeId, itemId, setActive, choose, onKey };
};
