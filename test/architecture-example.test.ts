import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from './support/imports.ts';
import { runCli } from './support/run-cli.ts';

const architecture = readFileSync(join(import.meta.dirname, '..', 'ARCHITECTURE.md'), 'utf8');

/** The worked example: the question, and the lines below it. */
const [, question = '', block = ''] =
  /`npm run ask -- --explain "([^"]+)"`[^`]+```\n([^`]+)```/u.exec(architecture) ?? [];

describe('the worked example of ARCHITECTURE.md', () => {
  it('is what the program prints', async () => {
    const { stdout } = await runCli(['ask', '--explain', question], { cwd: packageRoot });
    const printed = stdout.split('\n');
    const lines = block.split('\n').filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(20);
    // A line that ends with "…" is cut there.
    const isPrinted = (line: string): boolean =>
      line.endsWith('…') ? printed.some((one) => one.startsWith(line.slice(0, -1))) : printed.includes(line);
    expect(lines.filter((line) => !isPrinted(line))).toEqual([]);
  });
});
