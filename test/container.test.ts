import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { CONFIG_VARIABLES } from '../src/app/config.ts';
import { packageRoot, readSource } from './support/imports.ts';

const dockerfile = readSource('Dockerfile');
const compose = parse(readSource('compose.yaml')) as {
  readonly services: { readonly verbatim: { readonly environment: Readonly<Record<string, string>> } };
};

const matches = (pattern: RegExp): string[] =>
  [...dockerfile.matchAll(pattern)].map(({ groups }) => groups?.['found'] ?? '');

describe('the Dockerfile', () => {
  it('copies what a build leaves', () => {
    const copied = matches(/^COPY --from=build \/app\/(?<found>\S+)/gmu);
    expect(copied).toContain('dist/bundle');
    expect(copied.filter((path) => !existsSync(join(packageRoot, path)))).toEqual([]);
  });

  it('runs without the rights of root, and not under npm, which keeps signals', () => {
    expect(dockerfile.indexOf('USER node')).toBeLessThan(
      dockerfile.indexOf('CMD ["node", "dist/bundle/main.js"]'),
    );
    expect(dockerfile).toContain('USER node');
  });
});

describe('the container', () => {
  it('sets variables that there are', () => {
    const names = new Set(CONFIG_VARIABLES.map(({ name }) => name));
    const set = [
      ...matches(/^ENV (?<found>[A-Z_]+)=/gmu),
      ...Object.keys(compose.services.verbatim.environment),
    ].filter((name) => name !== 'NODE_ENV');
    expect(set.length).toBeGreaterThan(3);
    expect(set.filter((name) => !names.has(name))).toEqual([]);
  });

  it('never builds a secret into the image', () => {
    expect(readSource('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.env', '.env.*', '.data']),
    );
  });
});
