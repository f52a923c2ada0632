/** More wrong letters than this make another word. */
const DISTANCE_MAX = 2;

/** How many letters must be inserted, removed or replaced to make `a` into `b`. Both are short. */
const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The name that `typed` was probably meant to be: it begins so, or a few letters are wrong; or `null`. */
export const nearestCommand = (typed: string, names: readonly string[]): string | null => {
  const begun = typed === '' ? undefined : names.find((name) => name.startsWith(typed));
  if (begun !== undefined) return begun;
  const longest = Math.max(0, ...names.map((name) => name.length)) + DISTANCE_MAX;
  if (typed.length > longest) return null;
  const [nearest] = names
    .map((name) => ({ name, distance: editDistance(typed, name) }))
    .toSorted((a, b) => a.distance - b.distance);
  return nearest !== undefined && nearest.distance <= DISTANCE_MAX ? nearest.name : null;
};
