import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANSWER_JSON_FIELDS,
  answerJson,
  CITATION_JSON_FIELDS,
  explanationJson,
  jsonLine,
} from '../../src/render/answer-json.ts';
import { buildAnswer, buildCitation, buildCitedArticle, buildExplanation } from '../support/builders.ts';

describe('answerJson', () => {
  it('gives the documented fields in the documented order', () => {
    const json = answerJson(buildAnswer(), '7');
    expect(Object.keys(json)).toEqual(Object.keys(ANSWER_JSON_FIELDS));
    expect(Object.keys(json.citations[0] ?? {})).toEqual(Object.keys(CITATION_JSON_FIELDS));
  });

  it('keeps the names that other tools rely on', () => {
    expect(Object.keys(ANSWER_JSON_FIELDS).slice(0, 9).join()).toBe(
      'id,question,outcome,citations,confidence,missing,suggestion,asOf,ms',
    );
    expect(Object.keys(CITATION_JSON_FIELDS).slice(0, 12).join()).toBe(
      'article,title,date,url,source,sentence,start,end,quote,emphasis,score,permalink',
    );
  });

  it('gives the values of the answer', () => {
    expect(answerJson(buildAnswer({ ms: 1.23456 }), '7')).toMatchObject({
      id: '7',
      question: 'Who resigned?',
      outcome: 'answer',
      citations: [
        {
          article: 'haliva',
          date: '2024-04-22',
          url: null,
          source: 'seeds/haliva.txt',
          start: 100,
          end: 151,
          quote: 'Maj. Gen. Aharon Haliva is the first to step down.',
          emphasis: [[0, 23]],
          score: 12.3,
          permalink: null,
        },
      ],
      confidence: 0.83,
      ms: 1.235,
      understoodAs: null,
      time: null,
    });
  });

  it('names the publisher as the source where the article has one', () => {
    const article = buildCitedArticle({ publisher: 'The Daily' });
    const json = answerJson(buildAnswer({ citations: [buildCitation({ article })] }), '1');
    expect(json.citations[0]?.source).toBe('The Daily');
  });

  it('lists the citations whatever the outcome', () => {
    expect(answerJson(buildAnswer({ outcome: 'none' }), '1').citations).toHaveLength(1);
  });
});

describe('answerJson where articles give different figures', () => {
  it('gives each figure with the fields of its citation', () => {
    const figures = [{ figure: '1,300', citation: buildCitation() }];
    const json = answerJson(buildAnswer({ figures }), '1');
    expect(json.figures).toEqual([{ figure: '1,300', ...json.citations[0] }]);
  });
});

describe('answerJson of a question that is not answered', () => {
  it.each(['closest', 'none'] as const)(
    'has no citation that supports the answer when it is %s',
    (outcome) => {
      expect(answerJson(buildAnswer({ outcome }), '1').citations[0]?.supports).toBe(false);
      expect(answerJson(buildAnswer(), '1').citations[0]?.supports).toBe(true);
    },
  );
});

describe('explanationJson', () => {
  it('adds the explanation behind all other fields', () => {
    const json = explanationJson(buildExplanation(), '1');
    expect(Object.keys(json)).toEqual([...Object.keys(ANSWER_JSON_FIELDS), 'explanation']);
    expect(Object.keys(json.explanation).toSorted()).toEqual([
      'analysis',
      'candidates',
      'confidence',
      'considered',
      'cuts',
      'omissions',
    ]);
  });
});

describe('jsonLine', () => {
  it('is one line without steering characters and says the same when parsed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = jsonLine({ text });
        expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
        expect(JSON.parse(line)).toEqual({ text });
      }),
    );
  });
});
