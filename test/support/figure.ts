import { writeSync } from 'node:fs';

const STANDARD_OUTPUT = 1;

/** Prints what a nightly test measured, as one line that SECURITY.md quotes: `figure: <name>: <value>`. Units stand in the value. */
export function printFigure(name: string, value: string): void {
  writeSync(STANDARD_OUTPUT, `figure: ${name}: ${value}\n`);
}
