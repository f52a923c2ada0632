import type { ArticleDraft, Omission, Span } from '../../domain/article.ts';
import { normaliseField } from '../metadata/fields.ts';
import { fieldsOf } from '../metadata/read-header.ts';
import { bareDraft, textReader, type ReadContext, type Reader } from '../reader.ts';
import { skip } from '../trouble.ts';
import { readFrontMatter } from './front-matter.ts';
import { findMarkdownMarkup } from './markdown-markup.ts';

/**
 * Markdown with YAML front matter. The text is the file itself: front matter and the marks of headings, lists and
 * quotes are left out of the sentences where they stand, and what is marked up inside a sentence stays.
 */
export const readMarkdown: Reader = textReader(async (text, context) => {
  const frontMatter = await readFrontMatter(text);
  const from = frontMatter?.end ?? 0;
  const fields = fieldsOf(frontMatter?.fields ?? new Map());
  const markup = findMarkdownMarkup(text, from);
  const heading = readTitleHeading(text, markup.titleHeading, fields.title);
  const omissions: Omission[] = [...markup.omissions];
  if (frontMatter !== null) omissions.push({ start: 0, end: from, kind: 'metadata', rule: 'front matter' });
  if (heading !== null) {
    omissions.push({ start: heading.start, end: heading.end, kind: 'metadata', rule: 'title heading' });
  }
  const draft: ArticleDraft = {
    ...bareDraft(text, context),
    ...fields,
    id: frontMatter?.id ?? null,
    title: fields.title ?? heading?.title ?? null,
    dateSource: fields.date === null ? null : 'metadata',
    omissions,
  };
  return { drafts: [draft], skipped: frontMatter?.isBroken === true ? [brokenFrontMatter(context)] : [] };
});

/** The first heading where it is the title: given nowhere else, or the same as given. */
function readTitleHeading(text: string, heading: Span | null, given: string | null) {
  if (heading === null) return null;
  const title = normaliseField('title', plainText(text.slice(heading.start, heading.end)));
  if (title === null || (given !== null && given.toLowerCase() !== title.toLowerCase())) return null;
  return { title, ...heading };
}

const INLINE_LINK = /!?\[([^[\]]{0,300})\]\([^()\n]{0,500}\)/gu;
const INLINE_MARKS = /(?<![\p{L}\p{N}])[*_]{1,3}|[*_]{1,3}(?![\p{L}\p{N}])|`/gu;

/** Text without the marks of links, emphasis and code. */
const plainText = (markdown: string): string => markdown.replace(INLINE_LINK, '$1').replace(INLINE_MARKS, '');

const brokenFrontMatter = (context: ReadContext) =>
  skip(
    context.file,
    {
      reason: 'has front matter that is not valid YAML; the article is served without it',
      remedy: 'Mend the lines between the two "---".',
    },
    1,
  );
