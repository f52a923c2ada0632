/**
 * Adds to `sums` the rows of a matrix whose numbers stand in a list from one place to before another; a row has as many
 * values as there are sums. Four at a time: the sums are fetched less often.
 */
export function addRows(
  sums: Float64Array,
  rows: Float32Array,
  numbers: Uint16Array,
  from: number,
  to: number,
): void {
  const size = sums.length;
  let i = from;
  for (; i + 3 < to; i += 4) {
    const a = size * (numbers[i] as number);
    const b = size * (numbers[i + 1] as number);
    const c = size * (numbers[i + 2] as number);
    const d = size * (numbers[i + 3] as number);
    for (let k = 0; k < size; k++) {
      sums[k] =
        (sums[k] as number) +
        (rows[a + k] as number) +
        (rows[b + k] as number) +
        (rows[c + k] as number) +
        (rows[d + k] as number);
    }
  }
  for (; i < to; i++) addRow(sums, rows, size * (numbers[i] as number));
}

/** Adds to `sums` the values that stand in a list from one place on. */
export function addRow(sums: Float64Array, values: Float32Array, from: number): void {
  for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) + (values[from + k] as number);
}
