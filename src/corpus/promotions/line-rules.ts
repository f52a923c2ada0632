import type { PromotionRule } from './promotion-rule.ts';

/** Page furniture: promotions when they are a whole line, the marks around them left out. */
export const WHOLE_LINES: readonly PromotionRule[] = [
  {
    name: 'advertisement',
    kind: 'line',
    pattern:
      /^(?:advertise?ments?|sponsored(?: content)?|promoted(?: content)?|skip (?:this )?ad(?:vertise?ment)?)$/u,
  },
  { name: 'newsletter', kind: 'line', pattern: /^(?:skip past |after )?newsletter (?:promotion|sign-?up)$/u },
  {
    name: 'read more',
    kind: 'line',
    pattern:
      /^(?:(?:read|show|see|view|load) (?:more|all)|(?:continue|keep) reading|read (?:the )?full (?:story|article)|read (?:more|this story) (?:from|at|on|in) [^.!?]{2,30}|sign in to continue reading|this (?:story|article) is for subscribers only)$/u,
  },
  {
    name: 'heading of links',
    kind: 'line',
    pattern:
      /^(?:also read|read also|see also|read next|up next|more on this(?: story)?|related(?: (?:stories|articles|news|coverage|videos|reading|content|topics|links|posts))?|recommended(?: (?:stories|articles|for you))?|most (?:read|popular|viewed)|trending(?: now)?|(?:top|more|other|latest) (?:stories|news)|you (?:may|might) also (?:like|be interested in)|(?:further|suggested) reading|editor['’]?s['’]? (?:picks?|choice))$/u,
  },
  {
    name: 'sharing',
    kind: 'line',
    pattern:
      /^(?:share(?: this (?:article|story|post))?|share on [a-z]{1,12}|tweet|follow us|subscribe(?: now)?|sign up(?: now)?|join the conversation|view this post on instagram|open in app)$/u,
  },
  {
    name: 'player',
    kind: 'line',
    pattern:
      /^(?:listen to (?:this|the) (?:article|story)|(?:click|tap) to play|recommended videos?|list of \d{1,3} items|end of list|loading)$/u,
  },
  {
    name: 'cookies',
    kind: 'line',
    pattern:
      /^(?:(?:we|this (?:web)?site) uses? cookies(?: (?:to|on|and|for) [^\n]{0,150})?|(?:accept|reject|allow|manage) (?:all|(?:all )?cookies)|(?:we use cookies[.] ?)?accept all(?: cookies)?)$/u,
  },
  {
    name: 'copyright',
    kind: 'line',
    pattern: /^(?:(?:copyright )?(?:©|\(c\))[^\n]{0,150}|(?:copyright [^\n]{1,120}?)?all rights reserved)$/u,
  },
  {
    name: 'credits',
    kind: 'line',
    pattern:
      /^\(?(?:(?:additional )?(?:reporting|writing|compiled) by [^\n]{3,110}?[;,] ?(?:and )?(?:additional )?(?:reporting|writing|editing) by [^\n]{3,60}|our standards: [^\n]{3,100})$/u,
  },
  {
    name: 'first published',
    kind: 'line',
    pattern: /^first published(?: on)?: [^.!?\n]{0,30}?\d[^!?\n]{0,40}$/u,
  },
];
