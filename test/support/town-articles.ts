/** An article file as newspapers might hand it over. */
const article = (title: string, date: string, page: string, ...paragraphs: readonly string[]): string =>
  [
    `Title: ${title}`,
    `Date: ${date}`,
    'Source: The Harbour Post',
    `URL: https://harbourpost.example/${page}`,
    '',
    paragraphs.join('\n\n'),
    '',
  ].join('\n');

const ferry = (passengers: string): string =>
  article(
    'Ferry passengers spend the night in a school',
    '2026-01-08',
    'ferry',
    'The ferry to Gull Island was cancelled on Thursday because of strong winds.',
    `About ${passengers} passengers spent the night in the gym of the town’s school. Volunteers brought blankets and soup.`,
    'The shipping company said that the first ferry would leave on Friday at noon.',
  );

/** News of a town that does not exist, by path. */
export const TOWN_ARTICLES: Readonly<Record<string, string>> = {
  'articles/mayor.txt': article(
    'Mayor of Port Ellery resigns over missing harbour money',
    '2026-01-05',
    'mayor',
    'The mayor of Port Ellery, Ilse Brandt, resigned on Monday after an audit found that 2.4 million euros for the new harbour were missing. She announced it at a special meeting of the town council.',
    'Deputy mayor Tom Okafor will run the town until the election. The election will be held on 12 April, the council said.',
    'Brandt said that she had done nothing wrong.',
  ),
  'articles/ferry.txt': ferry('300'),
  'articles/library.txt': article(
    'Town library to reopen in March',
    '2026-01-10',
    'library',
    'The town library of Port Ellery will reopen on 2 March after two years of repairs. The repairs cost 1.8 million euros.',
    'The architect Nadia Petrov kept the old reading room as it was. The town also paid for 12,000 new books.',
  ),
  'articles/whale.txt': article(
    'Humpback whale freed from fishing nets',
    '2026-01-12',
    'whale',
    'A young humpback whale was freed from fishing nets off Cape Wren on Sunday. Divers worked for six hours to cut the nets.',
    'The marine biologist Jonas Weber said that the whale was tired but unhurt. The whole town watched from the cliffs.',
  ),
  'articles/prize.txt': article(
    'Physics teacher wins national prize',
    '2026-01-13',
    'prize',
    'Maria Lindqvist, who teaches physics at the town’s school, has won the national prize for teachers. The prize is worth 20,000 euros.',
    'Lindqvist said that she would buy a telescope for the school with it. “The town has such dark nights,” she said.',
  ),
};

/** The article about the ferry once its figure was put right, and its path. */
export const CORRECTED_ARTICLE = { path: 'articles/ferry.txt', content: ferry('340') } as const;
