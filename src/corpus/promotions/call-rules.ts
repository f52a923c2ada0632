import type { PromotionRule } from './promotion-rule.ts';

/** What asks the reader to do something for the publisher. */
export const CALLS: readonly PromotionRule[] = [
  {
    name: 'click here',
    kind: 'call',
    opens: 'click tap',
    pattern: /^(?:click|tap) (?:here|below|on (?:the|this) link),? (?:to|for)(?![a-z])/u,
  },
  {
    name: 'subscribe',
    kind: 'call',
    opens: 'subscribe',
    pattern:
      /^subscribe (?:now )?(?:to|for) [^.!?\n]{0,60}?(?:newsletters?|channel|youtube|podcast|edition|alerts|magazine|updates|premium|digital)(?![a-z])/u,
  },
  {
    name: 'newsletter',
    kind: 'call',
    opens: 'sign',
    pattern:
      /^sign up (?:(?:here|now|today|free) )?(?:for|to) [^.!?\n]{0,60}?(?:newsletters?|alerts?|briefings?|updates|e-?mails?|inbox)(?![a-z])/u,
  },
  {
    name: 'newsletter',
    kind: 'call',
    opens: 'get have',
    pattern:
      /^(?:get|have) [^.!?\n]{3,80}?(?:(?:delivered|sent|straight|directly) ){0,3}(?:in)?to your inbox/u,
  },
  {
    name: 'latest news',
    kind: 'call',
    opens: 'get catch read watch track',
    pattern:
      /^(?:get|catch|read|watch|track) (?:all )?(?:the )?(?:latest|breaking|top|live) [^.!?\n]{0,40}?(?:news|headlines|updates|stories|scores)(?![a-z])/u,
  },
  {
    name: 'latest news',
    kind: 'call',
    opens: 'catch',
    pattern: /^catch all the [^.!?\n]{0,60}?(?:news|headlines|updates)(?![a-z])/u,
  },
  {
    name: 'latest news',
    kind: 'call',
    opens: 'for',
    pattern:
      /^for (?:all )?(?:the )?(?:latest|more|breaking) [^.!?\n]{0,60}?(?:news|updates|stories|headlines)[^.!?\n]{0,40}?,? (?:follow|visit|download|subscribe|click|log on|stay tuned|check)(?![a-z])/u,
  },
  {
    name: 'latest news',
    kind: 'call',
    opens: 'stay',
    pattern:
      /^stay (?:tuned|updated|informed|up to date) (?:with|to|on) (?:us|our|all the latest|the latest|breaking)(?![a-z])/u,
  },
  {
    name: 'follow us',
    kind: 'call',
    opens: 'follow like find join',
    pattern:
      /^(?:follow|like|find|join) (?:us|[^.!?,\n]{2,40}?) on (?:twitter|x|facebook|instagram|whats ?app|telegram|linkedin|youtube|google news|threads|tiktok|bluesky|snapchat|flipboard)(?![a-z])/u,
  },
  {
    name: 'follow us',
    kind: 'call',
    opens: 'join follow',
    pattern:
      /^(?:join|follow) (?:us|our|the) [^.!?\n]{0,30}?(?:whats ?app|telegram|discord|facebook) (?:channel|group|community)/u,
  },
  {
    name: 'follow us',
    kind: 'call',
    opens: 'follow',
    pattern:
      /^follow (?:(?:our|the) |all (?:of )?(?:our|the) |[^.!?\n]{2,30}['’]s )?(?:live )?(?:coverage|updates|live blog)(?![a-z])[^.!?\n]{0,60}?(?:here|at https?:\/\/|on our)/u,
  },
  {
    name: 'newsletter',
    kind: 'call',
    opens: 'get',
    pattern: /^get [^.!?\n]{3,120}?newsletters?[^.!?\n]{0,60}\. sign up here/u,
  },
  {
    name: 'subscribe',
    kind: 'call',
    opens: 'to for if',
    pattern:
      /^(?:to (?:read|receive|get)|for more (?:on|news|stories|updates|details|like)|if you (?:like|enjoy)(?:ed)? (?:this|our)) [^.!?\n]{3,80}?, (?:click here|sign up (?:here|(?:to|for) (?:our|the))|subscribe)(?![a-z])/u,
  },
  {
    name: 'subscribe',
    kind: 'call',
    opens: 'want enjoying like don not',
    pattern:
      /^(?:want more|enjoying this|like what you|don['’]t have an account|not a subscriber)[^.!?\n]{0,60}\? (?:sign up|subscribe|log in|register|click here)(?![a-z])/u,
  },
  {
    name: 'app',
    kind: 'call',
    opens: 'download install get',
    pattern: /^(?:download|install|get) (?:the|our) [^.!?\n]{0,30}?app(?![a-z])/u,
  },
  {
    name: 'support',
    kind: 'call',
    opens: 'support',
    pattern:
      /^support (?:our|independent|quality) [^.!?\n]{0,20}?journalism(?=\s{0,3}(?:[.!:,]|\n|$)| (?:by|today|now|with|from|for|and)(?![a-z]))/u,
  },
  {
    name: 'subscribe',
    kind: 'call',
    opens: 'already have',
    pattern: /^(?:already a subscriber|have an account)\? (?:log|sign) in/u,
  },
  {
    name: 'full story',
    kind: 'call',
    opens: 'read',
    pattern:
      /^read (?:the|our) (?:full|complete|entire|original) (?:story|article|report|interview|statement|text) (?:here|on|at|below)(?![a-z])/u,
  },
  {
    name: 'full story',
    kind: 'call',
    opens: 'read follow see visit check',
    pattern:
      /^(?:read|follow|see|visit|check out) our (?:[a-z]{2,12} ){0,2}?(?:live ?-?blog|blog|coverage|explainer|guide|interview|newsletter|special report)(?![a-z])/u,
  },
  {
    name: 'watch video',
    kind: 'call',
    opens: 'watch listen',
    pattern:
      /^(?:watch|listen to) (?:the|our) (?:full|complete|entire) (?:interview|video|clip|episode|report|debate|speech|conversation|discussion|documentary|podcast)(?![a-z])/u,
  },
  {
    name: 'comments',
    kind: 'call',
    opens: 'share tell',
    pattern: /^(?:share your (?:thoughts|views|opinions?)|tell us what you think) (?:in the comments|below)/u,
  },
];
