import { describe, expect, it } from 'vitest';
import { addArticlePath, articlePath, channelPath, citedPath } from '../../../src/page/protocol/paths.ts';

/** What a server makes of an address. */
const queryOf = (path: string): [string, string][] => [...new URL(path, 'http://x').searchParams];

describe('the paths', () => {
  it('say who looks at which channel', () => {
    expect(channelPath('1', '2')).toBe('/api/channel?as=1&channel=2');
    expect(articlePath(3)).toBe('/api/articles/3');
  });

  it.each(['a&b=c', '../x.txt', 'Ärger #1 + 50 %?.md', '“Who?”\n', '&amp;as=2'])(
    'carry "%s" as it is',
    (text) => {
      expect(queryOf(citedPath(text))).toEqual([['quote', text]]);
      expect(queryOf(addArticlePath(text))).toEqual([['name', text]]);
      expect(new URL(addArticlePath(text), 'http://x').pathname).toBe('/api/articles');
    },
  );
});
