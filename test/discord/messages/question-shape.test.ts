import { describe, expect, it } from 'vitest';
import { isCourtesy, isQuestion } from '../../../src/discord/messages/question-shape.ts';

describe('a question', () => {
  it.each([
    'Who resigned over the failures?',
    'did Haliva resign yesterday?',
    'who resigned over october 7',
    'So the chief went. When did he resign? I forgot.',
    '¿Quién dimitió el lunes?',
    'Wer ist zurückgetreten',
    'Qui a démissionné ?',
    '"Who said that, and when?"',
  ])('is "%s"', (text) => {
    expect(isQuestion(text)).toBe(true);
  });

  it.each([
    '',
    'really?',
    'why not?',
    'I think he resigned.',
    'What a day that was!',
    'See https://example.org/?q=haliva for more',
    'whoever wins, we lose',
    '```\nwhat does this code do?\n```',
    `Who ${'really '.repeat(60)}resigned?`,
  ])('is not "%s"', (text) => {
    expect(isQuestion(text)).toBe(false);
  });
});

describe('a courtesy', () => {
  it.each(['thanks', 'Thank you so much!', 'ok.', '👍', 'lol', 'Danke schön', 'merci beaucoup !', ':)'])(
    'is "%s"',
    (text) => {
      expect(isCourtesy(text)).toBe(true);
    },
  );

  it.each(['', '?', 'thanks, and who resigned?', 'great wall of china', 'ok and when?', 'Haliva'])(
    'is not "%s"',
    (text) => {
      expect(isCourtesy(text)).toBe(false);
    },
  );
});
