import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIG_VARIABLES } from '../src/app/config.ts';
import { createServices } from '../src/app/create-services.ts';
import { DEFAULT_CORPUS_OPTIONS } from '../src/corpus/read-corpus.ts';
import { FORMATS } from '../src/corpus/formats.ts';
import { inviteUrl } from '../src/discord/invite-url.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
/** Without the spaces that line a table's columns up. */
const folded = readme.replaceAll(/ {2,}/gu, ' ');

const openSeeds = () =>
  createServices({
    paths: ['seeds'],
    cwd: root,
    corpusOptions: DEFAULT_CORPUS_OPTIONS,
    packageRoot: root,
    clock: { now: () => new Date(), monotonicMs: () => performance.now() },
  });

/** The questions of the exchange at the top, each with what stands below it. */
const exchange = [...readme.matchAll(/^> \*\*You:\*\* (.+)\n>\n> \*\*Verbatim:\*\* (.+)$/gmu)].map(
  ([, question = '', reply = '']) => ({ question, reply: reply.replaceAll('**', '') }),
);

describe('the README', () => {
  it('shows an answer and an honest "not in the articles"', () => {
    expect(exchange).toHaveLength(2);
  });

  it('shows what the bot really answers', async () => {
    const services = await openSeeds();
    const [answered, refused] = exchange;
    const answer = await services.ask(answered?.question ?? '');
    expect(answer.outcome).toBe('answer');
    expect(answered?.reply).toBe(`“${answer.citations[0]?.quote}”`);
    const emphasis = answer.citations[0]?.emphasis.map(({ start, end }) =>
      answer.citations[0]?.quote.slice(start, end),
    );
    for (const words of emphasis ?? []) expect(readme).toContain(`**${words}**`);
    const nothing = await services.ask(refused?.question ?? '');
    expect(nothing.outcome).toBe('none');
    expect(refused?.reply).toBe('Not in the articles.');
    for (const word of nothing.missing) expect(refused?.question.toLowerCase()).toContain(word);
  });

  it.each(CONFIG_VARIABLES.map(({ name, default: value }) => [name, value]))(
    'lists %s with its default',
    (name, value) => {
      expect(folded).toContain(`| \`${name}\` | ${value === '' ? '–' : `\`${value}\``} |`);
    },
  );

  it('invites the bot as the bot itself does', () => {
    expect(readme).toContain(inviteUrl('APPLICATION_ID'));
  });

  it.each(FORMATS.map(({ extensions }) => extensions[0] ?? ''))('lists the format %s', (extension) => {
    expect(readme).toContain(`\`${extension}\``);
  });
});
