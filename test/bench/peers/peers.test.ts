import { describe, expect, it } from 'vitest';
import { PEERS, type PeerKey } from '../../../bench/peers/peers.ts';

const SENTENCES = [
  'The harbour ferries run every hour until midnight.',
  'General Aharon Haliva resigned over the failures of 7 October.',
  'A café in the old town sells lemon cake.',
  'The council raised the price of parking by 12 per cent.',
  'Nobody was hurt when the bridge closed for repairs.',
];

describe.each(Object.keys(PEERS) as PeerKey[])('the peer %s', (key) => {
  it.each([
    ['a statement', 'General Haliva resigned', 1],
    ['a question with punctuation', 'Who sells lemon cake, in the "old" town?', 2],
    ['what other engines read as commands', 'price: +parking -price* (council)^2~1', 3],
  ])('finds the obvious sentence for %s', async (_name, question, expected) => {
    const peer = await PEERS[key]();
    const search = await peer.index(SENTENCES);
    expect((await search(question, 3))[0]).toBe(expected);
  });

  it('gives no more than asked for, and nothing twice', async () => {
    const search = await (await PEERS[key]()).index(SENTENCES);
    const found = await search('the ferries, the bridge, the council and the cake', 2);
    expect(found.length).toBeLessThanOrEqual(2);
    expect(new Set(found).size).toBe(found.length);
  });

  it.each(['', '?!', 'zzzz qqqq'])('finds nothing or anything, but does not fail, for "%s"', async (text) => {
    const search = await (await PEERS[key]()).index(SENTENCES);
    expect((await search(text, 10)).length).toBeLessThanOrEqual(SENTENCES.length);
  });

  it('says what it is', async () => {
    const { name, packages, configuration } = await PEERS[key]();
    expect([name, configuration].every((text) => text.length > 3)).toBe(true);
    expect(packages.length).toBeGreaterThan(0);
  });
});
