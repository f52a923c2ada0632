import { describe, expect, it } from 'vitest';
import { CHAT_WORDINGS, wrapInChat } from '../../bench/wrap-in-chat.ts';

describe('wrapInChat', () => {
  it.each([
    ['Who won?', 0, 'hey bot can you please tell me Who won?'],
    ['Who won?', 5, 'ok so Who won? pls'],
    ['Who won $& and $1?', CHAT_WORDINGS.length, 'hey bot can you please tell me Who won $& and $1?'],
  ])('puts "%s" into the wording of turn %i', (question, turn, wrapped) => {
    expect(wrapInChat(question, turn)).toBe(wrapped);
  });

  it.each(CHAT_WORDINGS)('has one place for the question in "%s"', (wording) => {
    expect(wording.split('…')).toHaveLength(2);
    expect(wording.length).toBeGreaterThan(5);
  });
});
