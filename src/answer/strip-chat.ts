/** Phrases that open a chat message and say nothing of what is asked. Longer ones first within a row. */
const OPENINGS: readonly RegExp[] = [
  /^(?:hey|hi|hello|yo|ok|okay|so(?! far)|well|um|uh|good (?:morning|afternoon|evening)|greetings)(?: (?:there|bot|verbatim|all|everyone|guys|folks|again))?(?=[\s,!.:;])[\s,!.:;-]*/iu,
  /^(?:bot|verbatim|@\S{1,40})(?=[\s,!.:;])[\s,!.:;-]*/iu,
  // What people say of themselves before they come to the question. With a capital letter in it, it may be asked about.
  /^(?:[Ss]orry|[Aa]pologies) (?:to|for|about|if) [^.!?:;,\p{Lu}]{1,60}[.!:,] (?:but )?/u,
  /^(?:[Ii]|[Ww]e)(?:['’]m| am|['’]re| are|['’]ve)? (?:trying|looking|hoping|asking|need|have|got) [^.!?:;\p{Lu}]{1,80}[.!:] (?=\S)/u,
  /^(?:[Cc]an|[Cc]ould|[Ww]ould) (?:you|anyone|someone|somebody|anybody) [^.!?:;\p{Lu}]{1,60}: (?=\S)/u,
  /^(?:please|pls|plz|quick question|question|one question|just curious|just wondering|btw|by the way|sorry)(?=[\s,!.:;])[\s,!.:;-]*/iu,
  /^(?:can|could|would|will) (?:you|u|anyone|someone|somebody|anybody)(?: please| pls| kindly)? (?:tell|show|explain to|give|remind|help) (?:me|us)(?: please)?(?: (?:about|out|with))?\s+/iu,
  /^(?:can|could|would) (?:you|u|anyone|someone)(?: please| pls)? (?:explain|say|check|find(?: out)?|look up)\s+/iu,
  /^(?:do|does) (?:you|u|anyone|someone|anybody|the articles?) (?:happen to )?(?:know|say|mention|remember|have any idea)(?: about)?\s+/iu,
  /^(?:any|have you (?:got )?any) (?:idea|clue)(?: about| on)?\s+/iu,
  /^(?:i|we)(?:'d| would) (?:like|love) to (?:know|ask|hear|understand)(?: about)?\s+/iu,
  /^(?:i|we) (?:just )?(?:want|wanted|need) to (?:know|ask|find out)(?: about)?\s+/iu,
  /^(?:i|we)(?:'m| am|'re| are| was) (?:just )?(?:wondering|curious|trying to (?:find out|understand))(?: about)?[\s,:]+/iu,
  /^(?:tell|show|remind) (?:me|us)(?: please)?(?: (?:about|again))?[\s,:]+/iu,
  /^(?:please )?(?:explain|find out|look up)\s+/iu,
  /^(?:what (?:do|does) (?:the|your|these) articles? say about|according to the articles?,?)\s+/iu,
];

const CLOSINGS: readonly RegExp[] = [
  /[\s,;.!-]{1,20}(?:please|pls|plz|thanks|thank you|thx|ty|cheers|thanks in advance|many thanks|mate|bro|lol)[\s.!?]*$/iu,
  /[\s,;.!-]{1,20}(?:do you know|any idea|anyone know|can you tell me|i wonder)[\s.!?]*$/iu,
];

/** How many phrases in a row are taken off: chat is short, and each pass costs time. */
const PASSES_MAX = 6;

/** A question without greetings and politeness ("hey bot, can you tell me who won, please" → "who won"). */
export function stripChat(question: string): string {
  let core = question.trim();
  for (let pass = 0; pass < PASSES_MAX; pass++) {
    const shorter = [...OPENINGS, ...CLOSINGS].reduce((text, phrase) => text.replace(phrase, ''), core);
    if (shorter === core || !/\p{L}{2}/u.test(shorter)) break;
    core = shorter;
  }
  return core;
}
