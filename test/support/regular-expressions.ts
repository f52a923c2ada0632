import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'rolldown/parseAst';
import { packageRoot, readSource, sourceFiles } from './imports.ts';

/** A regular expression of the program. */
export interface FoundPattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** What a file has of regular expressions. */
interface FilePatterns {
  readonly literals: readonly FoundPattern[];
  /** How many it makes with `new RegExp` when it is loaded, and how many only in functions. */
  readonly madeAtOnce: number;
  readonly madeInFunctions: number;
}

/** The weights of the networks: large, and without any code. */
const NO_CODE = 'src/answer/models/';

/** The files of the program. */
const programFiles = (): string[] =>
  sourceFiles('src', 'commands').filter((file) => !file.startsWith(NO_CODE));

interface SyntaxNode {
  readonly type: string;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** What is written in a file. */
export function readPatterns(file: string, text = readSource(file)): FilePatterns {
  const literals: FoundPattern[] = [];
  const made = { atOnce: 0, inFunctions: 0 };
  const visit = (value: unknown, isInFunction: boolean): void => {
    if (Array.isArray(value)) for (const entry of value) visit(entry, isInFunction);
    if (!isNode(value)) return;
    const { type, regex, callee } = value;
    if (regex !== undefined) literals.push({ file, source: regex.pattern, flags: regex.flags });
    if (/^(?:New|Call)Expression$/u.test(type) && callee?.name === 'RegExp')
      made[isInFunction ? 'inFunctions' : 'atOnce'] += 1;
    const inside = isInFunction || type.includes('Function');
    for (const child of Object.values(value)) visit(child, inside);
  };
  visit(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file), false);
  return { literals, madeAtOnce: made.atOnce, madeInFunctions: made.inFunctions };
}

/** Patterns that functions make as they are called: what one call of each makes. */
export const MADE_IN_FUNCTIONS: Readonly<Record<string, readonly Omit<FoundPattern, 'file'>[]>> = {
  'src/answer/follow-up.ts': [
    { source: String.raw`(?<!\S)against (?:the )?\S{1,40}(?: \p{Lu}\S{0,40}| \d{1,4}){0,3}`, flags: 'u' },
  ],
  'src/corpus/readers/html-size.ts': [{ source: '</script', flags: 'giu' }],
  'src/page/client/state/complete.ts': [
    { source: String.raw`(?<![\p{L}\p{N}_])@Anna Ben \(x\)(?![\p{L}\p{N}_])`, flags: 'gu' },
    { source: '<@!?123456789012345678>', flags: 'gu' },
  ],
  // Called while the file is loaded, with strings of that file.
  'src/page/world/derive-questions.ts': [],
};

/** Files that make patterns in functions. */
export const filesMakingInFunctions = (): string[] =>
  programFiles().filter((file) => readPatterns(file).madeInFunctions > 0);

/** All regular expressions of the program, each once: written out, made by loading, and examples of the others. */
export async function allPatterns(): Promise<FoundPattern[]> {
  const found: FoundPattern[] = Object.entries(MADE_IN_FUNCTIONS).flatMap(([file, made]) =>
    made.map((pattern) => ({ file, ...pattern })),
  );
  for (const file of programFiles()) {
    const { literals, madeAtOnce, madeInFunctions } = readPatterns(file);
    found.push(...literals);
    if (madeAtOnce > 0 || (madeInFunctions > 0 && MADE_IN_FUNCTIONS[file]?.length === 0))
      found.push(...(await patternsMadeByLoading(file)));
  }
  return [...new Map(found.map((pattern) => [`${pattern.source}/${pattern.flags}`, pattern])).values()];
}

/** The patterns that `new RegExp` makes of strings while a file and what it imports are loaded for the first time. */
async function patternsMadeByLoading(file: string): Promise<FoundPattern[]> {
  const made: FoundPattern[] = [];
  const own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(own, {
    construct(target, [source, flags = '']: [string | RegExp, string?]) {
      if (typeof source === 'string') made.push({ file, source, flags });
      return new target(source, flags);
    },
  });
  try {
    await import(/* @vite-ignore */ pathToFileURL(join(packageRoot, file)).href);
  } finally {
    globalThis.RegExp = own;
  }
  return made;
}
