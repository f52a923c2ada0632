/** How people ask a bot. `…` stands for the question. */
export const CHAT_WORDINGS: readonly string[] = [
  'hey bot can you please tell me …',
  'Hi there! Quick question: …',
  'I was wondering, …',
  'yo does anyone know … thx',
  'Good morning all, could someone here please help me out with this one: …',
  'ok so … pls',
  'Sorry to bother you again, but … Thanks in advance!',
  'what do the articles say about this: … cheers mate',
  '@Verbatim um, … lol',
  "Hello, I'm trying to find out something for a friend. …",
];

/** A question in the chat wording whose turn it is; `turn` counts from 0. */
export const wrapInChat = (question: string, turn: number): string =>
  (CHAT_WORDINGS[turn % CHAT_WORDINGS.length] ?? '…').replace('…', () => question);
