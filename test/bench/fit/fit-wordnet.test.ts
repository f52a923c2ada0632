import { describe, expect, it } from 'vitest';
import { fitWordNet, uniteRelations } from '../../../bench/fit/fit-wordnet.ts';
import { createAnalyzer } from '../../../src/text/analyzer.ts';
import { createFolder } from '../../support/folder.ts';

/** A WordNet of two nouns, with the lines that tell its licence. */
const FILES = {
  'data.noun': [
    '  1 This software and database is being provided to you, the LICENSEE',
    '00000100 18 n 02 doctor 0 physician 0 002 @ 00000200 n 0000 + 00000400 v 0101 | a licensed medical practitioner',
    '00000200 18 n 01 expert 0 000 | a person with special knowledge',
    '',
  ].join('\n'),
  'index.noun': [
    '  1 This software and database is being provided to you, the LICENSEE',
    'doctor n 1 1 @ 1 1 00000100',
    'physician n 1 1 @ 1 1 00000100',
    'expert n 1 0 1 1 00000200',
    '',
  ].join('\n'),
  'data.verb': [
    '00000300 41 v 02 resign 0 step_down 0 000 | leave a post',
    '00000400 29 v 02 treat 0 cure 0 000 | give medical help',
    '',
  ].join('\n'),
  'index.verb': [
    'resign v 1 0 1 1 00000300',
    'step_down v 1 0 1 1 00000300',
    'treat v 1 0 1 1 00000400',
    'cure v 1 0 1 1 00000400',
    '',
  ].join('\n'),
  'data.adj': '00000100 01 a 01 medical 0 001 \\ 00000100 n 0101 | of doctors\n',
  'index.adj': 'medical a 1 1 \\ 1 1 00000100\n',
};

describe('fitWordNet', () => {
  it('relates synonyms, phrases and the next more general word', async () => {
    const table = await fitWordNet(createFolder(FILES), createAnalyzer());
    const strength = (a: string, b: string): number => table.get(a)?.get(b) ?? 0;
    expect(strength('doctor', 'physician')).toBeGreaterThan(strength('doctor', 'expert'));
    expect(strength('doctor', 'expert')).toBeGreaterThan(0);
    expect(strength('physician', 'doctor')).toBe(strength('doctor', 'physician'));
    expect(strength('resign', 'step')).toBeGreaterThan(0);
    expect(strength('resign', 'doctor')).toBe(0);
    expect(strength('doctor', 'doctor')).toBe(0);
  });

  it('relates words across parts of speech, and only the words that a pointer names', async () => {
    const table = await fitWordNet(createFolder(FILES), createAnalyzer());
    expect(table.get('doctor')?.get('treat')).toBeGreaterThan(0);
    expect(table.get('medic')?.get('doctor')).toBeGreaterThan(0);
    expect(table.get('physician')?.has('treat')).toBe(false);
    expect(table.get('doctor')?.has('cure')).toBe(false);
  });
});

describe('uniteRelations', () => {
  const first = new Map([
    [
      'quit',
      new Map([
        ['resign', 0.5],
        ['leav', 0.3],
      ]),
    ],
  ]);
  const second = new Map([
    [
      'quit',
      new Map([
        ['resign', 0.6],
        ['stop', 0.2],
      ]),
    ],
    ['die', new Map([['death', 0.5]])],
  ]);

  it('keeps the stronger relation, the strongest first', () => {
    const united = uniteRelations(first, second, () => true);
    expect([...united.keys()]).toEqual(['die', 'quit']);
    expect([...(united.get('quit') ?? [])]).toEqual([
      ['resign', 0.6],
      ['leav', 0.3],
      ['stop', 0.2],
    ]);
  });

  it('leaves out terms that are not known', () => {
    const united = uniteRelations(first, second, (term) => term !== 'leav' && term !== 'death');
    expect([...united.keys()]).toEqual(['quit']);
    expect(united.get('quit')?.has('leav')).toBe(false);
  });
});
