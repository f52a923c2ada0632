import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MODEL_FILES, parseModels, type AnswerModels, type ModelContents } from '../src/answer/models.ts';
import { findPackageRoot } from '../src/app/package-root.ts';

/** The models that the program comes with. */
export async function readModels(): Promise<AnswerModels> {
  const folder = join(findPackageRoot(import.meta.url), 'src', 'answer', 'models');
  const contents = await Promise.all(
    Object.entries(MODEL_FILES).map(
      async ([name, file]) => [name, await readFile(join(folder, file))] as const,
    ),
  );
  return parseModels(Object.fromEntries(contents) as unknown as ModelContents);
}
