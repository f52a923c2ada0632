import { describe, expect, it } from 'vitest';
import { loadEnv } from '../../src/app/load-env.ts';
import { ConfigError } from '../../src/domain/errors.ts';
import { createFolder } from '../support/folder.ts';

describe('loadEnv', () => {
  it('gives the environment itself where there is no .env', async () => {
    const env = { MAX_FILES: '5' };
    expect(await loadEnv(env, createFolder())).toEqual(env);
  });

  it('completes the environment, which wins unless it is empty', async () => {
    const folder = createFolder({ '.env': 'MAX_FILES=1\nMAX_DEPTH=2\r\nPROMOTIONS="keep" # all of it\n' });
    expect(await loadEnv({ MAX_FILES: '5', MAX_DEPTH: '' }, folder)).toEqual({
      MAX_FILES: '5',
      MAX_DEPTH: '2',
      PROMOTIONS: 'keep',
    });
  });

  it('reads the first variable of a file with a byte order mark', async () => {
    const folder = createFolder({ '.env': '\uFEFFMAX_FILES=1' });
    expect(await loadEnv({}, folder)).toEqual({ MAX_FILES: '1' });
  });

  it('leaves the environment of the process as it is', async () => {
    const before = { ...process.env };
    await loadEnv(process.env, createFolder({ '.env': 'VERBATIM_TEST=1' }));
    expect(process.env).toEqual(before);
  });

  it('names a .env that cannot be read', async () => {
    const folder = createFolder({ '.env/inside': '' });
    await expect(loadEnv({}, folder)).rejects.toThrow(ConfigError);
    await expect(loadEnv({}, folder)).rejects.toThrow('.env cannot be read (EISDIR)');
  });
});
