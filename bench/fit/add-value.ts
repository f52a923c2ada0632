/** Adds to one value of a list. */
export function add(list: Float32Array, at: number, value: number): void {
  list[at] = (list[at] as number) + value;
}
