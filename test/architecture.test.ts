import { describe, expect, it } from 'vitest';
import { readImports, readSource, sourceFiles, type Import } from './support/imports.ts';

/** A row of the table "Who may import what" in ARCHITECTURE.md. */
interface Row {
  /** A folder or a file. */
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
  /** Of `packages`, those that are loaded only when they are needed. */
  readonly lazily: readonly string[];
}

const codes = (cell: string): string[] =>
  [...cell.matchAll(/`(?<code>[^`]+)`/gu)].map(({ groups }) => groups?.['code'] ?? '');

/** The table of a Markdown text. */
function readTable(markdown: string): Row[] {
  const section = markdown.split(/^## Who may import what$/mu)[1]?.split(/^## /mu)[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((line) => {
    const [, first = '', mayImport = '', packages = ''] = line.split('|');
    return {
      folder: codes(first)[0] ?? '',
      mayImport: codes(mayImport),
      packages: codes(packages),
      lazily: codes(packages.split('lazily')[1] ?? ''),
    };
  });
}

const TABLE = readTable(readSource('ARCHITECTURE.md'));
const FILES = sourceFiles('src', 'commands', 'bench');
const IMPORTS = FILES.flatMap((file) => readImports(file, readSource(file)));

const isIn = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`);

/** The row of the folder, or of the single file, that a file belongs to. */
const rowOf = (file: string): Row | undefined => TABLE.find(({ folder }) => isIn(file, folder));

/** What is wrong with an import, in words, or `null`. */
function faultOf({ file, specifier, target, isEager }: Import): string | null {
  const row = rowOf(file);
  if (row === undefined) return `${file} stands in no row`;
  if (target !== null) {
    const isAllowed = [row.folder, ...row.mayImport].some((place) => isIn(target, place));
    return isAllowed ? null : `${file} imports ${target}`;
  }
  const listed = row.packages.find(
    (name) => name === specifier || (name === 'node:*' && specifier.startsWith('node:')),
  );
  if (listed === undefined) return `${file} imports ${specifier}`;
  return isEager && row.lazily.includes(listed) ? `${file} imports ${specifier} before it is needed` : null;
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

describe('the folders', () => {
  it('each have a row in the table', () => {
    expect(FILES.filter((file) => rowOf(file) === undefined)).toEqual([]);
    expect(
      TABLE.map(({ folder }) => folder).filter((folder) => !FILES.some((file) => isIn(file, folder))),
    ).toEqual([]);
  });

  it('import only what the table allows', () => {
    expect(IMPORTS.length).toBeGreaterThan(100);
    expect(IMPORTS.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
  });

  it.each([
    ['src/domain/x.ts', "import { a } from '../text/stem.ts';"],
    ['src/render/x.ts', "import { a } from '../text/stem.ts';"],
    ['src/answer/features/x.ts', "import type { A } from '../../corpus/files.ts';"],
    ['src/terminal/x.ts', "import {\n  a,\n  b,\n} from '../app/config.ts';"],
    ['src/search/x.ts', "export { a } from '../answer/rank.ts';"],
    ['src/corpus/x.ts', "const { parse } = await import('../app/run.ts');"],
    ['commands/x.ts', "import { a } from '../src/terminal/look.ts';"],
    ['src/text/x.ts', "import natural from 'natural';"],
    ['src/answer/x.ts', "import MiniSearch from 'minisearch';"],
    ['src/search/x.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/corpus/x.ts', "import { parse } from 'yaml';"],
    ['src/corpus/x.ts', "import 'linkedom';"],
    ['src/new/x.ts', "import { a } from '../domain/answer.ts';"],
  ])('would be caught if %s had "%s"', (file, source) => {
    expect(readImports(file, source).map(faultOf)).toEqual([expect.any(String)]);
  });

  it.each([
    ['src/render/x.ts', "import { a } from '../text/characters.ts';"],
    ['src/corpus/x.ts', "const { parse } = await import('yaml');"],
    ['src/corpus/x.ts', "import type { Document } from 'yaml';"],
    ['src/answer/features/x.ts', "import { a } from '../network.ts';"],
  ])('may: %s "%s"', (file, source) => {
    expect(readImports(file, source).map(faultOf)).toEqual([null]);
  });
});

describe('the packages', () => {
  const listed = TABLE.flatMap(({ folder, packages }) =>
    packages.filter((name) => !name.startsWith('node:')).map((name) => ({ folder, name })),
  );

  const { dependencies, devDependencies } = JSON.parse(readSource('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const isUnused = ({ folder, name }: (typeof listed)[number]): boolean =>
    !IMPORTS.some(({ file, specifier }) => isIn(file, folder) && specifier === name);
  // The bench compares with other engines, the program's own among them; none of that is shipped.
  const owned = listed.filter(({ folder }) => !isIn(folder, 'bench'));
  const compared = listed.filter(({ folder }) => isIn(folder, 'bench'));

  it('have one owner each', () => {
    const owners = new Set(owned.map(({ folder, name }) => `${packageOf(name)} of ${folder}`));
    const names = Array.from(owners, (owner) => owner.split(' of ')[0]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('that the program depends on are those in the table, and imported there', () => {
    const packages = new Set(owned.map(({ name }) => packageOf(name)));
    expect([...packages].toSorted()).toEqual(Object.keys(dependencies).toSorted());
    expect(owned.filter(isUnused)).toEqual([]);
  });

  it("that the bench compares with are in the table, imported, and but for the program's own only for development", () => {
    const others = compared.map(({ name }) => packageOf(name)).filter((name) => !(name in dependencies));
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((name) => !(name in devDependencies))).toEqual([]);
    expect(compared.filter(isUnused)).toEqual([]);
  });

  it('never load the root of natural, which prints, reads .env and takes a second', () => {
    const everywhere = [...FILES, ...sourceFiles('test')].flatMap((file) =>
      file === 'test/architecture.test.ts' ? [] : readImports(file, readSource(file)),
    );
    expect(everywhere.filter(({ specifier }) => specifier === 'natural')).toEqual([]);
  });
});

describe('the files', () => {
  it('read the environment in src/main.ts only', () => {
    const readers = FILES.filter((file) => /\bprocess\s*\.\s*env\b|\bprocess\s*\[/u.test(readSource(file)));
    expect(readers).toEqual(['src/main.ts']);
  });

  it('have names in kebab-case', () => {
    const named = [...FILES, ...sourceFiles('test')].flatMap((file) => file.split('/'));
    expect(
      named.filter(
        (part) =>
          !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.property|\.browser|\.nightly)?(?:\.test)?(?:\.tsx?)?$/u.test(part),
      ),
    ).toEqual([]);
  });

  it('have no default export', () => {
    const files = [...FILES, ...sourceFiles('test')].filter((file) => file !== 'test/architecture.test.ts');
    expect(
      files.filter((file) => /^\s*export\s+(?:default\b|\{[^}]*\bas\s+default\b)/mu.test(readSource(file))),
    ).toEqual([]);
  });

  it('are no barrels, but for the lists of commands and of languages', () => {
    const lists = ['commands/index.ts', 'src/render/phrases/index.ts'];
    expect(FILES.filter((file) => file.endsWith('/index.ts')).toSorted()).toEqual(lists);
  });
});

/** Files that no test reaches by imports, and why that is right. A folder stands for its files. */
const UNTESTED: Readonly<Record<string, string>> = {
  'src/main.ts': 'run as a process of its own by test/import-hygiene.test.ts',
  'src/app/services-thread.ts': 'run as a thread of its own by test/app/create-lasting-services.test.ts',
  'src/worker/line.ts': 'so is this part of it',
  'src/domain': 'types, and single lines that nearly every test uses',
  'src/page/client/main.tsx': 'run in a browser by test/page/client/*.browser.test.ts, as are the next three',
  'src/page/client/view': 'what is seen',
  'src/page/client/api.ts': 'requests to the page’s server',
  'src/page/client/memory.ts': 'what the browser keeps',
  'src/page/protocol': 'types, which server and client are compiled with; its functions are tested',
};

const PROGRAM = new Set(FILES.filter((file) => !file.startsWith('bench/')));
const TESTS = sourceFiles('test').filter((file) => file.endsWith('.test.ts'));

const importsOf = (file: string): string[] =>
  readImports(file, readSource(file)).flatMap(({ target }) => target ?? []);

/** Files of a folder that the tests in the folder of the same name import, or that such a file imports, and so on. */
function testedIn({ folder }: Row): string[] {
  const reached = new Set<string>();
  const tests = TESTS.filter((file) => isIn(file, `test/${folder.replace(/^src\//u, '')}`));
  const queue = tests.flatMap(importsOf);
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (reached.has(file) || !PROGRAM.has(file) || !isIn(file, folder)) continue;
    reached.add(file);
    queue.push(...importsOf(file));
  }
  return [...reached];
}

const isExcepted = (file: string): boolean => Object.keys(UNTESTED).some((place) => isIn(file, place));

describe('every file of src and commands', () => {
  it('is tested in the folder of the same name, by itself or as part of a file that is', () => {
    const tested = new Set(TABLE.flatMap(testedIn));
    expect([...PROGRAM].filter((file) => !tested.has(file) && !isExcepted(file))).toEqual([]);
  });

  it('that is excepted is there', () => {
    expect(Object.keys(UNTESTED).filter((place) => !FILES.some((file) => isIn(file, place)))).toEqual([]);
  });
});
