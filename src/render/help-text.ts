import { BLANK, heading, line, markedLine, type Reply } from './reply.ts';

/** A command as `/help` lists it. */
interface ListedCommand {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
}

/** How to ask, and the commands there are. */
export const helpText = (commands: readonly ListedCommand[]): Reply => {
  const entries = commands.map(({ name, usage, summary }) => ({
    call: usage === '' ? `/${name}` : `/${name} ${usage}`,
    summary,
  }));
  const width = Math.max(0, ...entries.map(({ call }) => call.length)) + 2;
  return {
    lines: [
      line(0, 'Ask in plain words: the answer is a sentence of the articles, or “Not in the articles.”'),
      BLANK,
      line(0, heading('Commands')),
      ...entries.map(({ call, summary }) => markedLine(2, call.padEnd(width), summary)),
    ],
  };
};
