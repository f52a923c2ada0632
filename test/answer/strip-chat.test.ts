import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripChat } from '../../src/answer/strip-chat.ts';

describe('stripChat', () => {
  it.each([
    ['hey bot, who won?', 'who won?'],
    ['hey bot can you tell me who won', 'who won'],
    ['Hi there! Who resigned?', 'Who resigned?'],
    ['hello, who resigned', 'who resigned'],
    ['yo who won', 'who won'],
    ['ok so how many died?', 'how many died?'],
    ['Okay, where did it happen?', 'where did it happen?'],
    ['Well, why did he resign?', 'why did he resign?'],
    ['um who quit', 'who quit'],
    ['Good morning everyone, what happened in Gaza?', 'what happened in Gaza?'],
    ['good evening! when does it open', 'when does it open'],
    ['greetings all, who won', 'who won'],
    ['@verbatim who won', 'who won'],
    ['@Verbatim#1234: who won', 'who won'],
    ['Verbatim, who won?', 'who won?'],
    ['bot: who won', 'who won'],
    ['please who won', 'who won'],
    ['pls, who won', 'who won'],
    ['Quick question: who won?', 'who won?'],
    ['just curious, who pays?', 'who pays?'],
    ['btw who pays', 'who pays'],
    ['by the way, who pays', 'who pays'],
    ['sorry, who pays', 'who pays'],
    ['Sorry to bother you again, but who pays?', 'who pays?'],
    ["Hello, I'm trying to find out something for my sister. Who pays?", 'Who pays?'],
    ['we need some help: who pays', 'who pays'],
    ['Could someone please have a look at this: who pays?', 'who pays?'],
    ['Can you tell me who won?', 'who won?'],
    ['can u pls tell me when the bridge opened', 'when the bridge opened'],
    ['Could anyone explain to us why the mill closed', 'why the mill closed'],
    ['would you kindly show me where it is', 'where it is'],
    ['could you explain why the mill closed', 'why the mill closed'],
    ['can someone check how many came', 'how many came'],
    ['can you find out who did it', 'who did it'],
    ['Do you know who runs the library?', 'who runs the library?'],
    ['does anyone know where the fire started', 'where the fire started'],
    ['do you happen to know when it closed', 'when it closed'],
    ['do the articles say why he left', 'why he left'],
    ['any idea how much it cost?', 'how much it cost?'],
    ['have you got any clue who did it', 'who did it'],
    ["I'd like to know what the report says", 'what the report says'],
    ['we would love to hear about the strike', 'the strike'],
    ['I just want to know when it reopens', 'when it reopens'],
    ["I'm just wondering how old the bridge is", 'how old the bridge is'],
    ['i was wondering who pays', 'who pays'],
    ['we are trying to find out who pays', 'who pays'],
    ['tell me about Iran', 'Iran'],
    ['remind us again, who is the mayor', 'who is the mayor'],
    ['find out who the mayor is', 'who the mayor is'],
    ['what do the articles say about the strike', 'the strike'],
    ['according to the articles, who won', 'who won'],
    ['who won? thanks', 'who won?'],
    ['who won, thanks in advance!', 'who won'],
    ['who won thx', 'who won'],
    ['who won ty', 'who won'],
    ['who won, please', 'who won'],
    ['who won lol', 'who won'],
    ["what's the latest, mate?", "what's the latest"],
    ['who won, any idea?', 'who won'],
    ['who won, do you know?', 'who won'],
    ['Hi! Sorry, quick question: could you please tell me who won? Thank you!', 'who won?'],
  ])('makes "%s" to "%s"', (question, core) => {
    expect(stripChat(question)).toBe(core);
  });

  it.each([
    'Who resigned over the October 7 failures?',
    'haliva resignation reason',
    'Which group is Israel fighting in the north?',
    'How big is the city?',
    'what do the articles say on the climate',
    'How many people live in the county?',
    'Who leads the party?',
    'Which president signed the treaty',
    'Where is the university?',
    'who is in charge of security',
    'How high is the property tax, roughly?',
    'What is a playmate?',
    'Can Netanyahu resign?',
    'Could the bridge reopen this year?',
    'Does the mayor know about it?',
    'Do the teachers want more money?',
    'Will he show the letter?',
    'Who wrote "please"?',
    'What is a hello world program?',
    'Is the dam well built?',
    'Who told the police?',
    'Hill collapsed where?',
    'Yorkshire floods',
    'Sofia weather',
    'Okinawa base',
    'I want to break free',
    'I have a question about Haliva. When did he resign?',
    'we need to talk about the mill, who pays?',
  ])('leaves "%s" untouched', (question) => {
    expect(stripChat(question)).toBe(question);
  });

  it.each(['So far, how many have died?', 'Well-known singers of the town', 'yo-yo prices'])(
    'keeps the first word of "%s", which belongs to the next',
    (question) => {
      expect(stripChat(question)).toBe(question);
    },
  );

  it.each(['hello', 'thanks', 'please', 'hey bot', 'thank you!'])(
    'leaves something of "%s", which is all chat',
    (question) => {
      expect(stripChat(question)).toMatch(/\p{L}{2}/u);
    },
  );

  it('trims', () => {
    expect(stripChat('  who won \n')).toBe('who won');
  });

  it('gives a part of the question, whatever it is', () => {
    const anyChat = fc
      .array(
        fc.constantFrom(
          'hey',
          ' ',
          ',',
          'can you tell me',
          'please',
          'who',
          'city',
          'é',
          '😀',
          'thanks',
          '\n',
          '?',
        ),
        {
          maxLength: 15,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(anyChat, fc.string({ unit: 'binary' })), (question) => {
        expect(question).toContain(stripChat(question));
      }),
    );
  });
});
