/** Words by what is left of them when one letter is deleted. */
export interface DeletionIndex {
  /** Known words within one insertion, deletion, substitution or transposition of adjacent letters. */
  readonly neighbours: (word: string) => string[];
}

/** Low bits of a packed entry that hold the word's number; the hash takes the 32 bits above. */
const WORD_BITS = 2 ** 21;

/**
 * Symmetric deletion (W. Garbe's SymSpell): two words one edit apart share a form of which at most one letter
 * was deleted. Only hashes of the forms are kept, packed with the word's number into one sorted array of doubles
 * (8 bytes a form); what a lookup finds is checked against the word itself, so a hash collision cannot mislead.
 */
export function createDeletionIndex(words: readonly string[]): DeletionIndex {
  const known = words.slice(0, WORD_BITS);
  let size = 0;
  for (const word of known) size += word.length + 1;
  const entries = new Float64Array(size);
  let at = 0;
  known.forEach((word, number) => {
    for (let left = 0; left <= word.length; left++)
      if (isFirstOfItsForm(word, left)) entries[at++] = hashWithout(word, left) * WORD_BITS + number;
  });
  const sorted = entries.subarray(0, at).sort();

  return {
    neighbours(word) {
      const found = new Set<string>();
      for (let left = 0; left <= word.length; left++) {
        if (!isFirstOfItsForm(word, left)) continue;
        const low = hashWithout(word, left) * WORD_BITS;
        for (let i = lowerBound(sorted, low); i < sorted.length; i++) {
          const entry = sorted[i] as number;
          if (entry >= low + WORD_BITS) break;
          const candidate = known[entry - low];
          if (candidate !== undefined && isOneEdit(word, candidate)) found.add(candidate);
        }
      }
      return [...found];
    },
  };
}

/**
 * Whether no letter before this one leaves the same form when it is left out: those of a run of equal letters do. The
 * number behind the last letter leaves out none.
 */
const isFirstOfItsForm = (word: string, left: number): boolean =>
  left === 0 || left === word.length || word.charCodeAt(left) !== word.charCodeAt(left - 1);

/** FNV-1a over UTF-16 code units, 32 bits, of the word without one of them; no string is made for it. */
function hashWithout(word: string, left: number): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++)
    if (i !== left) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether two different words are one edit (insertion, deletion, substitution, transposition) apart. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const restA = a.length - start - end;
  const restB = b.length - start - end;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
