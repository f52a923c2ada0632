import { describe, expect, it } from 'vitest';
import { loadModels } from '../../src/app/load-models.ts';
import { packageRoot } from '../support/imports.ts';
import { createFolder } from '../support/folder.ts';

describe('loadModels', () => {
  it('reads the models that the program comes with', async () => {
    const { vectors, background } = await loadModels(packageRoot);
    expect(vectors.has('resign')).toBe(true);
    expect(background.words.has('resigned')).toBe(true);
  });

  it('fails where there are none', async () => {
    await expect(loadModels(createFolder({}))).rejects.toThrow(/ENOENT/u);
  });
});
