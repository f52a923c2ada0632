import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MODEL_FILES, parseModels, type AnswerModels, type ModelContents } from '../answer/models.ts';

/** The models that the program comes with. @throws UserError when they were fitted for other features. */
export const loadModels = (packageRoot: string): Promise<AnswerModels> =>
  readModels(join(packageRoot, 'src', 'answer', 'models'));

/** The models of a folder. @throws UserError when they were fitted for other features. */
export async function readModels(folder: string): Promise<AnswerModels> {
  const names = Object.keys(MODEL_FILES) as (keyof typeof MODEL_FILES)[];
  const contents = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, MODEL_FILES[name]))]),
  );
  return parseModels(Object.fromEntries(contents) as ModelContents);
}
