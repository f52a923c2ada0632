import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { CONFIG_VARIABLES, parseConfig } from '../../src/app/config.ts';
import { renderEnvExample } from '../../src/app/env-example.ts';

const EXAMPLE = new URL('../../.env.example', import.meta.url);

describe('.env.example', () => {
  it('is what the configuration schema says (npx vitest run test/app/env-example.test.ts -u writes it)', async () => {
    await expect(renderEnvExample()).toMatchFileSnapshot('../../.env.example');
  });

  it('sets every variable to its default, so that copying it changes nothing', () => {
    const example = parse(readFileSync(EXAMPLE));
    expect(Object.keys(example)).toEqual(CONFIG_VARIABLES.map(({ name }) => name));
    expect(parseConfig(example)).toEqual(parseConfig({}));
  });
});
