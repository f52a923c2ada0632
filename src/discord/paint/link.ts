import { cleanText, escapeText } from './markdown.ts';

/** Longest address that is linked, in UTF-16 units: longer ones would crowd out what is said. */
const HREF_MAX_CHARS = 512;
const LABEL_MAX_CHARS = 150;

/** In a label nothing can be escaped, and a pictograph or an address in it undoes the link. */
const UNFIT_FOR_LABEL = /[[\]()<>*_~|`\\@#]|\p{Extended_Pictographic}|\p{RI}|\u200D|\uFE0F/gu;
const ADDRESS_MARK = /:?\/\/|(?<=discord(?:app)?)\./giu;

/** Inside the brackets of a link these would end its address. */
const UNFIT_FOR_ADDRESS: Readonly<Record<string, string>> = {
  '(': '%28',
  ')': '%29',
  '\\': '%5C',
  '<': '%3C',
  '>': '%3E',
};

/** Sites of Discord itself: a link to them may be an invitation or a gift. */
const OWN_SITE = /(?:^|\.)discord(?:app)?\.[a-z]{2,10}$/u;

/** Discord makes invitations of what looks like one wherever it stands, in a path too. */
const INVITATION = /(discord(?:app)?)\.(?=[a-z])/giu;

const encode = ({ href, origin }: URL): string =>
  origin +
  href
    .slice(origin.length)
    .replace(/[()\\<>]/gu, (character) => UNFIT_FOR_ADDRESS[character] ?? '')
    .replace(INVITATION, '$1%2E');

/**
 * A web address as it can stand in a link, or `null` for what is no address of a web page that may be linked.
 * A text fragment (`#:~:text=…`) that makes it too long is left out.
 */
export const safeAddress = (href: string): string | null => {
  const url = URL.canParse(href) ? new URL(href) : null;
  if (url === null || !/^https?:$/u.test(url.protocol) || OWN_SITE.test(url.hostname)) return null;
  if (url.username !== '' || url.password !== '') return null;
  const whole = encode(url);
  if (whole.length <= HREF_MAX_CHARS) return whole;
  url.hash = '';
  const bare = encode(url);
  return bare.length <= HREF_MAX_CHARS ? bare : null;
};

const cleanLabel = (label: string): string => {
  const clean = cleanText(cleanText(label).replace(ADDRESS_MARK, ' ').replace(UNFIT_FOR_LABEL, ' ')).trim();
  return clean.length <= LABEL_MAX_CHARS
    ? clean
    : `${clean.slice(0, LABEL_MAX_CHARS - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
};

/**
 * A link that shows `label` and no preview. The label may be of any origin: what could end it or stand for another
 * address is left out. Without a usable address it is the label as plain text; without a usable label, the address.
 */
export const link = (label: string, href: string): string => {
  const address = safeAddress(href);
  if (address === null) return escapeText(label);
  const clean = label === href ? '' : cleanLabel(label);
  return clean === '' ? `<${address}>` : `[${clean}](<${address}>)`;
};
