import type { Answer } from '../domain/answer.ts';
import type { Explanation } from '../domain/explanation.ts';
import type { TimeUse } from '../domain/time-range.ts';
import type { Question, QuestionTerm } from './analyze-question.ts';
import type { AnswerType } from './answer-type.ts';

type Row = readonly [label: string, value: string];

/** How a question was understood, in reading order: its words, its kind, its time, and what each word weighs. */
export function explainAnalysis(question: Question, answer: Answer): Explanation['analysis'] {
  const { followUp } = answer;
  return [
    ['asked', answer.question],
    ...(followUp === null ? [] : [['follows', followUp.previous.question] as const]),
    ['understood as', question.core],
    ['asks for', kindOf(question)],
    ...spelling(question),
    ...time(question, answer),
    ...(question.wantsLatest
      ? [['latest state', 'wanted: the newest article first among about equally good ones'] as const]
      : []),
    ...(question.terms.length === 0 ? [['words', 'none to search for'] as const] : []),
    ...question.terms.map((term) => [`word "${term.word}"`, weightOf(term)] as const),
  ];
}

const KINDS: Readonly<Record<AnswerType, string>> = {
  person: 'a person',
  group: 'a group',
  place: 'a place',
  date: 'a date',
  duration: 'a duration',
  number: 'a number',
  money: 'a sum of money',
  percent: 'a share in percent',
  reason: 'a reason',
  manner: 'a manner',
  definition: 'a definition',
  quotation: 'what somebody said',
  'yes-no': 'yes or no',
  thing: 'anything: the question does not tell the kind',
};

function kindOf({ type, focus, terms }: Question): string {
  const noun = terms.find(({ term }) => term === focus)?.word ?? focus;
  return noun === null ? KINDS[type] : `${KINDS[type]} (“${noun}”)`;
}

function spelling({ terms }: Question): Row[] {
  const mended = terms.filter(({ correction }) => correction !== null);
  if (mended.length === 0) return [];
  return [['spelling', mended.map(({ word, correction }) => `“${word}” read as “${correction}”`).join(', ')]];
}

const USES: Readonly<Record<TimeUse, string>> = {
  only: 'only articles of these days are offered as the answer',
  first: 'articles of these days come first among about equally good ones',
  fact: 'a part of what is asked, no article is left out for it',
};

function time({ time: asked }: Question, answer: Answer): Row[] {
  if (asked === null) return [];
  const { words, from, to, use } = asked;
  const isCapped = use === 'only' && answer.time?.isMet === false;
  const capped = isCapped ? '; none says it, so that nothing is claimed and the confidence is kept low' : '';
  return [['time', `“${words}”, ${from ?? 'any day'} to ${to ?? 'any day'}: ${USES[use]}${capped}`]];
}

function weightOf({ word, term, weight, isKnown, isName, isNumber }: QuestionTerm): string {
  return [
    `weight ${weight.toFixed(2)}`,
    ...(isName ? ['a name'] : []),
    ...(isNumber ? ['a number'] : []),
    ...(term === word ? [] : [`searched as “${term}”`]),
    ...(isKnown ? [] : ['in no article']),
  ].join(', ');
}
