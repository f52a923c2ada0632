import type { Omission, Span } from '../../domain/article.ts';

/** One way in which publishers point elsewhere. */
export interface PromotionRule {
  /** Readable by a moderator: `--explain` shows it. */
  readonly name: string;
  /** Anchored at the beginning. */
  readonly pattern: RegExp;
}

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
    pattern:
      /^(?:(?:read|show|see|view|load) (?:more|all)|(?:continue|keep) reading|read (?:the )?full (?:story|article)|read (?:more|this story) (?:from|at|on|in) [^.!?]{2,30}|sign in to continue reading|this (?:story|article) is for subscribers only)$/iu,
  },
  {
    name: 'heading of links',
    pattern:
      /^(?:also read|read also|see also|read next|up next|more on this(?: story)?|related(?: (?:stories|articles|news|coverage|videos|reading|content|topics|links|posts))?|recommended(?: (?:stories|articles|for you))?|most (?:read|popular|viewed)|trending(?: now)?|(?:top|more|other|latest) (?:stories|news)|you (?:may|might) also (?:like|be interested in)|(?:further|suggested) reading|editor['’]?s['’]? (?:picks?|choice))$/iu,
  },
  {
    name: 'sharing',
    pattern:
      /^(?:share(?: this (?:article|story|post))?|share on \p{L}{1,12}|tweet|follow us|subscribe(?: now)?|sign up(?: now)?|join the conversation|view this post on instagram|open in app)$/iu,
  },
  {
    name: 'player',
    pattern:
      /^(?:listen to (?:this|the) (?:article|story)|(?:click|tap) to play|recommended videos?|list of \d{1,3} items|end of list)$/iu,
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
      /^(?:get|catch|read|watch|track) (?:all )?(?:the )?(?:latest|breaking|top|live) [^.!?\n]{0,40}?(?:news|headlines|updates|stories|scores)(?!\p{L})/iu,
  },
  { name: 'latest news', pattern: /^catch all the [^.!?\n]{0,60}?(?:news|headlines|updates)(?!\p{L})/iu },
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
      /^(?:follow|like|find|join) (?:us|[^.!?,\n]{2,40}?) on (?:twitter|x|facebook|instagram|whats ?app|telegram|linkedin|youtube|google news|threads|tiktok|bluesky|snapchat|flipboard)(?!\p{L})/iu,
  },
  {
    name: 'follow us',
    pattern:
      /^(?:join|follow) (?:us|our|the) [^.!?\n]{0,30}?(?:whats ?app|telegram|discord|facebook) (?:channel|group|community)/iu,
  },
  {
    name: 'follow us',
    pattern:
      /^follow (?:(?:our|the) |all (?:of )?(?:our|the) |\p{Lu}[\p{L} ]{1,30}['’]s )?(?:live )?(?:coverage|updates|live blog)(?!\p{L})[^.!?\n]{0,60}?(?:here|at https?:\/\/|on our)/iu,
  },
  {
    name: 'newsletter',
    pattern: /^get [^.!?\n]{3,120}?newsletters?[^.!?\n]{0,60}\. sign up here/iu,
  },
  {
    name: 'subscribe',
    pattern:
      /^(?:to (?:read|receive|get)|for more (?:on|news|stories|updates|details|like)|if you (?:like|enjoy)(?:ed)? (?:this|our)) [^.!?\n]{3,80}?, (?:click here|sign up here|subscribe)(?!\p{L})/iu,
  },
  {
    name: 'subscribe',
    pattern:
      /^(?:want more|enjoying this|like what you|don['’]t have an account|not a subscriber)[^.!?\n]{0,60}\? (?:sign up|subscribe|log in|register|click here)(?!\p{L})/iu,
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

/** The words that the patterns begin with. */
const OPENING_WORDS =
  `already also analysis article catch click comment content continue data deep dig don't download editor editorial
  enjoying exclusive explained explainer find follow for from further gallery get go have icymi if in install
  interview join know latest learn like listen live more most must next not opinion other photos podcast profile
  read recommended related scroll see share sign similar stay story subscribe suggested support tap tell to top
  track trending up video want watch what you`.split(/\s+/u);

const capitalised = (word: string): string =>
  `${word.charAt(0).toUpperCase()}${word.slice(1)}|${word.toUpperCase()}`;

/** Where a promotion may begin: with one of these words, and always with a capital. */
export const FIRST_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${OPENING_WORDS.map(capitalised).join('|').replaceAll("'", "['’]")})(?!\\p{Ll})`,
  'gu',
);

/** A stretch of text that a rule takes for a promotion. */
export const promotion = ({ start, end }: Span, rule: PromotionRule): Omission => ({
  start,
  end,
  kind: 'promotion',
  rule: rule.name,
});
