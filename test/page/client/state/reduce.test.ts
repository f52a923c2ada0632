import { describe, expect, it } from 'vitest';
import {
  channelsOf,
  initialState,
  type PageAction,
  type PageState,
} from '../../../../src/page/client/state/page-state.ts';
import { reduce } from '../../../../src/page/client/state/reduce.ts';
import type { PageEvent } from '../../../../src/page/protocol/events.ts';
import { BOT, channelView, GENERAL, pageMessage, QUESTIONS, WORLD } from '../../../support/page-messages.ts';

const after = (...actions: readonly PageAction[]): PageState =>
  actions.reduce(reduce, initialState(WORLD, null));

const heard = (event: PageEvent): PageAction => ({ kind: 'event', event });
const says = (id: string, changes = {}): PageAction =>
  heard({ kind: 'message', message: pageMessage(id, changes) });
const viewed = (...ids: readonly string[]): PageAction => ({
  kind: 'view',
  view: channelView(ids.map((id) => pageMessage(id))),
});
const shownIds = ({ views }: PageState): string[] => (views['20']?.messages ?? []).map(({ id }) => id);

const thread = (name: string): PageAction =>
  heard({ kind: 'channel', guild: '30', channel: { id: '50', name, kind: 'thread', parentId: '20' } });

describe('the state of the page', () => {
  it('begins as the first person in the channel where questions are answered', () => {
    expect(after()).toMatchObject({ person: '1', channel: QUESTIONS.id });
  });

  it('begins as the person of last time, by name, since ids are others each time', () => {
    expect(initialState(WORLD, 'Milo')).toMatchObject({ person: '3', channel: '25' });
    expect(initialState(WORLD, 'Nobody')).toMatchObject({ person: '1' });
  });

  it('adds messages in the order of their ids', () => {
    expect(shownIds(after(viewed('5'), says('12'), says('7')))).toEqual(['5', '7', '12']);
  });

  it('puts a changed message in the place of the old one', () => {
    const edit = heard({ kind: 'edit', message: pageMessage('5', { content: 'changed' }) });
    const { views } = after(viewed('5', '6'), edit);
    expect(views['20']?.messages.map(({ content }) => content)).toEqual(['changed', 'message 6']);
  });

  it('keeps a message that was heard while an older view of the channel was on its way', () => {
    expect(shownIds(after(viewed('5'), says('7'), viewed('5', '6')))).toEqual(['5', '6', '7']);
  });

  it('forgets messages that are gone from the server', () => {
    expect(shownIds(after(viewed('5', '6'), viewed('6')))).toEqual(['6']);
  });

  it('takes a deleted message away, and what was about it', () => {
    const message = pageMessage('5');
    const state = after(
      viewed('5', '6'),
      { kind: 'about', about: { kind: 'reply', message } },
      heard({ kind: 'delete', channel: '20', message: '5' }),
    );
    expect(shownIds(state)).toEqual(['6']);
    expect(state.about).toBeNull();
  });

  it('shows the bot typing until it writes', () => {
    const typing = heard({ kind: 'typing', channel: '20' });
    expect(after(viewed(), typing, typing, says('5')).typing).toEqual(['20']);
    expect(after(viewed(), typing, says('6', { author: BOT })).typing).toEqual([]);
    expect(after(typing, { kind: 'typed', channel: '20' }).typing).toEqual([]);
  });

  it('marks another channel in which the bot wrote until it is looked at', () => {
    const elsewhere = says('5', { author: BOT, channel_id: GENERAL.id });
    expect(after(elsewhere).unread).toEqual([GENERAL.id]);
    expect(after(elsewhere, { kind: 'go', channel: GENERAL.id }).unread).toEqual([]);
    expect(after(says('5', { author: BOT })).unread).toEqual([]);
  });

  it('lists a thread once, under its latest name', () => {
    const state = after(thread('first'), thread('second'));
    expect(channelsOf(state).map(({ name }) => name)).toEqual(['general', 'questions', 'second', 'Verbatim']);
  });

  it('goes to no channel that the person has not', () => {
    expect(after({ kind: 'go', channel: '25' }).channel).toBe(QUESTIONS.id);
  });

  it('sees nothing of the last person’s channels as another one', () => {
    const state = after(viewed('5'), { kind: 'be', person: '3' });
    expect(state).toMatchObject({ person: '3', channel: '25', views: {}, unread: [] });
  });

  it('knows when there are other articles', () => {
    expect(after(heard({ kind: 'articles', generation: 'bbbbbbbb' })).world.generation).toBe('bbbbbbbb');
  });
});
