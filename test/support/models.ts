import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findPackageRoot } from '../../src/app/package-root.ts';
import { MODEL_FILES, parseModels, type AnswerModels } from '../../src/answer/models.ts';

type ModelName = keyof typeof MODEL_FILES;

/** The models that the program comes with. Tests must hold for any fit of them. */
export async function readModels(): Promise<AnswerModels> {
  const folder = join(findPackageRoot(import.meta.url), 'src', 'answer', 'models');
  const read = async (name: ModelName): Promise<readonly [ModelName, Uint8Array]> => [
    name,
    await readFile(join(folder, MODEL_FILES[name])),
  ];
  const names = Object.keys(MODEL_FILES) as ModelName[];
  const contents = Object.fromEntries(await Promise.all(names.map(read))) as Record<ModelName, Uint8Array>;
  return parseModels(contents);
}
