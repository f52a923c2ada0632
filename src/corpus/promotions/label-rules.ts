import type { PromotionRule } from './promotion-rules.ts';

/**
 * What announces another article's headline before a bar, colon or dash: "Also Read | …". Hardly ever anything
 * else, so that these count in mid-paragraph too, wherever a sentence may begin.
 */
export const STRONG_LABELS: readonly PromotionRule[] = [
  { name: 'also read', pattern: /^(?:also,? (?:read|see|watch|listen|check)|(?:read|see|watch) also)/iu },
  {
    name: 'full story',
    pattern: /^read (?:the |our )?(?:full |complete |original )(?:story|article|report)(?: here)?/iu,
  },
  { name: 'read more', pattern: /^read more(?: (?:on|about|from|at) [^|:.!?\n]{1,40}| here| stories)?/iu },
  { name: 'read next', pattern: /^(?:(?:what to )?read next|next story|continue reading)/iu },
  { name: 'must read', pattern: /^must[ -](?:read|watch|see)/iu },
  {
    name: 'related',
    pattern:
      /^related (?:stor(?:y|ies)|articles?|news|coverage|videos?|reading|content|topics?|links?|posts?)/iu,
  },
  {
    name: 'recommended',
    pattern: /^recommended (?:reading|reads?|stor(?:y|ies)|articles?|videos?|for you)/iu,
  },
  { name: 'you may also like', pattern: /^you (?:may|might) (?:also )?(?:like|be interested in)/iu },
  { name: 'further reading', pattern: /^(?:further|suggested) reading/iu },
  { name: 'more on this', pattern: /^more on (?:this(?: story| topic)?|the story|our site)/iu },
  { name: "editor's pick", pattern: /^editor['’]?s?['’]? (?:picks?|choice)/iu },
  { name: 'watch video', pattern: /^watch (?:(?:the|this|full) )?(?:videos?|clip|live|now|here)/iu },
  { name: 'in pictures', pattern: /^in (?:pics|pictures|photos)/iu },
  { name: "don't miss", pattern: /^don['’]t miss/iu },
  { name: 'in case you missed it', pattern: /^(?:in case you missed it|icymi)/iu },
  { name: 'click here', pattern: /^click here/iu },
];

/** Labels before a bar; before another mark only on a line that ends with the headline. */
export const WEAK_LABELS: readonly PromotionRule[] = [
  { name: 'read', pattern: /^read(?: (?:here|now|this))?/iu },
  { name: 'watch', pattern: /^watch/iu },
  { name: 'listen', pattern: /^listen(?: (?:here|now))?/iu },
  { name: 'see', pattern: /^see/iu },
  { name: 'related', pattern: /^related/iu },
  { name: 'recommended', pattern: /^recommended/iu },
  { name: 'up next', pattern: /^up next/iu },
  {
    name: 'trending',
    pattern: /^(?:trending|most (?:read|popular)|top stories)(?: (?:now|today|stories|news))?/iu,
  },
  { name: 'more', pattern: /^(?:more|other|similar|latest) (?:stories|news|articles)/iu },
  { name: 'more', pattern: /^more(?: from [^|:.!?\n]{2,40})?/iu },
  { name: 'find out more', pattern: /^(?:find out|learn|know) more|^(?:go|dig) deeper|^deep dive/iu },
  { name: 'also in', pattern: /^also in (?:this|our) [^|:.!?\n]{2,30}/iu },
  {
    name: 'also on',
    pattern: /^also on (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day)[^|:.!?\n]{2,30}/iu,
  },
];

/** Names of a paper's sections before a bar: on a line of their own, and not where the article has its own headline. */
export const SECTION_LABELS: readonly PromotionRule[] = [
  {
    name: 'section',
    pattern:
      /^(?:analysis|comment|data|editorial|exclusive|explained|explainer|from the archives?|gallery|interview|live|opinion|photos|podcast|profile|video)/iu,
  },
];

/** What a promotion may end with to promise the rest of the article: "Here's all you need to know:". */
export const FILLER =
  /^(?:here(?:['’]s| is| are)|know|find out|check(?: out)?|see)?\s?(?:all|what|everything|why|how|the)?\s?(?:that )?(?:you (?:need|should|have) (?:to )?know|we know(?: so far)?|(?:full )?details|more)(?: (?:here|inside|below|about it))?\s{0,2}(?:[:.!]|(?=\n|$))/iu;
