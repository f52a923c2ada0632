import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionsInText, readQuestion } from '../../../src/discord/messages/message-text.ts';

describe('the words of a message', () => {
  it.each([
    ['<@123> Who resigned?', 'Who resigned?'],
    ['<@!123>, who resigned?', 'who resigned?'],
    ['Who resigned, <@123>?', 'Who resigned, ?'],
    ['<@123>: <@&77> in <#88>, who  resigned?', 'in , who resigned?'],
    ['Hey <:wave:123456> <a:dance:5> who\nresigned </ask:9> on <t:1700000000:D>?', 'Hey who resigned on ?'],
    ['<@123>', ''],
    ['  \n ', ''],
    ['if 3 <@x> 4', 'if 3 <@x> 4'],
  ])('of "%s" are "%s"', (content, question) => {
    expect(readQuestion(content)).toBe(question);
  });

  it('never hold a token of Discord, however tokens are nested', () => {
    const piece = fc.constantFrom('<', '>', '@', '!', '&', '#', '12', '<@12>', 'a', ' ', '<:x:1>');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(readQuestion(pieces.join(''))).not.toMatch(/<(?:@[!&]?|#)\d+>/u);
      }),
    );
  });
});

describe('a mention', () => {
  it.each([
    ['<@123> hi', true],
    ['hi <@!123>', true],
    ['<@1234> hi', false],
    ['<@&123> hi', false],
    ['@Verbatim hi', false],
  ])('in "%s": %s', (content, isThere) => {
    expect(mentionsInText(content, '123')).toBe(isThere);
  });
});
