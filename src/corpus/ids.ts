import { FORMATS } from './formats.ts';

/** What an article's id is made from. */
export interface IdSource {
  /** As the file gives it. */
  readonly given: string | null;
  /** Path of the file, from the folder that was given. */
  readonly path: string;
  /** The line or number of the article, where its file holds several. */
  readonly position: number | null;
}

/**
 * The id of each article, in order; `null` where a second article claims an id that is given already. Given ids stand
 * as they are. Derived ones are the path without its ending, and give way: to the whole path, then with a number.
 */
export function assignIds(sources: readonly IdSource[]): (string | null)[] {
  const taken = new Set<string>();
  const given = sources.map((source) => {
    if (source.given === null) return null;
    const isNew = !taken.has(source.given);
    taken.add(source.given);
    return isNew ? source.given : null;
  });
  return sources.map((source, index) => {
    if (source.given !== null) return given[index] ?? null;
    const id = freeId(source, taken);
    taken.add(id);
    return id;
  });
}

function freeId({ path, position }: IdSource, taken: ReadonlySet<string>): string {
  const place = position === null ? '' : `#${position}`;
  const short = `${withoutEnding(path)}${place}`;
  if (!taken.has(short)) return short;
  const long = `${path}${place}`;
  let id = long;
  for (let number = 2; taken.has(id); number++) id = `${long}-${number}`;
  return id;
}

function withoutEnding(path: string): string {
  const endings = FORMATS.flatMap(({ extensions }) => extensions);
  const ending = endings.find((extension) => path.toLowerCase().endsWith(extension)) ?? '';
  const short = path.slice(0, path.length - ending.length);
  return short === '' || short.endsWith('/') ? path : short;
}
