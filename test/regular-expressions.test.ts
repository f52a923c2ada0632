import { check } from 'recheck';
import { describe, expect, it } from 'vitest';
import {
  allPatterns,
  filesMakingInFunctions,
  MADE_IN_FUNCTIONS,
  readPatterns,
  type FoundPattern,
} from './support/regular-expressions.ts';

/** `test/nightly/regular-expressions.nightly.ts` also attacks each of them. */
const PROOF_TIMEOUT_MS = 2_000;
const ATTACK_TIMEOUT_MS = 10_000;
const GATE_TIMEOUT_MS = 300_000;
const FEW = 200;

/**
 * Whether a pattern takes time in proportion to the text: proven from its automaton, where it has one that is not too
 * large; otherwise attacked, and found to withstand.
 */
async function verdictOn({ source, flags }: Pick<FoundPattern, 'source' | 'flags'>): Promise<string> {
  const proof = await check(source, flags, { checker: 'automaton', timeout: PROOF_TIMEOUT_MS });
  if (proof.status !== 'unknown') return proof.status;
  return (await check(source, flags, { checker: 'fuzz', timeout: ATTACK_TIMEOUT_MS })).status;
}

describe('the regular expressions of the program', () => {
  it(
    'all take time in proportion to the text',
    async () => {
      const patterns = await allPatterns();
      expect(patterns.length).toBeGreaterThan(FEW);
      const faults: string[] = [];
      for (const pattern of patterns) {
        const verdict = await verdictOn(pattern);
        if (verdict !== 'safe')
          faults.push(`${verdict}: ${pattern.file} /${pattern.source}/${pattern.flags}`);
      }
      expect(faults).toEqual([]);
    },
    GATE_TIMEOUT_MS,
  );

  it('are known also where functions make them', () => {
    expect(filesMakingInFunctions()).toEqual(Object.keys(MADE_IN_FUNCTIONS).toSorted());
    const given = Object.entries(MADE_IN_FUNCTIONS).filter(([, made]) => made.length > 0);
    expect(given.map(([file, made]) => [file, made.length])).toEqual(
      given.map(([file]) => [file, readPatterns(file).madeInFunctions]),
    );
  });

  it.each([
    ['/(a+)+$/u', '(a+)+$'],
    ['/\\s+$/', '\\s+$'],
  ])('would be caught if one were %s', async (text, source) => {
    const [found] = readPatterns('src/x.ts', `export const X = ${text};`).literals;
    expect(found?.source).toBe(source);
    expect(await verdictOn({ source, flags: 'u' })).toBe('vulnerable');
  });

  it('would be caught if a function made one', () => {
    const text = 'export const f = (a: string) => new RegExp(a);\nconst G = new RegExp("b");';
    expect(readPatterns('src/x.ts', text)).toMatchObject({ madeAtOnce: 1, madeInFunctions: 1 });
  });
});
