/** An error whose text is safe to show and says what is wrong, where, and what to do. */
export class UserError extends Error {
  override readonly name: string = 'UserError';
}

/** The configuration or the command line cannot be used; lists every problem, not only the first. */
export class ConfigError extends UserError {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** A question takes more time or memory than one may have. Front ends say so in the asker's language. */
export class TooBroadError extends UserError {
  override readonly name = 'TooBroadError';

  constructor() {
    super('That question is too long or too broad. Ask it in fewer words, or in several questions.');
  }
}
