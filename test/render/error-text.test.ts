import { expect, it } from 'vitest';
import { TooBroadError, UserError } from '../../src/domain/errors.ts';
import { errorText } from '../../src/render/error-text.ts';
import { EN } from '../../src/render/phrases/en.ts';
import { phrasesFor } from '../../src/render/phrases/index.ts';

it.each([
  ['en', 'That question is too long or too broad.'],
  ['de', 'Diese Frage ist zu lang oder zu umfassend.'],
  ['es', 'Esa pregunta es demasiado larga o demasiado amplia.'],
  ['fr', 'Cette question est trop longue ou trop vaste.'],
])('a question that is too broad is called so in the reader’s language: %s', (language, text) => {
  expect(errorText(new TooBroadError(), phrasesFor(language))).toContain(text);
});

it('another error says what it says', () => {
  expect(errorText(new UserError('Give "x" a name.'), EN)).toBe('Give "x" a name.');
});
