import { isElement, isText, walk, type HtmlElement, type HtmlNode } from './html-node.ts';

/** Words of `class` and `id` that mark pointers elsewhere, and what else of a page is no part of its article. */
const PROMOTION_NAME =
  /(?:^|[\s_-])(?:related|also-?read|read-?(?:also|more|next)|recommend(?:ed|ations?)|recirc(?:ulation)?|newsletter|subscri(?:be|ption)|sign-?up|promo(?:tion|box)?s?|advert(?:isement|ising|s)?|ad-?(?:slot|unit|container|wrapper|box)|sponsored|trending|most-?(?:read|popular)|outbrain|taboola|social(?:-?share)?|sharing|share-?(?:bar|buttons?|tools?)|follow-?us|app-?download|paywall|cookies?(?:-?(?:bar|banner|consent|notice|policy))?|consent|gdpr|(?:photo|image|picture|wp|media)-?(?:caption|credit)(?:-?text)?|more-?stories)(?:$|[\s_-])/iu;
const PROMOTION_NAME_MAX_CHARS = 300;
/** More text than this is the article itself, whatever its class says. */
const PROMOTION_MAX_CHARS = 1000;
const PROMOTION_MAX_NODES = 300;
const ATTRIBUTE = 'data-promotion';

/**
 * Marks the elements that a page's own names tell to be no part of its article, and all within them: extraction takes names and
 * containers away before the text is read.
 */
export function markPromotions(root: HtmlNode): void {
  walk(root, {
    enter: (node) => {
      if (!isElement(node)) return false;
      if (!isPromotion(node)) return true;
      node.setAttribute(ATTRIBUTE, '');
      walk(node, {
        enter: (inner) => {
          if (isElement(inner)) inner.setAttribute(ATTRIBUTE, '');
          return true;
        },
      });
      return false;
    },
  });
}

export const isMarkedPromotion = (element: HtmlElement): boolean => element.getAttribute(ATTRIBUTE) !== null;

function isPromotion(element: HtmlElement): boolean {
  if (element.localName === 'figcaption') return hasLittleText(element);
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (!PROMOTION_NAME.test(name.slice(0, PROMOTION_NAME_MAX_CHARS))) return false;
  return hasLittleText(element);
}

/** Looks no further than it has to: a page may mark every one of its nested elements. */
function hasLittleText(element: HtmlElement): boolean {
  let chars = 0;
  let nodes = 0;
  walk(element, {
    enter: (node) => {
      if (isText(node)) chars += node.textContent?.length ?? 0;
      return ++nodes > PROMOTION_MAX_NODES || chars > PROMOTION_MAX_CHARS ? 'stop' : true;
    },
  });
  return nodes <= PROMOTION_MAX_NODES && chars <= PROMOTION_MAX_CHARS;
}
