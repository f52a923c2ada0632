/** A map from terms to what belongs to them, built without a list of pairs in between. */
export function zip<Value>(terms: readonly string[], valueOf: (index: number) => Value): Map<string, Value> {
  const map = new Map<string, Value>();
  for (let i = 0; i < terms.length; i++) map.set(terms[i] as string, valueOf(i));
  return map;
}
