import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceSection } from '../../bench/readme-section.ts';
import { findPackageRoot } from '../../src/app/package-root.ts';

const README = `# Bench

Before.

<!-- bench:peers -->

old

<!-- /bench:peers -->

Between.

<!-- bench:growth -->

<!-- /bench:growth -->
`;

describe('replaceSection', () => {
  it('puts the text between the markers and keeps all else', () => {
    const written = replaceSection(README, 'peers', 'new\n');
    expect(written).toBe(README.replace('old', 'new'));
  });

  it('fills an empty section', () => {
    expect(replaceSection(README, 'growth', '| a |')).toContain(
      '<!-- bench:growth -->\n\n| a |\n\n<!-- /bench:growth -->\n',
    );
  });

  it('writes the same twice', () => {
    const once = replaceSection(README, 'growth', 'table with $& and $1');
    expect(replaceSection(once, 'growth', 'table with $& and $1')).toBe(once);
  });

  it.each([
    ['has no such section', README, 'quality'],
    ['does not close it', '<!-- bench:peers -->\n', 'peers'],
  ])('fails when the README %s', (_name, readme, section) => {
    expect(() => replaceSection(readme, section, 'x')).toThrow(`<!-- bench:${section} -->`);
  });

  it.each(['quality', 'peers', 'robustness', 'ablation', 'calibration', 'growth'])(
    'finds the section %s in the README',
    (section) => {
      const readme = readFileSync(join(findPackageRoot(import.meta.url), 'bench', 'README.md'), 'utf8');
      expect(replaceSection(readme, section, 'x').length).toBeGreaterThan(100);
    },
  );
});
