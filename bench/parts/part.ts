/** What the command line asks for. */
export interface BenchOptions {
  /** The folder with package.json. */
  readonly root: string;
  /** Ask every this many-th question; 1 for all. */
  readonly every: number;
  /** Sizes of the grown corpora, in sentences. */
  readonly growth: readonly number[];
}

/** Measures in a process of its own; `heapMb` is the most memory that V8 may use there, if not its default. */
export type Measure<Input, Result> = (label: string, input: Input, heapMb?: number) => Promise<Result>;

/** A table of the bench. */
export interface Part<Input = unknown, Result = unknown> {
  /** As in `--part` and in the markers of bench/README.md. */
  readonly name: string;
  /** Has everything measured and gives the tables and their notes, in Markdown. */
  readonly run: (options: BenchOptions, measure: Measure<Input, Result>) => Promise<string>;
  /** Measures one thing, in the process made for it. Input and result travel as JSON. */
  readonly measure: (input: Input) => Promise<Result>;
}

/** A part whose types only its own file knows: what `run` hands out is what `measure` gets. */
export const definePart = <Input, Result>(part: Part<Input, Result>): Part => part as unknown as Part;
