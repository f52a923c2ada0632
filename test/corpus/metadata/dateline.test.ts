import { describe, expect, it } from 'vitest';
import { readDateline } from '../../../src/corpus/metadata/dateline.ts';

const REST = ' Israel’s chief of intelligence resigned.';

describe('readDateline', () => {
  it.each([
    'JERUSALEM, April 22, 2024 (Reuters) -',
    'JERUSALEM, April 22, 2024 -',
    'JERUSALEM (Reuters) - April 22, 2024:',
    'NEW DELHI: April 22, 2024',
    'NEW DELHI, April 22, 2024 (PTI)',
    'BERLIN, April 22, 2024 /PRNewswire/ --',
    'London — 22.04.2024.',
    'MA\u0301LAGA, 22 April 2024 —',
    'Washington, D.C., April 22, 2024 —',
    'London, 22 April 2024 –',
    'Rio de Janeiro, 22 April 2024 —',
    '22 April 2024, London:',
    '22 April 2024, New York —',
    'April 22, 2024 –',
    'Monday, April 22, 2024 |',
    'April 22, 2024 (AFP)',
    'Spy chief quits\n\nJERUSALEM, April 22, 2024 (AP) —',
    'Spy chief quits\n\nApril 22, 2024\n\n',
    'Spy chief quits\n\nMonday, 22 April 2024, 10:30 GMT\n\n',
    'Spy chief quits\n\nPublished on 22 April 2024\n\n',
    'Spy chief quits\n\nA first paragraph.\n\nLast updated: April 22, 2024 10:30 IST\n\n',
  ])('reads %j', (dateline) => {
    expect(readDateline(dateline + REST, 0, null)).toBe('2024-04-22');
  });

  it.each([
    'The 1815 battle of Waterloo ended his reign.',
    'On 3 May 1990 he was born in Haifa.',
    'On Monday, 22 April 2024 – six months after the attack – he resigned.',
    'April 22, 2024 was a Monday.',
    'April 22, 2024, will be remembered.',
    'GAZA, Oct. 7, 2023, was quiet at first.',
    'Haliva, 57, said on April 22, 2024 that he resigns.',
    'The attack of October 7, 2023 (a Saturday) caught Israel off guard.',
    'JERUSALEM (Reuters) - Israel said on April 22, 2024 that it',
    'Published in 1999, the book sold well.',
    'May 5 is a holiday: shops are closed.',
    'A first paragraph.\n\nOctober 7, 2023: Hamas attacks Israel.\n\nApril 22, 2024: Haliva resigns.',
    `${'A long first paragraph. '.repeat(40)}\n\nJERUSALEM, April 22, 2024 (AP) — x`,
  ])('takes no date out of prose: %s', (prose) => {
    expect(readDateline(prose, 0, null)).toBeNull();
  });

  it('completes a dateline without a year from the address, and leaves it otherwise', () => {
    const text = 'JERUSALEM, April 22 (Xinhua) -- Israel’s chief of intelligence resigned.';
    expect(readDateline(text, 0, 'https://example.org/world/2024/04/22/spy')).toBe('2024-04-22');
    expect(readDateline(text, 0, 'https://example.org/world/12345')).toBeNull();
    expect(readDateline(text, 0, null)).toBeNull();
  });

  it('begins where it is told to', () => {
    expect(readDateline('xxxx London, 22 April 2024 – Rain.', 5, null)).toBe('2024-04-22');
  });
});
