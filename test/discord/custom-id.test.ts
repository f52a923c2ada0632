import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeButton, type Button } from '../../src/discord/custom-id.ts';
import { decodeButton } from '../../src/discord/decode-button.ts';
import type { SettingsChange } from '../../src/domain/settings.ts';

const snowflake = fc.bigInt({ min: 10n ** 16n, max: 2n ** 64n - 1n }).map(String);
const generation = fc.string({
  unit: fc.constantFrom('a', 'b', 'x', 'z', '0', '9'),
  minLength: 8,
  maxLength: 8,
});
const position = fc.nat({ max: 1_000_000 });
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Any change of settings. */
const change: fc.Arbitrary<SettingsChange> = fc.record(
  {
    addQuestionChannel: snowflake,
    removeQuestionChannel: snowflake,
    answers: fc.constantFrom('reply', 'thread'),
    moderatorRole: fc.option(snowflake),
    language: fc.option(fc.constantFrom('en', 'es', 'de', 'fr', 'es-419')),
    isPrivate: fc.boolean(),
  },
  { requiredKeys: [] },
);

const button: fc.Arbitrary<Button> = fc.oneof(
  fc.record({ kind: fc.constant('context'), generation, article: position, sentence: position }),
  fc.record({
    kind: fc.constant('more'),
    generation,
    places: fc.array(fc.tuple(position, position), { minLength: 1, maxLength: 5 }),
  }),
  fc.record({ kind: fc.constantFrom('share', 'delete'), asker: snowflake }),
  fc.record({ kind: fc.constantFrom('follow-up', 'cancel') }),
  fc.record({
    kind: fc.constant('page'),
    command: fc.constantFrom('search', 'sources'),
    page: position,
    direction: fc.constantFrom('previous', 'next'),
    generation,
    since: fc.option(day),
    before: fc.option(day),
  }),
  fc.record({ kind: fc.constant('confirm-settings'), change }),
);

describe('the id of a button', () => {
  it('has at most 100 characters and says the same when read', () => {
    fc.assert(
      fc.property(button, (each) => {
        const id = encodeButton(each);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(decodeButton(id)).toEqual(each);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps the first five sentences of more', () => {
    const places = Array.from({ length: 7 }, (_, at) => [at, at] as const);
    const id = encodeButton({ kind: 'more', generation: 'abcdefgh', places });
    expect(decodeButton(id)).toMatchObject({ places: places.slice(0, 5) });
  });

  it.each([
    ['nothing', ''],
    ['another version', '2f'],
    ['an unknown letter', '1z'],
    ['a name of every object', '1constructor'],
    ['a negative number', '1c:abcdefgh:-1:0'],
    ['half a place', '1c:abcdefgh:1'],
    ['no generation', '1c::1:1'],
    ['places without numbers', '1m:abcdefgh:1.,2'],
    ['too many places', '1m:abcdefgh:1.1,1.1,1.1,1.1,1.1,1.1'],
    ['an asker that is no id', '1d:@everyone'],
    ['an unknown list', '1p:abcdefgh:x:n:1::'],
    ['a day that there is not', '1p:abcdefgh:q:n:1:20241345:'],
    ['a change of something else', '1y:z=1'],
    ['a change to something that is no id', '1y:a=general'],
    ['too many characters', `1y:a=1;${'r=1;'.repeat(30)}`],
  ])('is not read if it says %s', (_name, id) => {
    expect(decodeButton(id)).toBeNull();
  });

  it('may be any text, when somebody forges it', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), button.map(encodeButton)),
        fc.nat(),
        fc.string({ maxLength: 3 }),
        (id, at, text) => {
          const place = at % (id.length + 1);
          const forged = decodeButton(id.slice(0, place) + text + id.slice(place));
          expect(forged === null ? null : decodeButton(encodeButton(forged))).toEqual(forged);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
