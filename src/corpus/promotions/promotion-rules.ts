import type { Omission, Span } from '../../domain/article.ts';

/** One way in which publishers point elsewhere. */
export interface PromotionRule {
  /** Readable by a moderator: `--explain` shows it. */
  readonly name: string;
  /** Anchored at the beginning. */
  readonly pattern: RegExp;
}

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
  { name: 'click here', pattern: /^click here/iu },
];

/** Labels before a bar, but before a colon only where the line ends with the headline. */
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
  { name: 'more', pattern: /^more(?: from [^|:.!?\n]{2,40})?/iu },
  {
    name: 'also on',
    pattern: /^also on (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day)[^|:.!?\n]{2,30}/iu,
  },
];

/** Page furniture: promotions when they are a whole line. */
export const WHOLE_LINES: readonly PromotionRule[] = [
  {
    name: 'advertisement',
    pattern:
      /^(?:advertise?ments?|sponsored(?: content)?|promoted(?: content)?|skip (?:this )?ad(?:vertise?ment)?)$/iu,
  },
  { name: 'newsletter', pattern: /^(?:skip past |after )?newsletter (?:promotion|sign-?up)$/iu },
  {
    name: 'read more',
    pattern: /^(?:read|show|see|view|load) (?:more|all)$|^continue reading$|^read (?:the )?full story$/iu,
  },
  {
    name: 'heading of links',
    pattern:
      /^(?:also read|read also|see also|read next|up next|more on this(?: story)?|related(?: (?:stories|articles|news|coverage|videos|reading|content|topics|links|posts))?|recommended(?: (?:stories|articles|for you))?|most (?:read|popular)|trending(?: now)?|top stories|you (?:may|might) also like|(?:further|suggested) reading|editor['’]?s['’]? (?:picks?|choice))$/iu,
  },
  {
    name: 'sharing',
    pattern:
      /^(?:share this (?:article|story|post)|share on \p{L}{1,12}|follow us|subscribe(?: now)?|sign up(?: now)?)$/iu,
  },
];

/** What a page breaks into the text between two sentences; it ends where the pattern ends. */
export const NOTICES: readonly PromotionRule[] = [
  {
    name: 'advertisement',
    pattern:
      /^(?:story|article|content) continues (?:below|after)(?: (?:this |the )?(?:advertise?ment|ad(?!\p{L})|promotion|video|newsletter(?: sign-?up)?)|(?=\s{0,3}(?:\n|$)))[.:]?/iu,
  },
  { name: 'advertisement', pattern: /^scroll (?:down )?(?:to continue|for more)(?: reading)?[.:]?/iu },
];

/** Sentences that ask the reader to do something for the publisher; they end where the sentence ends. */
export const CALLS: readonly PromotionRule[] = [
  {
    name: 'click here',
    pattern: /^(?:click|tap) (?:here|below|on (?:the|this) link),? (?:to|for)(?!\p{L})/iu,
  },
  {
    name: 'subscribe',
    pattern:
      /^subscribe (?:now )?(?:to|for) [^.!?\n]{0,60}?(?:newsletters?|channel|youtube|podcast|edition|alerts|magazine|updates|premium|digital)(?!\p{L})/iu,
  },
  {
    name: 'newsletter',
    pattern:
      /^sign up (?:(?:here|now|today|free) )?(?:for|to) [^.!?\n]{0,60}?(?:newsletters?|alerts?|briefings?|updates|e-?mails?|inbox)(?!\p{L})/iu,
  },
  {
    name: 'newsletter',
    pattern:
      /^(?:get|have) [^.!?\n]{3,80}?(?:(?:delivered|sent|straight|directly) ){0,3}(?:in)?to your inbox/iu,
  },
  {
    name: 'latest news',
    pattern:
      /^(?:get|catch|read|watch) (?:all )?(?:the )?(?:latest|breaking|top|live) [^.!?\n]{0,40}?(?:news|headlines|updates|stories|scores)(?!\p{L})/iu,
  },
  {
    name: 'latest news',
    pattern:
      /^for (?:all )?(?:the )?(?:latest|more|breaking) [^.!?\n]{0,60}?(?:news|updates|stories|headlines)[^.!?\n]{0,40}?,? (?:follow|visit|download|subscribe|click|log on|stay tuned|check)(?!\p{L})/iu,
  },
  {
    name: 'latest news',
    pattern:
      /^stay (?:tuned|updated|informed|up to date) (?:with|to|on) (?:us|our|all the latest|the latest|breaking)(?!\p{L})/iu,
  },
  {
    name: 'follow us',
    pattern:
      /^(?:follow|like|find|join) (?:us|[^.!?,\n]{2,40}?) on (?:twitter|x|facebook|instagram|whats ?app|telegram|linkedin|youtube|google news|threads|tiktok|bluesky|flipboard)(?!\p{L})/iu,
  },
  {
    name: 'follow us',
    pattern:
      /^(?:join|follow) (?:us|our|the) [^.!?\n]{0,30}?(?:whats ?app|telegram|discord|facebook) (?:channel|group|community)/iu,
  },
  { name: 'app', pattern: /^(?:download|install|get) (?:the|our) [^.!?\n]{0,30}?app(?!\p{L})/iu },
  { name: 'support', pattern: /^support (?:our|independent|quality) [^.!?\n]{0,20}?journalism/iu },
  { name: 'subscribe', pattern: /^(?:already a subscriber|have an account)\? (?:log|sign) in/iu },
  {
    name: 'full story',
    pattern:
      /^read (?:the|our) (?:full|complete|entire|original) (?:story|article|report|interview|statement|text) (?:here|on|at|below)(?!\p{L})/iu,
  },
  {
    name: 'comments',
    pattern:
      /^(?:share your (?:thoughts|views|opinions?)|tell us what you think) (?:in the comments|below)/iu,
  },
];

/** What a promotion may end with to promise the rest of the article: "Here's all you need to know:". */
export const FILLER =
  /^(?:here(?:['’]s| is| are)|know|find out|check(?: out)?|see)?\s?(?:all|what|everything|why|how|the)?\s?(?:that )?(?:you (?:need|should|have) (?:to )?know|we know(?: so far)?|(?:full )?details|more)(?: (?:here|inside|below|about it))?\s{0,2}(?:[:.!]|(?=\n|$))/iu;

/** The first words of all the patterns: where a promotion may begin, always with a capital. */
export const FIRST_WORDS =
  /(?<![\p{L}\p{N}])(?:Also|ALSO|Already|Article|ARTICLE|Catch|CATCH|Click|CLICK|Content|Continue|CONTINUE|Don['’]t|DON['’]T|Download|DOWNLOAD|Editor|EDITOR|Find|Follow|FOLLOW|For|FOR|Further|FURTHER|Get|GET|Have|In|IN|Install|Join|JOIN|Like|Listen|LISTEN|More|MORE|Most|MOST|Must|MUST|Next|NEXT|Read|READ|Recommended|RECOMMENDED|Related|RELATED|Scroll|SCROLL|See|SEE|Share|SHARE|Sign|SIGN|Stay|STAY|Story|STORY|Subscribe|SUBSCRIBE|Suggested|SUGGESTED|Support|SUPPORT|Tap|TAP|Tell|Top|TOP|Trending|TRENDING|Up|UP|Watch|WATCH|What|WHAT|You|YOU)(?!\p{Ll})/gu;

/** A stretch of text that a rule takes for a promotion. */
export const promotion = ({ start, end }: Span, rule: PromotionRule): Omission => ({
  start,
  end,
  kind: 'promotion',
  rule: rule.name,
});
