import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectAnswer, type AnswerType, type ExpectedAnswer } from '../../src/answer/answer-type.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { Shape } from '../../src/text/word-shape.ts';

const analyzer = createAnalyzer();

function expected(question: string): ExpectedAnswer {
  const { words, shapes } = analyzer.analyze(question);
  return expectAnswer(
    words,
    Array.from(shapes, (shape) => (shape & Shape.stop) !== 0),
  );
}

const QUESTIONS: readonly (readonly [AnswerType, string])[] = [
  ['person', 'Who resigned over the October 7 failures?'],
  ['person', 'who quit'],
  ['person', "Who's the mayor?"],
  ['person', 'Who is the prime minister of Israel?'],
  ['person', 'To whom was the letter addressed?'],
  ['person', 'Whose letter was published?'],
  ['person', 'Which general stepped down?'],
  ['person', 'Which Israeli minister resigned?'],
  ['person', 'What actor played the lead?'],
  ['group', 'Which group is Israel fighting in the north?'],
  ['group', 'Which company has the highest weight in the index?'],
  ['group', 'What team won the cup?'],
  ['group', 'Which newspaper reported it?'],
  ['place', 'Where were the hostages taken?'],
  ['place', 'where is the dam'],
  ['place', 'Which city was flooded?'],
  ['place', 'In which country did it happen?'],
  ['place', 'What town did they flee to?'],
  ['date', 'When did Hamas attack Israel?'],
  ['date', 'when was he born'],
  ['date', 'What year was the assault?'],
  ['date', 'On what day did the army announce it?'],
  ['date', 'In which month does the bridge reopen?'],
  ['date', 'How soon will it open?'],
  ['duration', 'How long has the war been going on?'],
  ['duration', 'how long did the strike last'],
  ['number', 'How many people were killed?'],
  ['number', 'how many hostages'],
  ['number', 'How old is Netanyahu?'],
  ['number', 'How tall is the tower?'],
  ['number', 'How far is the station?'],
  ['number', 'How big is the lake?'],
  ['number', 'How often do ferries run?'],
  ['number', 'What is the population of Gaza?'],
  ['number', 'What was the number of dead?'],
  ['number', 'what is the death toll'],
  ['number', 'How much water was lost?'],
  ['money', 'How much did the bridge cost?'],
  ['money', 'How much money was raised?'],
  ['money', 'How much are teachers paid?'],
  ['money', 'What was the price of the painting?'],
  ['money', 'What is her salary?'],
  ['percent', 'What percentage of people fled?'],
  ['percent', "What share of Gaza's people had to leave?"],
  ['percent', 'How many percent voted yes?'],
  ['reason', 'Why did he resign?'],
  ['reason', 'why'],
  ['reason', 'What was the reason for the delay?'],
  ['reason', 'What is the cause of the fire?'],
  ['reason', 'How come the school closed?'],
  ['reason', 'haliva resignation reason'],
  ['manner', 'How did the fire start?'],
  ['manner', 'How was the painting found?'],
  ['definition', 'What is an ombudsman?'],
  ['definition', 'What is Hezbollah?'],
  ['definition', 'What are ferries?'],
  ['quotation', 'What did Haliva say?'],
  ['quotation', 'What did he write in his letter?'],
  ['quotation', 'What has the mayor said about the bridge?'],
  ['yes-no', 'Did Netanyahu resign?'],
  ['yes-no', 'Is the bridge closed?'],
  ['yes-no', 'Has he said that he will go?'],
  ['yes-no', 'Were the dead mostly civilians?'],
  ['yes-no', "Isn't he the first to go?"],
  ['yes-no', 'will it rain'],
  ['thing', 'What did the storm destroy?'],
  ['thing', 'What are the protesters in Israel demanding?'],
  ['thing', 'infosys shares'],
  ['thing', 'Iran'],
  ['thing', ''],
];

describe('expectAnswer', () => {
  it.each(QUESTIONS)('expects a %s of "%s"', (type, question) => {
    expect(expected(question).type).toBe(type);
  });

  it.each([
    ['Which city was flooded?', 'city'],
    ['Which Israeli general stepped down?', 'general'],
    ['What was the reason for the delay?', 'reason'],
    ['How many hostages were taken?', 'hostages'],
    ['What colour is the bridge?', 'colour'],
    ['gaza death toll', 'toll'],
    ['Who resigned?', null],
    ['Did he resign?', null],
    ['how many', null],
  ])('names in "%s" the noun %j', (question, noun) => {
    const { focus } = expected(question);
    expect(analyzer.analyze(question).words[focus] ?? null).toBe(noun);
  });

  it.each([
    ['Who resigned?', 0],
    ['On what day did it open?', 1],
    ["he's gone, but why?", 3],
    ['Did he resign?', -1],
    ['gaza death toll', -1],
  ])('finds the question word of "%s" at %j', (question, at) => {
    expect(expected(question).questionWord).toBe(at);
  });

  it('finds the question word inside the question, whatever it is', () => {
    const anyWord = fc.oneof(
      fc.constantFrom('how', 'many', 'what', 'is', 'which', 'city', 'why', 'when', 'reason', 'of'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyWord, fc.boolean())), (words) => {
        const { questionWord, focus } = expectAnswer(
          words.map(([word]) => word),
          words.map(([, isStop]) => isStop),
        );
        expect(questionWord).toBeGreaterThanOrEqual(-1);
        expect(questionWord).toBeLessThan(Math.max(words.length, 1));
        expect(Number.isSafeInteger(focus)).toBe(true);
      }),
    );
  });
});
