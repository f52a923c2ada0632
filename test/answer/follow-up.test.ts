import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeFollowUp } from '../../src/answer/follow-up.ts';

const WHO = { question: 'Who resigned over October 7?', persons: ['Aharon Haliva'] };
const WHEN = { question: 'when did Aharon Haliva resign', persons: ['Aharon Haliva'] };
const BRIDGE = { question: 'Why was the harbour bridge closed?', persons: [] };
const TOLL = { question: 'What is the death toll of the Lakeview flood?', persons: [] };
const REPAIRS = { question: 'How much will the repairs of the bridge cost?', persons: [] };
const SCHOOLS = { question: 'How many schools are on strike in Elmford?', persons: [] };
const HAMAS = { question: 'Why did Hamas attack Israel?', persons: [] };
const WEEK = { question: 'hey bot, who resigned last week?', persons: [] };

describe('completeFollowUp', () => {
  it.each([
    [WHO, 'and when did he resign?', 'when did Aharon Haliva resign'],
    [WHO, 'Who replaced him?', 'Who replaced Aharon Haliva'],
    [WHO, 'what is his rank', 'what is Aharon Haliva’s rank'],
    [WHO, 'what did her husband say?', 'what did Aharon Haliva’s husband say'],
    [WHO, 'When did he meet Biden?', 'When did Aharon Haliva meet Biden'],
    [WHO, 'did he?', 'did Aharon Haliva (resigned over October 7)'],
    [{ ...WHO, persons: [] }, 'when did he resign?', 'when did he resign (resigned over October 7)'],
    [BRIDGE, 'how long will it take?', 'how long will the harbour bridge take'],
    [BRIDGE, 'when will they reopen it?', 'when will they reopen the harbour bridge'],
    [BRIDGE, 'what is its length?', 'what is the harbour bridge’s length'],
    [REPAIRS, 'how long will they take?', 'how long will the repairs of the bridge take'],
    [HAMAS, 'when did they attack?', 'when did Hamas attack'],
    [TOLL, 'is it rising?', 'is the death toll of the Lakeview flood rising'],
    [TOLL, 'when did this happen?', 'when did this happen (the death toll of the Lakeview flood)'],
    [SCHOOLS, 'what do they want?', 'what do they want (schools are on strike in Elmford)'],
  ])('puts what is meant for the pronoun: %o, then "%s"', (previous, asked, expected) => {
    expect(completeFollowUp(asked, previous)).toBe(expected);
  });

  it.each([
    [WHO, 'why?', 'why Aharon Haliva resigned over October 7'],
    [{ ...WHO, persons: [] }, 'Why', 'why resigned over October 7'],
    [WHO, 'and when exactly?', 'when Aharon Haliva resigned over October 7'],
    [WHO, 'who else?', 'who else resigned over October 7'],
    [WHEN, 'but why?', 'why did Aharon Haliva resign'],
    [BRIDGE, 'when was that?', 'when was the harbour bridge closed'],
    [REPAIRS, 'why?', 'why will the repairs of the bridge cost'],
    [WEEK, 'why?', 'why resigned last week'],
  ])('asks the question before with another question word: %o, then "%s"', (previous, asked, expected) => {
    expect(completeFollowUp(asked, previous)).toBe(expected);
  });

  it.each([
    [WHO, 'what about Kohavi?', 'Kohavi resigned over October 7'],
    [WHO, 'and the prime minister?', 'the prime minister resigned over October 7'],
    [WHEN, 'How about Kohavi?', 'when did Kohavi resign'],
    [BRIDGE, 'what about the tunnel?', 'Why was the tunnel closed'],
    [TOLL, 'and Elmford?', 'What is the death toll of the Elmford flood'],
    [TOLL, 'what about the injured?', 'What is the injured of the Lakeview flood'],
    [SCHOOLS, 'and in Port Alder?', 'How many schools are on strike in Port Alder'],
    [WHO, 'and in Gaza?', 'Who resigned over October 7 in Gaza'],
    [WEEK, 'and this week?', 'who resigned this week'],
    [BRIDGE, "what about the $& and $'?", "Why was the $& and $' closed"],
    [WHEN, 'what about $& Kohavi?', 'when did $& Kohavi resign'],
    [SCHOOLS, "and in $`$' Alder?", "How many schools are on strike in $`$' Alder"],
    [WHO, 'what about yesterday?', 'Who resigned over October 7 yesterday'],
  ])('asks the question before about something else: %o, then "%s"', (previous, asked, expected) => {
    expect(completeFollowUp(asked, previous)).toBe(expected);
  });

  it.each([
    'How many people were killed?',
    'When did Netanyahu say he would resign?',
    'who praised haliva when he left',
    'What did the mayor say about her house?',
    'Is it true that Haliva resigned?',
    'what time is it?',
    'When will they open the bridge?',
    'How long does it take to rebuild the old town after a flood?',
    'And who leads the union?',
    'haliva resignation reason',
    '',
    '???',
  ])('leaves "%s" alone, which stands on its own', (asked) => {
    for (const previous of [WHO, BRIDGE, TOLL]) expect(completeFollowUp(asked, previous)).toBeNull();
  });

  it('needs something to lean on', () => {
    expect(completeFollowUp('why?', { question: ' ?', persons: [] })).toBeNull();
  });

  it('takes names with any characters', () => {
    const previous = { question: 'Who is $& Doe (x)?', persons: ['$& Doe (x)'] };
    expect(completeFollowUp('when did he resign?', previous)).toContain('$& Doe (x)');
    expect(completeFollowUp('what about $1 Roe?', previous)).toContain('$1 Roe');
  });

  it('is sound, whatever is asked', () => {
    const words = fc.constantFrom(
      ...`and but why when who what about he she his it they this that is did was the a Haliva Gaza over in on October 7
        resigned ? , last week of`.split(/\s+/u),
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 10 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(anyText, anyText, fc.array(anyText, { maxLength: 2 }), (asked, question, persons) => {
        const complete = completeFollowUp(asked, { question, persons });
        expect((complete ?? 'x').trim()).not.toBe('');
      }),
    );
  });
});
