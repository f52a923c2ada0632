import { describe, expect, it } from 'vitest';
import { readPageFiles } from '../../../src/page/server/page-files.ts';
import { createFolder } from '../../support/folder.ts';

describe('the files of the page', () => {
  it('are found by the paths that browsers ask for, with their types', async () => {
    const folder = createFolder({
      'index.html': '<!doctype html>',
      'page.js': '1',
      'styles/page.css': 'a{}',
      'page.js.map': '{}',
      '.env': 'SECRET=1',
    });
    const files = await readPageFiles(folder);
    expect([...files].map(([path, { type }]) => `${path} ${type}`).toSorted()).toEqual([
      '/ text/html; charset=utf-8',
      '/page.js text/javascript; charset=utf-8',
      '/styles/page.css text/css; charset=utf-8',
    ]);
    expect(files.get('/page.js')?.bytes.toString()).toBe('1');
  });

  it.each([
    ['svg', 'image/svg+xml'],
    ['png', 'image/png'],
    ['ico', 'image/x-icon'],
    ['woff2', 'font/woff2'],
    ['json', 'application/json'],
    ['webmanifest', 'application/manifest+json'],
  ])('are sent as what they are: .%s', async (extension, type) => {
    const files = await readPageFiles(createFolder({ [`a/b.${extension}`]: '1' }));
    expect(files.get(`/a/b.${extension}`)?.type).toBe(type);
  });
});
