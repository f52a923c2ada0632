import { useEffect, useState } from 'preact/hooks';
import { problemText } from './problem-text.ts';

/** Something that is fetched: not there yet, there, or not to be had. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly value: T }
  | { readonly kind: 'failed'; readonly problem: string };

/** Fetches anew whenever one of `on` is another one; until then the last value stays. */
export const useLoaded = <T>(load: () => Promise<T>, on: readonly unknown[]): Loaded<T> => {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' });
  useEffect(() => {
    let isWanted = true;
    load().then(
      (value) => isWanted && setLoaded({ kind: 'loaded', value }),
      (error: unknown) => isWanted && setLoaded({ kind: 'failed', problem: problemText(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, on);
  return loaded;
};
