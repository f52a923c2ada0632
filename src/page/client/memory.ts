/** What the page remembers in this browser. */
type Remembered = 'theme' | 'person';

/** What was remembered last; `null` for nothing, and where the browser keeps nothing. */
export const recall = (name: Remembered): string | null => {
  try {
    return localStorage.getItem(`verbatim-${name}`);
  } catch {
    return null;
  }
};

/** Keeps something for the next time, where the browser allows it. */
export const remember = (name: Remembered, value: string): void => {
  try {
    localStorage.setItem(`verbatim-${name}`, value);
  } catch {
    // Nothing depends on it.
  }
};
