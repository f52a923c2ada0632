import { wrapText } from './wrap-text.ts';
import { CONFIG_VARIABLES } from './config.ts';

const HEADER = `Settings of Verbatim. Copy this file to .env and change what you need: every value below is the default. \
Variables of the environment win over this file; an empty one counts as not set.`;

const FOOTER = `Not settings of Verbatim, but respected: NO_COLOR (any value: no colour), FORCE_COLOR (colour even where output is not a terminal). Set them in the environment.`;

const comment = (text: string): string =>
  wrapText(text, 98)
    .map((row) => `# ${row}\n`)
    .join('');

/** The text of `.env.example`, made from the configuration schema. */
export const renderEnvExample = (): string =>
  [
    comment(HEADER),
    ...CONFIG_VARIABLES.map(
      ({ name, description, allowed, default: value }) =>
        `${comment(description)}${comment(`Allowed: ${allowed}.`)}${name}=${value}\n`,
    ),
    comment(FOOTER),
  ].join('\n');
