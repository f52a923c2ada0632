import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ActReply, Deed } from '../../protocol/acts.ts';
import type { PageAction, PageState } from '../state/page-state.ts';

/** What every part of the page can see and do. */
export interface Page {
  readonly state: PageState;
  readonly dispatch: (action: PageAction) => void;
  /** Does something as the person, where they are; `null` where that failed, which is shown to them. */
  readonly act: (deed: Deed, channel?: string) => Promise<ActReply | null>;
  /** Opens the article that has the words of a quote. */
  readonly showCited: (quote: string) => Promise<void>;
}

export const PageContext = createContext<Page | null>(null);

/** The page around a part of it. @throws Error outside of one */
export const usePage = (): Page => {
  const page = useContext(PageContext);
  if (page === null) throw new Error('There is no page around this');
  return page;
};
