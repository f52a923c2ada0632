import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { articlePaths } from '../../src/app/article-paths.ts';
import { findPackageRoot, readVersion } from '../../src/app/package-root.ts';
import { createFolder } from '../support/folder.ts';

describe('articlePaths', () => {
  const packageRoot = join('/', 'opt', 'verbatim');

  it('prefers the paths of the command line', () => {
    expect(articlePaths(['a', 'b'], ['c'], { cwd: '/', packageRoot })).toEqual(['a', 'b']);
  });

  it('takes the configured paths otherwise', () => {
    expect(articlePaths([], ['c', 'seeds'], { cwd: '/', packageRoot })).toEqual(['c', 'seeds']);
  });

  it('takes the seeds of the current folder where it has some', () => {
    const cwd = createFolder({ 'seeds/a.txt': 'A.' });
    expect(articlePaths([], ['seeds'], { cwd, packageRoot })).toEqual(['seeds']);
  });

  it('takes the seeds that come with the program where the current folder has none', () => {
    expect(articlePaths([], ['seeds'], { cwd: createFolder(), packageRoot })).toEqual([
      join(packageRoot, 'seeds'),
    ]);
  });
});

describe('findPackageRoot', () => {
  it.each(['src/main.js', 'dist/src/main.js'])('finds the folder with package.json from %s', (file) => {
    const folder = createFolder({ 'package.json': '{"version":"1.2.3"}', [file]: '' });
    expect(findPackageRoot(pathToFileURL(join(folder, file)).href)).toBe(folder);
  });
});

describe('readVersion', () => {
  it('reads it from package.json', async () => {
    expect(await readVersion(createFolder({ 'package.json': '{"version":"1.2.3"}' }))).toBe('1.2.3');
  });
});
