import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

/** The machine and Node, in one line. */
export function describeMachine(): string {
  const processors = cpus();
  const memoryGb = Math.round(totalmem() / 2 ** 30);
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${memoryGb} GB, ${process.platform} ${process.arch}, Node ${process.version}`;
}

interface PackageFile {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const readPackage = (root: string): PackageFile =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageFile;

/** A package with the version that package.json pins: "lunr 2.3.9". */
export function packageVersion(root: string, name: string): string {
  const { dependencies = {}, devDependencies = {} } = readPackage(root);
  return `${name} ${dependencies[name] ?? devDependencies[name] ?? '?'}`;
}

/** The program's version and the day its weights were fitted. */
export function describeProgram(root: string): string {
  const file = join(root, 'src', 'answer', 'models', 'ranker.json');
  const { provenance } = JSON.parse(readFileSync(file, 'utf8')) as { provenance?: { date?: string } };
  return `Verbatim ${readPackage(root).version}, weights of ${provenance?.date ?? 'an unknown day'}`;
}
