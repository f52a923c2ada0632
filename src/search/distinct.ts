/** A list without repetitions. Sets cost more, and there is a list for each sentence. */
export interface DistinctNumbers {
  /** Begins a new list and gives it; it grows with what is added. */
  readonly begin: () => readonly number[];
  /** Adds a whole number from 0 on, unless the list has it. */
  readonly add: (number: number) => void;
}

/** Makes one list after the other. It remembers one number for each number that was ever added. */
export function createDistinctNumbers(): DistinctNumbers {
  /** By number, the last list that it was added to, counted from 1. */
  const lastList: number[] = [];
  let lists = 0;
  let list: number[] = [];
  return {
    begin() {
      lists += 1;
      list = [];
      return list;
    },
    add(number) {
      while (lastList.length <= number) lastList.push(0);
      if (lastList[number] === lists) return;
      lastList[number] = lists;
      list.push(number);
    },
  };
}
