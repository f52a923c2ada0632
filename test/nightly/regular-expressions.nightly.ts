import { check, type VulnerableDiagnostics } from 'recheck';
import { describe, expect, it } from 'vitest';
import { printFigure } from '../support/figure.ts';
import { allPatterns, type FoundPattern } from '../support/regular-expressions.ts';

const TIMEOUT_MS = 20_000;
const SHORT_CHARS = 10_000;
const LONG_CHARS = 100_000;
/** Processor time of one pattern on the longer text, milliseconds. */
const CPU_MAX_MS = 500;
/** Ten times the text may take so many times as long. */
const GROWTH_MAX = 15;
/** Below it, differences are those of the clock. */
const MEASURABLE_MS = 1;
const RUNS = 3;

const keyOf = ({ source, flags }: FoundPattern): string => `/${source}/${flags}`;

/** The text of an attack, pumped up to a length, and the beginning of that text as it was found. */
function attacksOf({ attack }: VulnerableDiagnostics, chars: number): string[] {
  const pumped = attack.pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.max(1, Math.floor(chars / Math.max(1, pumped)));
  const text = attack.pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + attack.suffix;
  const found = attack.string.repeat(Math.ceil(chars / attack.string.length));
  return [text, found.slice(0, chars)];
}

/** Processor time of all matches in a text, milliseconds: the least of some runs. */
function cpuOf({ source, flags }: FoundPattern, text: string): number {
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    text.replaceAll(new RegExp(source, `g${flags.replaceAll(/[gy]/gu, '')}`), '');
    return process.cpuUsage(before).user / 1_000;
  });
  return Math.min(...times);
}

const worstOf = (pattern: FoundPattern, found: VulnerableDiagnostics, chars: number): number =>
  Math.max(...attacksOf(found, chars).map((text) => cpuOf(pattern, text)));

describe('the regular expressions of the program, attacked', () => {
  // Those that `regular-expressions.test.ts` proves linear may still look far ahead from each place: an attack notices.
  it('withstand, or take time in proportion to the text, and little', async () => {
    const patterns = await allPatterns();
    const noticed: { key: string; ms: number; growth: number }[] = [];
    for (const pattern of patterns) {
      const found = await check(pattern.source, pattern.flags, { timeout: TIMEOUT_MS });
      if (found.status !== 'vulnerable') continue;
      const short = worstOf(pattern, found, SHORT_CHARS);
      const ms = worstOf(pattern, found, LONG_CHARS);
      const growth = ms / Math.max(MEASURABLE_MS, short);
      noticed.push({ key: keyOf(pattern), ms, growth });
      printFigure(
        `attack on ${pattern.file} ${keyOf(pattern).slice(0, 60)}`,
        `${ms.toFixed(1)} ms for ${LONG_CHARS} characters, ${growth.toFixed(1)} times that of ${SHORT_CHARS}`,
      );
    }
    printFigure('regular expressions', String(patterns.length));
    printFigure('regular expressions that an attack notices', String(noticed.length));
    expect(noticed.filter(({ ms }) => ms > CPU_MAX_MS)).toEqual([]);
    expect(noticed.filter(({ growth }) => growth > GROWTH_MAX)).toEqual([]);
  });
});
