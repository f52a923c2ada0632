import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../bench/fit/random.ts';
import { createFolder } from '../support/folder.ts';
import { createKeptLibrary, type KeptLibrary, type KeptLibraryOptions } from '../support/kept-library.ts';
import { createSnapshotDisk, systemError } from '../support/snapshot-disk.ts';

const SEED = 20_261_122;
const ARTICLES = 40;
const fileName = (i: number): string => `${100 + i}.txt`;
const textOf = (i: number): string =>
  `Mayor Brandt opened bridge ${i} in Hesper${i % 5}. It rained.\n\nWorkers of line ${i % 7} went home early on day ${i}.`;
const createArticles = (): string =>
  createFolder(Object.fromEntries(Array.from({ length: ARTICLES }, (_, i) => [fileName(i), textOf(i)])));

/** Starts as the program does: what was stored, then what there is now; ends when that is stored. */
async function start(options: KeptLibraryOptions): Promise<KeptLibrary> {
  const kept = createKeptLibrary(options);
  await kept.library.restore();
  await kept.library.refresh({});
  await kept.snapshots.close();
  return kept;
}

/** What is served: which articles, and what a search for them finds. */
async function served({ library, engine }: KeptLibrary): Promise<unknown> {
  const { generation, articles, sentences } = library.scope();
  const found = await engine.candidates(['brandt', 'bridg', '7', 'hesper3'], 12);
  return [
    generation,
    articles,
    sentences,
    found.map(({ article, sentence, bm25 }) => [article.id, sentence.index, bm25]),
  ];
}

/** A start and a refresh with changes, in which call number `failing` of the disk of snapshots fails. */
async function live(folder: string, failing: number, code: string): Promise<KeptLibrary & { calls: number }> {
  const disk = createSnapshotDisk((_, number) => {
    if (number === failing) throw systemError(code);
  });
  await start({ folder, snapshotFiles: disk.files });
  writeFileSync(join(folder, fileName(1)), `Brandt was seen ${failing}.`);
  const second = await start({ folder, snapshotFiles: disk.files });
  return { ...second, calls: disk.calls.length };
}

/** Resolves once a condition holds; looked at whenever nothing else is to be done. */
async function untilTrue(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
}

describe('a library that is kept', () => {
  it('is not read, parsed or indexed again at the next start', async () => {
    const folder = createArticles();
    const disk = createSnapshotDisk();
    const first = await start({ folder, snapshotFiles: disk.files });
    expect(first.work).toEqual([`rebuild ${ARTICLES}`]);
    const failing = { read: () => Promise.reject(systemError('EIO')) };
    const second = await start({ folder, snapshotFiles: disk.files, files: failing });
    expect(second.work).toEqual(['restore']);
    expect(await served(second)).toEqual(await served(first));
    expect(second.library.corpus().skipped).toEqual([]);
    expect(second.notices).toEqual([]);
  });

  it('sees at the start what changed meanwhile, and indexes nothing else', async () => {
    const folder = createArticles();
    const disk = createSnapshotDisk();
    await start({ folder, snapshotFiles: disk.files });
    writeFileSync(join(folder, fileName(3)), 'Brandt opened nothing.');
    writeFileSync(join(folder, 'new.txt'), 'Workers built bridge 7.');
    rmSync(join(folder, fileName(9)));
    const second = await start({ folder, snapshotFiles: disk.files });
    expect(second.work).toEqual(['restore', 'apply new 103, 109']);
    const anew = await start({ folder, snapshotFiles: createSnapshotDisk().files });
    expect(second.library.scope().generation).toBe(anew.library.scope().generation);
    expect(await second.engine.info()).toEqual(await anew.engine.info());
    // The change was large enough to be stored: the third start finds nothing to do.
    expect((await start({ folder, snapshotFiles: disk.files })).work).toEqual(['restore']);
  });

  it('is stored again only when more than one article in a hundred changed', async () => {
    const folder = createFolder(
      Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.txt`, textOf(i)])),
    );
    const disk = createSnapshotDisk();
    const kept = createKeptLibrary({ folder, snapshotFiles: disk.files });
    const saves = async (): Promise<number> => {
      await kept.library.refresh({});
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      return disk.calls.filter((call) => call.startsWith('rename')).length;
    };
    const change = (i: number): void => writeFileSync(join(folder, `${i}.txt`), `Brandt changed ${i}.`);
    await kept.library.refresh({});
    await expect.poll(saves).toBe(1);
    change(1);
    expect(await saves()).toBe(1);
    change(2);
    expect(await saves()).toBe(1);
    change(3);
    await expect.poll(saves).toBe(2);
    await kept.snapshots.close();
    expect(await saves()).toBe(2);
  });

  it('touches no disk below the limit, and takes back what is below it now', async () => {
    const folder = createArticles();
    const disk = createSnapshotDisk();
    const small = await start({ folder, snapshotFiles: disk.files, minSentences: ARTICLES * 3 + 1 });
    expect(small.work).toEqual([`rebuild ${ARTICLES}`]);
    expect(disk.calls.filter((call) => !/^(?:list|read) /u.test(call))).toEqual([]);
    await start({ folder, snapshotFiles: disk.files, minSentences: ARTICLES * 3 });
    expect(disk.contents.size).toBe(1);
    await start({ folder, snapshotFiles: disk.files, minSentences: ARTICLES * 3 + 1 });
    expect(disk.contents.size).toBe(0);
  });

  it('is not stored by a dry run', async () => {
    const folder = createArticles();
    const disk = createSnapshotDisk();
    const kept = createKeptLibrary({ folder, snapshotFiles: disk.files });
    await kept.library.refresh({ dryRun: true });
    await kept.snapshots.close();
    expect(disk.contents.size).toBe(0);
    expect(kept.library.scope().articles).toBe(0);
  });

  it('gives up storing when the end of the program cannot wait, and leaves nothing behind', async () => {
    const folder = createArticles();
    const disk = createSnapshotDisk();
    // Time is up at once; what is being written takes as long as that.
    let waits = 0;
    const wait = async (): Promise<void> => {
      waits += 1;
      if (waits > 1) await new Promise(() => {});
    };
    const files = {
      ...disk.files,
      async create(path: string) {
        const file = await disk.files.create(path);
        return {
          ...file,
          async write(bytes: Uint8Array) {
            await untilTrue(() => waits > 1);
            await file.write(bytes);
          },
        };
      },
    };
    const kept = createKeptLibrary({ folder, snapshotFiles: files, wait });
    await kept.library.refresh({});
    await kept.snapshots.close();
    expect(disk.contents.size).toBe(0);
    expect(disk.calls.filter((call) => call.startsWith('rename'))).toEqual([]);
    expect(kept.notices).toEqual([]);
  });
});

describe('a stored library that is not certainly right', () => {
  const WRONG = 'the index is built anew';

  it('is built anew after any of 400 flipped bits and 100 truncations, with the same answers', async () => {
    // In one file, so that 500 starts do not take long.
    const lines = Array.from({ length: 8 }, (_, i) => JSON.stringify({ id: `a${i}`, text: textOf(i) }));
    const folder = createFolder({ 'all.jsonl': lines.join('\n') });
    const disk = createSnapshotDisk();
    const first = await start({ folder, snapshotFiles: disk.files });
    const expected = await served(first);
    const [path = '', sound = new Uint8Array()] = [...disk.contents][0] ?? [];
    const random = createRandom(SEED);
    const damaged = [
      ...Array.from({ length: 400 }, () => {
        const bytes = Uint8Array.from(sound);
        const at = Math.floor(random() * bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
        return bytes;
      }),
      ...Array.from({ length: 100 }, () => sound.slice(0, Math.floor(random() * sound.length))),
    ];
    let detected = 0;
    for (const bytes of damaged) {
      disk.contents.set(path, bytes);
      const kept = createKeptLibrary({ folder, snapshotFiles: disk.files });
      await kept.library.restore();
      await kept.library.refresh({});
      if (kept.work.join() === 'rebuild 8' && kept.notices.length === 1) detected += 1;
      expect(await served(kept)).toEqual(expected);
      expect(kept.notices[0]).toContain(WRONG);
      await kept.snapshots.close();
    }
    expect(detected).toBe(500);
    expect((await start({ folder, snapshotFiles: disk.files })).work).toEqual(['restore']);
  });

  it('is built anew by another program or with other settings, and stored by it', async () => {
    const folder = createArticles();
    const disk = createSnapshotDisk();
    const first = await start({ folder, snapshotFiles: disk.files, identity: 'program 1' });
    const second = await start({ folder, snapshotFiles: disk.files, identity: 'program 2' });
    expect(second.work).toEqual([`rebuild ${ARTICLES}`]);
    expect(second.notices).toEqual([
      expect.stringContaining('is of another version, or of other articles or settings'),
    ]);
    expect(await served(second)).toEqual(await served(first));
    expect((await start({ folder, snapshotFiles: disk.files, identity: 'program 2' })).work).toEqual([
      'restore',
    ]);
  });

  it('is built anew where what is sound fits nothing', async () => {
    const folder = createArticles();
    const disk = createSnapshotDisk();
    const kept = createKeptLibrary({ folder, snapshotFiles: disk.files });
    const library = {
      articles: 1,
      sentences: 1,
      toStored: () => ({
        readAt: '',
        generation: 'x',
        files: [],
        verdicts: new Map<string, boolean>(),
        index: [],
      }),
    };
    kept.snapshots.keep(library, 1);
    await kept.snapshots.close();
    const second = await start({ folder, snapshotFiles: disk.files });
    expect(second.work).toEqual([`rebuild ${ARTICLES}`]);
    expect(second.notices).toEqual([expect.stringContaining(WRONG)]);
    expect((await start({ folder, snapshotFiles: disk.files })).work).toEqual(['restore']);
  });
});

describe('a library on a failing disk', () => {
  it.each(['ENOSPC', 'EIO', 'EACCES', 'EROFS'])(
    'serves all articles and says what is wrong after %s at any call of the snapshots',
    async (code) => {
      const folder = createArticles();
      const { calls } = await live(folder, -1, code);
      expect(calls).toBeGreaterThan(20);
      for (let failing = 0; failing < calls; failing++) {
        const kept = await live(folder, failing, code);
        expect(kept.library.scope().articles).toBe(ARTICLES);
        const [seen] = await kept.engine.sentences('101', 0, 1);
        expect(seen?.article.text).toBe(`Brandt was seen ${failing}.`);
        expect(kept.notices.length).toBeLessThan(2);
      }
    },
  );

  it('says once what keeps it from being stored, where, and what to do', async () => {
    const folder = createArticles();
    const { files, contents } = createSnapshotDisk((call) => {
      if (call === 'write') throw systemError('ENOSPC');
    });
    const kept = createKeptLibrary({ folder, snapshotFiles: files });
    for (let i = 0; i < 3; i++) {
      writeFileSync(join(folder, fileName(i)), `Brandt was seen ${i}.`);
      await kept.library.refresh({});
      await expect.poll(() => kept.notices.length).toBe(1);
    }
    await kept.snapshots.close();
    expect(contents.size).toBe(0);
    expect(kept.notices).toEqual([
      expect.stringMatching(/^The index could not be stored in .*snapshot-.*\(ENOSPC\).*CACHE_DIR/u),
    ]);
  });
});
