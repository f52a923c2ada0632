import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createWorkingCopy, safeFileName, type WorkingCopy } from '../../../src/page/world/working-copy.ts';

const open = async (): Promise<WorkingCopy> => {
  const copy = await createWorkingCopy();
  onTestFinished(() => copy.remove());
  return copy;
};

describe('the name of an added file', () => {
  it.each([
    ['report.txt', 'report.txt'],
    ['Bericht über Köln (2).md', 'Bericht über Köln (2).md'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    [String.raw`C:\x\y.txt`, 'y.txt'],
    ['..hidden.txt', 'hidden.txt'],
    ['a:b*c?.txt', 'a_b_c_.txt'],
    ['con.txt', '_con.txt'],
    ['line\nbreak\u0000.txt', 'line_break_.txt'],
  ])('%j is kept as %s', (given, kept) => {
    expect(safeFileName(given)).toBe(kept);
  });

  it('never leads out of its folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const safe = safeFileName(`${name}.txt`);
        expect(safe).not.toMatch(/[/\\\p{Cc}]|^\./u);
        expect(safe.endsWith('txt')).toBe(true);
      }),
    );
  });
});

describe('the working copy', () => {
  it('keeps files, and is gone in the end', async () => {
    const copy = await open();
    expect(await copy.add('a.txt', Buffer.from('One.'))).toEqual({ file: 'added/a.txt', isReplaced: false });
    expect(await copy.add('a.txt', Buffer.from('Two.'))).toEqual({ file: 'added/a.txt', isReplaced: true });
    expect(readdirSync(copy.added.path)).toEqual(['a.txt']);
    expect(readFileSync(join(copy.added.path, 'a.txt'), 'utf8')).toBe('Two.');
    await copy.remove();
    expect(existsSync(copy.folder)).toBe(false);
  });

  it('takes 200 files, and no more', async () => {
    const copy = await open();
    for (let i = 0; i < 200; i += 1) await copy.add(`${i}.txt`, Buffer.from('x'));
    await expect(copy.add('one-more.txt', Buffer.from('x'))).rejects.toThrow('200 files were added');
    expect((await copy.add('7.txt', Buffer.from('y'))).isReplaced).toBe(true);
  });
});
