/** Exit codes of the program; scripts rely on them. */
export const EXIT = {
  /** The question was answered, every line of a file of questions processed, or the conversation ended. */
  answered: 0,
  /** A fault of the program. */
  fault: 1,
  /** The command line, the configuration or the input cannot be used. */
  usage: 2,
  /** The articles do not answer the question: outcome `closest` or `none`. */
  notInArticles: 3,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
