import type { PromotionRule } from './promotion-rule.ts';

/** What a page breaks into the text between sentences. */
export const NOTICES: readonly PromotionRule[] = [
  {
    name: 'advertisement',
    kind: 'notice',
    opens: 'story article content',
    pattern:
      /^(?:story|article|content) continues (?:below|after)(?: (?:this |the )?(?:advertise?ment|ad(?![a-z])|promotion|video|newsletter(?: sign-?up)?)|(?=\s{0,3}(?:\n|$)))[.:]?/u,
  },
  {
    name: 'advertisement',
    kind: 'notice',
    opens: 'scroll',
    pattern:
      /^scroll (?:down )?(?:to continue|for (?:more|(?:the )?(?:videos?|photos|pictures|gallery)(?![a-z])))(?: reading)?[.:]?/u,
  },
  {
    name: 'subscribe',
    kind: 'notice',
    opens: 'unlock',
    pattern:
      /^unlock (?:a world of|exclusive|premium|unlimited) [^\n]{3,180}?(?:log ?-?in|sign ?-?up|subscribe|register) (?:now|today|here)[.!]?/u,
  },
  {
    name: 'syndicated',
    kind: 'call',
    opens: 'except',
    pattern:
      /^except for (?:the|this) headline,? this (?:story|article|report|copy) has not been edited(?![a-z])/u,
  },
];
