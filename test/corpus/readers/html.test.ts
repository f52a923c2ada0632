import { describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../../../src/domain/article.ts';
import { readHtml } from '../../../src/corpus/readers/html.ts';
import { bytesOf, CONTEXT } from '../reading.ts';

async function read(html: string): Promise<ArticleDraft> {
  const { drafts } = await readHtml(bytesOf(html), CONTEXT);
  const [draft] = drafts;
  if (draft === undefined) throw new Error('no draft');
  return draft;
}

const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

const PARAGRAPH = `<p>${'The general wrote a long letter to the prime minister, in which he resigned. '.repeat(4)}</p>`;

describe('readHtml', () => {
  it.each<[string, string, Partial<ArticleDraft>]>([
    [
      'og:title',
      '<meta property="og:title" content="Spy &amp; chief"><title>x</title>',
      { title: 'Spy & chief' },
    ],
    [
      'the window title',
      '<title>Spy chief resigns - Lindhaven Courier</title>',
      { title: 'Spy chief resigns' },
    ],
    [
      'the window title without its publisher',
      '<title>Peace – at last | Courier</title><meta property="og:site_name" content="Courier">',
      { title: 'Peace – at last', publisher: 'Courier' },
    ],
    [
      'linked data',
      '<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Spy","datePublished":"2024-04-22T10:00Z","inLanguage":"de","publisher":{"@type":"Organization","name":"AP"}}]</script>',
      { title: 'Spy', date: '2024-04-22', dateSource: 'metadata', publisher: 'AP', lang: 'de' },
    ],
    [
      'the day of publication',
      '<meta property="article:published_time" content="2024-04-22T23:00:00+05:30">',
      { date: '2024-04-22' },
    ],
    [
      'broken linked data',
      '<script type="application/ld+json">{"datePublished":</script><meta name="date" content="22 Apr 2024">',
      { date: '2024-04-22' },
    ],
    [
      'the canonical address',
      '<link rel="canonical" href="https://example.org/a">',
      { url: 'https://example.org/a' },
    ],
    [
      'og:url behind an unsafe address',
      '<link rel="canonical" href="javascript:x"><meta property="og:url" content="https://example.org/b">',
      { url: 'https://example.org/b' },
    ],
    ['nothing', '', { title: null, date: null, dateSource: null, url: null, publisher: null, lang: null }],
  ])('takes metadata out of %s', async (_name, head, expected) => {
    expect(await read(page(head, PARAGRAPH))).toMatchObject(expected);
  });

  it('takes the first heading and time where the head says nothing', async () => {
    const draft = await read(
      page('', `<h1>Spy chief resigns</h1><time datetime="2024-04-22">x</time>${PARAGRAPH}`),
    );
    expect(draft).toMatchObject({ title: 'Spy chief resigns', date: '2024-04-22', lineMapping: null });
    expect(draft.text).not.toContain('Spy chief resigns');
  });

  it.each(['<p>Updated: April 22, 2024 10:30 IST</p>', '<span>By Jane Doe</span><div>22 April 2024</div>'])(
    'takes the date that stands below the title, although extraction leaves it out: %s',
    async (dateline) => {
      const draft = await read(
        page('', `<p>1 May 2024</p><h1>Spy chief resigns</h1>${dateline}${PARAGRAPH}`),
      );
      expect(draft).toMatchObject({ date: '2024-04-22', dateSource: 'dateline' });
    },
  );

  it('joins blocks by blank lines and folds white space as a browser does', async () => {
    const draft = await read(
      '<p>One\n   two&nbsp;<b>th</b>ree.</p><ul><li>A<li>B</ul><p>x<br>y</p><table><tr><td>c</td><td>d</td></tr></table>',
    );
    expect(draft.text).toBe('One two\u00A0three.\n\nA\n\nB\n\nx\ny\n\nc\n\nd');
  });

  it('never lets scripts, styles and hidden text into the article, nor runs them', async () => {
    const draft = await read(
      page(
        '<style>p{}</style><script>globalThis.hacked = true</script>',
        `${PARAGRAPH}<script>document.body.textContent = "SCRIPT"</script><p hidden>HIDDEN</p><p onclick="alert(1)">Seen.</p>
         <noscript>NOSCRIPT</noscript><template>TEMPLATE</template><img src=x onerror="globalThis.hacked = true">`,
      ),
    );
    expect(draft.text).toContain('The general wrote');
    expect(draft.text).not.toMatch(/SCRIPT|HIDDEN|TEMPLATE|hacked|alert/u);
    expect('hacked' in globalThis).toBe(false);
  });

  it('marks what the page marks as pointing elsewhere', async () => {
    const draft = await read(
      '<p>One.</p><div class="inline also-read"><p>Bridge opens</p></div><p class="thread">Two.</p>',
    );
    expect(draft.text).toBe('One.\n\nBridge opens\n\nTwo.');
    expect(draft.omissions).toEqual([{ start: 6, end: 18, kind: 'promotion', rule: 'marked by the page' }]);
  });

  it('does not take a long text for a promotion, whatever its class', async () => {
    const draft = await read(`<div class="newsletter">${PARAGRAPH.repeat(4)}</div>`);
    expect(draft.omissions).toEqual([]);
  });

  it.each([
    ['a fragment', '<p>He resigned.</p>'],
    ['a body without html', '<body><p>He resigned.'],
    ['unclosed tags', '<html><body><div><p>He <b>resigned.'],
    ['plain text', 'He resigned.'],
    ['a frame of navigation', '<html><body><nav>Menu</nav><p>He resigned.</p></body></html>'],
    ['upper case', '<HTML><BODY><P>He resigned.</P></BODY></HTML>'],
  ])('reads %s', async (_name, html) => {
    expect((await read(html)).text).toBe('He resigned.');
  });

  it('gives an empty text for an empty page', async () => {
    expect((await read('<html><body></body></html>')).text).toBe('');
  });

  it('reads a page nested too deep for extraction', async () => {
    const draft = await read(`${'<div>'.repeat(1500)}He resigned.${'</div>'.repeat(1500)}`);
    expect(draft.text).toBe('He resigned.');
  });

  it('reads a page as a whole where extraction would take minutes', async () => {
    const paragraphs = '<p>The general resigned on Monday, the army said in a statement.</p>'.repeat(8);
    const textWith = async (signs: string): Promise<string> => {
      const beside = '<div class="sidebar"><p>Beside.</p></div>';
      return (await read(`<body>${beside}<article>${paragraphs}<p>${signs}</p></article></body>`)).text;
    };
    expect(await textWith('> '.repeat(100))).not.toContain('Beside.');
    expect(await textWith('> '.repeat(20_001))).toContain('Beside.');
  });

  it.each([
    ['tags', '<p>'.repeat(200_001)],
    ['levels', '<div>'.repeat(2001)],
    ['attributes', `<p ${'a '.repeat(100)}>`.repeat(5001)],
    ['attributes in one tag', `<p ${'a '.repeat(201)}>`],
    ['entities', '&amp;'.repeat(200_001)],
  ])('refuses a page of too many %s', async (_name, html) => {
    const { drafts, skipped } = await readHtml(bytesOf(html), CONTEXT);
    expect(drafts).toEqual([]);
    expect(skipped).toMatchObject([{ reason: 'has more markup than can be parsed in seconds' }]);
  });

  it.each([
    ['a cookie bar', '<div class="cookie-banner"><p>We care.</p><button>No</button><p>Take them.</p></div>'],
    ['a caption', '<figure><img src="a.jpg"><figcaption>The general in May. Photo: AP</figcaption></figure>'],
    ['a credit', '<p class="photo-credit">Jane Doe for AP</p>'],
  ])('leaves out %s', async (_name, html) => {
    const paragraphs = '<p>The general resigned on Monday, the army said in a statement.</p>'.repeat(8);
    const { text, omissions } = await read(`<article>${paragraphs}${html}${paragraphs}</article>`);
    let left = text;
    for (const { start, end } of omissions.toReversed()) left = left.slice(0, start) + left.slice(end);
    expect(new Set(left.split(/\n+/u))).toEqual(
      new Set(['The general resigned on Monday, the army said in a statement.']),
    );
  });

  it('does not take comments, scripts, styles and quoted values for tags', async () => {
    const words = 'a < b && c '.repeat(60_000);
    const draft = await read(
      `<!-- ${words} --><style>${words}</style><script>${words}</script><p data-x="${'a '.repeat(5000)}">He resigned.</p>`,
    );
    expect(draft.text).toBe('He resigned.');
  });

  it('does not take unclosed paragraphs and list entries for nesting', async () => {
    const draft = await read(`${'<p>One<br>'.repeat(3000)}<ul>${'<li>Two'.repeat(3000)}</ul>`);
    expect(draft.text).toMatch(/^One\n\n.*Two$/su);
  });
});
