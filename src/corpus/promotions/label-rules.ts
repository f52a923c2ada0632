import type { PromotionRule } from './promotion-rule.ts';

/** What announces another article's headline: "Also Read | …". Stronger and longer ones come first. */
export const LABELS: readonly PromotionRule[] = [
  {
    name: 'also read',
    kind: 'label',
    opens: 'also read see watch',
    pattern: /^(?:also,? (?:read|see|watch|listen|check)|(?:read|see|watch) also)/u,
  },
  {
    name: 'full story',
    kind: 'label',
    opens: 'read',
    pattern: /^read (?:the |our )?(?:full |complete |original )(?:story|article|report)(?: here)?/u,
  },
  {
    name: 'read more',
    kind: 'label',
    opens: 'read',
    pattern: /^read more(?: (?:on|about|from|at) [^|:.!?\n]{1,40}| here| stories)?/u,
  },
  {
    name: 'read next',
    kind: 'label',
    opens: 'what read next continue',
    pattern: /^(?:(?:what to )?read next|next story|continue reading)/u,
  },
  { name: 'must read', kind: 'label', opens: 'must', pattern: /^must[ -](?:read|watch|see)/u },
  {
    name: 'related',
    kind: 'label',
    opens: 'related',
    pattern:
      /^related (?:stor(?:y|ies)|articles?|news|coverage|videos?|reading|content|topics?|links?|posts?)/u,
  },
  {
    name: 'recommended',
    kind: 'label',
    opens: 'recommended',
    pattern: /^recommended (?:reading|reads?|stor(?:y|ies)|articles?|videos?|for you)/u,
  },
  {
    name: 'you may also like',
    kind: 'label',
    opens: 'you',
    pattern: /^you (?:may|might) (?:also )?(?:like|be interested in)/u,
  },
  {
    name: 'further reading',
    kind: 'label',
    opens: 'further suggested',
    pattern: /^(?:further|suggested) reading/u,
  },
  {
    name: 'more on this',
    kind: 'label',
    opens: 'more',
    pattern: /^more on (?:this(?: story| topic)?|the story|our site)/u,
  },
  {
    name: "editor's pick",
    kind: 'label',
    opens: 'editor editors',
    pattern: /^editor['’]?s?['’]? (?:picks?|choice)/u,
  },
  {
    name: 'watch video',
    kind: 'label',
    opens: 'watch',
    pattern: /^watch (?:(?:the|this|full) )?(?:videos?|clip|live|now|here)/u,
  },
  { name: 'in pictures', kind: 'label', opens: 'in', pattern: /^in (?:pics|pictures|photos)/u },
  { name: "don't miss", kind: 'label', opens: 'don', pattern: /^don['’]t miss/u },
  {
    name: 'in case you missed it',
    kind: 'label',
    opens: 'in icymi',
    pattern: /^(?:in case you missed it|icymi)/u,
  },
  { name: 'click here', kind: 'label', opens: 'click', pattern: /^click here/u },
  { name: 'read', kind: 'weak label', opens: 'read', pattern: /^read(?: (?:here|now|this))?/u },
  { name: 'watch', kind: 'weak label', opens: 'watch', pattern: /^watch/u },
  { name: 'listen', kind: 'weak label', opens: 'listen', pattern: /^listen(?: (?:here|now))?/u },
  { name: 'see', kind: 'weak label', opens: 'see', pattern: /^see/u },
  { name: 'related', kind: 'weak label', opens: 'related', pattern: /^related/u },
  { name: 'recommended', kind: 'weak label', opens: 'recommended', pattern: /^recommended/u },
  { name: 'up next', kind: 'weak label', opens: 'up', pattern: /^up next/u },
  {
    name: 'trending',
    kind: 'weak label',
    opens: 'trending most top',
    pattern: /^(?:trending|most (?:read|popular)|top stories)(?: (?:now|today|stories|news))?/u,
  },
  {
    name: 'more',
    kind: 'weak label',
    opens: 'more other similar latest',
    pattern: /^(?:more|other|similar|latest) (?:stories|news|articles)/u,
  },
  { name: 'more', kind: 'weak label', opens: 'more', pattern: /^more(?: from [^|:.!?\n]{2,40})?/u },
  {
    name: 'find out more',
    kind: 'weak label',
    opens: 'find learn know go dig deep',
    pattern: /^(?:find out|learn|know) more|^(?:go|dig) deeper|^deep dive/u,
  },
  { name: 'also in', kind: 'weak label', opens: 'also', pattern: /^also in (?:this|our) [^|:.!?\n]{2,30}/u },
  {
    name: 'also on',
    kind: 'weak label',
    opens: 'also',
    pattern: /^also on (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day)[^|:.!?\n]{2,30}/u,
  },
  {
    name: 'section',
    kind: 'section label',
    opens:
      'analysis comment data editorial exclusive explained explainer from gallery interview live opinion photos podcast profile video',
    pattern:
      /^(?:analysis|comment|data|editorial|exclusive|explained|explainer|from the archives?|gallery|interview|live|opinion|photos|podcast|profile|video)/u,
  },
];

/** What a promotion may end with to promise the rest of the article: "Here's all you need to know:". */
export const FILLER =
  /^(?:here(?:['’]s| is| are)|know|find out|check(?: out)?|see)?\s?(?:all|what|everything|why|how|the)?\s?(?:that )?(?:you (?:need|should|have) (?:to )?know|we know(?: so far)?|(?:full )?details|more)(?: (?:here|inside|below|about it))?\s{0,2}(?:[:.!]|(?=\n|$))/u;
