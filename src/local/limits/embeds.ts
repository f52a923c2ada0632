import { isFields, type Checker, type Fields } from './checker.ts';

const EMBEDS_MAX = 10;
/** Characters in all embeds of a message together. */
const EMBEDS_CHARS_MAX = 6_000;
const TITLE_MAX = 256;
const DESCRIPTION_MAX = 4_096;
const FIELDS_MAX = 25;
const FIELD_NAME_MAX = 256;
const FIELD_VALUE_MAX = 1_024;
const FOOTER_MAX = 2_048;
const AUTHOR_MAX = 256;
const URL_MAX = 2_048;

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);
const inner = (value: unknown): Fields => (isFields(value) ? value : {});

/** Whether a text is an address that Discord links to. */
export const isLink = (value: unknown): boolean =>
  typeof value === 'string' && /^(?:https?|discord):\/\/[^\s/]/u.test(value) && URL.canParse(value);

/** Characters of an embed that count. */
const countChars = (embed: Fields, fields: readonly Fields[]): number =>
  lengthOf(embed['title']) +
  lengthOf(embed['description']) +
  lengthOf(inner(embed['footer'])['text']) +
  lengthOf(inner(embed['author'])['name']) +
  fields.reduce((sum, { name, value }) => sum + lengthOf(name) + lengthOf(value), 0);

/** Reports what Discord refuses in the embeds of a message. */
export function checkEmbeds(checker: Checker, value: unknown): void {
  const embeds = checker.list('embeds', value, { max: EMBEDS_MAX });
  let chars = 0;
  for (const [i, embed] of embeds.entries()) {
    const path = `embeds.${i}`;
    checker.text(`${path}.title`, embed['title'], { max: TITLE_MAX });
    checker.text(`${path}.description`, embed['description'], { max: DESCRIPTION_MAX });
    checker.text(`${path}.footer.text`, inner(embed['footer'])['text'], { max: FOOTER_MAX });
    checker.text(`${path}.author.name`, inner(embed['author'])['name'], { max: AUTHOR_MAX });
    const fields = checker.list(`${path}.fields`, embed['fields'], { max: FIELDS_MAX });
    for (const [j, field] of fields.entries()) {
      checker.text(`${path}.fields.${j}.name`, field['name'], { min: 1, max: FIELD_NAME_MAX });
      checker.text(`${path}.fields.${j}.value`, field['value'], { min: 1, max: FIELD_VALUE_MAX });
    }
    const { url } = embed;
    checker.text(`${path}.url`, url, { max: URL_MAX });
    if (url !== undefined && url !== null && !isLink(url)) {
      checker.report(`${path}.url`, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    }
    const ownChars = countChars(embed, fields);
    const hasPicture = isFields(embed['image']) || isFields(embed['thumbnail']);
    if (ownChars === 0 && !hasPicture) {
      checker.report(`${path}.description`, 'BASE_TYPE_REQUIRED', 'This field is required');
    }
    chars += ownChars;
  }
  if (chars > EMBEDS_CHARS_MAX) {
    checker.report(
      'embeds',
      'MAX_EMBED_SIZE_EXCEEDED',
      `Embed size exceeds maximum size of ${EMBEDS_CHARS_MAX}`,
    );
  }
}
