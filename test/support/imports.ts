import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findPackageRoot } from '../../src/app/package-root.ts';

export const packageRoot = findPackageRoot(import.meta.url);

/** One import of a file. */
export interface Import {
  /** The importing file, from the package's root, with forward slashes. */
  readonly file: string;
  /** As written: "../domain/article.ts", "node:fs", "zod". */
  readonly specifier: string;
  /** The file meant, from the package's root, or `null` for a package. */
  readonly target: string | null;
  /** Needed before the file can run: neither `import type` nor `await import()`. */
  readonly isEager: boolean;
}

const STATIC = /^\s*(?:import|export)\s(?<clause>[^'";]*?)\bfrom\s+'(?<from>[^']+)'/gmu;
const BARE = /^\s*import\s+'(?<from>[^']+)'/gmu;
const DYNAMIC = /\bimport\('(?<from>[^']+)'\)/gu;

/** What a source text imports. */
export function readImports(file: string, source: string): Import[] {
  const found = (pattern: RegExp, isEager: (clause: string) => boolean): Import[] =>
    [...source.matchAll(pattern)].map(({ groups }) => {
      const { from: specifier = '', clause = '' } = groups ?? {};
      const target = specifier.startsWith('.') ? slashed(join(dirname(file), specifier)) : null;
      return { file, specifier, target, isEager: isEager(clause) };
    });
  return [
    ...found(STATIC, (clause) => !clause.trimStart().startsWith('type ')),
    ...found(BARE, () => true),
    ...found(DYNAMIC, () => false),
  ];
}

/** The TypeScript files below some folders, from the package's root, with forward slashes. */
export const sourceFiles = (...folders: readonly string[]): string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(folder, path),
      ),
    )
    .filter((path) => /\.tsx?$/u.test(path))
    .map(slashed)
    .toSorted();

export const readSource = (file: string): string => readFileSync(join(packageRoot, file), 'utf8');

const slashed = (path: string): string => path.replaceAll('\\', '/');
