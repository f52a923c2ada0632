/** Exit codes of the program; scripts rely on them. */
export const EXIT = {
  /** The question was answered, every line of a file of questions processed, the conversation ended, or the bot was told to stop. */
  answered: 0,
  /** A fault of the program. */
  fault: 1,
  /** The command line, the configuration or the input cannot be used. */
  usage: 2,
  /** The articles do not answer the question: outcome `closest` or `none`. */
  notInArticles: 3,
  /** The bot on Discord cannot run until somebody puts something right: starting it again would not help. */
  configuration: 78,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
