import { describe, expect, it } from 'vitest';
import { messageRows } from '../../../../src/page/client/state/message-rows.ts';
import { BOT, pageMessage } from '../../../support/page-messages.ts';

const heads = (...messages: Parameters<typeof messageRows>[0]): boolean[] =>
  messageRows(messages).map(({ isHead }) => isHead);

const at = (hour: number, day: number): string => new Date(2026, 4, day, hour).toISOString();

describe('messageRows', () => {
  it('names the author once for messages that follow soon', () => {
    expect(heads(pageMessage('10'), pageMessage('20'), pageMessage('30', { author: BOT }))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('names the author again after seven minutes', () => {
    expect(heads(pageMessage('10'), pageMessage('429'), pageMessage('849'))).toEqual([true, false, true]);
  });

  it('names the author of a reply, of what a command brought, and of what only one person sees', () => {
    const used = { id: '1', user: BOT };
    expect(
      heads(
        pageMessage('10'),
        pageMessage('11', { type: 19 }),
        pageMessage('12', { interaction_metadata: used }),
        pageMessage('13', { isEphemeral: true }),
      ),
    ).toEqual([true, true, true, true]);
  });

  it('begins each day once', () => {
    const days = messageRows([
      pageMessage('1', { timestamp: at(9, 1) }),
      pageMessage('2', { timestamp: at(23, 1) }),
      pageMessage('3', { timestamp: at(1, 2) }),
    ]).map(({ day }) => day?.getDate() ?? null);
    expect(days).toEqual([1, null, 2]);
  });
});
