import { useCallback, useEffect } from 'preact/hooks';
import type { Deed } from '../../protocol/acts.ts';
import type { PageEvent } from '../../protocol/events.ts';
import { eventsPath } from '../../protocol/paths.ts';
import { findCited, perform, readChannel, readWorld } from '../api.ts';
import { remember } from '../memory.ts';
import type { PageAction, PageState } from '../state/page-state.ts';
import type { Page } from './page-context.ts';
import { problemText } from './problem-text.ts';

const NOT_CITED = 'These words are not in the articles as they are now.';

/** Keeps the page up to date, and does what the reader does. */
export const useServer = (state: PageState, dispatch: (action: PageAction) => void): Page => {
  const { person, channel } = state;
  const { generation } = state.world;
  const complain = useCallback(
    (error: unknown) => dispatch({ kind: 'notice', notice: problemText(error) }),
    [dispatch],
  );
  const loadWorld = useCallback(
    () => readWorld().then((world) => dispatch({ kind: 'world', world }), complain),
    [dispatch, complain],
  );
  const loadChannel = useCallback(
    () => readChannel(person, channel).then((view) => dispatch({ kind: 'view', view }), complain),
    [dispatch, complain, person, channel],
  );

  useEffect(() => {
    void loadChannel();
  }, [loadChannel]);
  useEffect(() => {
    void loadWorld();
  }, [loadWorld, generation]);
  useEffect(() => {
    remember('person', state.world.people.find(({ id }) => id === person)?.name ?? '');
    const events = new EventSource(eventsPath(person));
    events.addEventListener('message', ({ data }: MessageEvent<string>) =>
      dispatch({ kind: 'event', event: JSON.parse(data) as PageEvent }),
    );
    events.addEventListener('open', () => dispatch({ kind: 'connection', isConnected: true }));
    events.addEventListener('error', () => dispatch({ kind: 'connection', isConnected: false }));
    return () => events.close();
  }, [dispatch, person]);

  const act = async (deed: Deed, where = channel): ReturnType<Page['act']> => {
    try {
      const reply = await perform({ ...deed, as: person, channel: where });
      const { modal } = reply;
      if (modal !== null) dispatch({ kind: 'form', form: { ...modal, channel: where } });
      // A button may have changed settings, and with them what channels are for.
      if (deed.kind === 'press') void loadWorld();
      return reply;
    } catch (error) {
      complain(error);
      return null;
    }
  };
  const showCited = async (quote: string): Promise<void> => {
    try {
      const [place] = (await findCited(quote)).places;
      if (place === undefined) dispatch({ kind: 'notice', notice: NOT_CITED });
      else
        dispatch({
          kind: 'panel',
          panel: { kind: 'article', number: place.article, sentence: place.sentence },
        });
    } catch (error) {
      complain(error);
    }
  };
  return { state, dispatch, act, showCited };
};
