import { zip } from './zip.ts';

/** Words that answer to other words: "resign" in a question, "step" in the sentence that answers it. */
export interface TermRelations {
  /** Terms of sentences related to a question's term, each with a strength from 0 to 1. */
  readonly relatedTo: (term: string) => ReadonlyMap<string, number>;
}

/** The relations as kept in a file. Two lists in step parse several times faster than an object of objects. */
export interface RelationsFile {
  readonly terms: readonly string[];
  /** For each term, "other strength other strength …", strengths in hundredths. */
  readonly related: readonly string[];
}

const NONE: ReadonlyMap<string, number> = new Map();

/** Relations from their file. A term's row is read when it is first asked for. */
export function createTermRelations({ terms, related }: RelationsFile): TermRelations {
  const rows = zip<string | ReadonlyMap<string, number>>(terms, (i) => related[i] ?? '');
  return {
    relatedTo(term) {
      const row = rows.get(term);
      if (row === undefined) return NONE;
      if (typeof row !== 'string') return row;
      const parsed = parseRow(row);
      rows.set(term, parsed);
      return parsed;
    },
  };
}

function parseRow(row: string): ReadonlyMap<string, number> {
  const fields = row.split(' ');
  const related = new Map<string, number>();
  for (let i = 0; i + 1 < fields.length; i += 2)
    related.set(fields[i] as string, Number(fields[i + 1]) / 100);
  return related;
}

/** The file for a table of `question term → sentence term → strength`. */
export const toRelationsFile = (table: ReadonlyMap<string, ReadonlyMap<string, number>>): RelationsFile => ({
  terms: [...table.keys()],
  related: [...table.values()].map((others) =>
    [...others].map(([other, strength]) => `${other} ${Math.round(strength * 100)}`).join(' '),
  ),
});
