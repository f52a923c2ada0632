import { ANSWER_JSON_FIELDS, CITATION_JSON_FIELDS } from '../render/answer-json.ts';
import { CONFIG_VARIABLES } from './config.ts';
import { wrapText } from './wrap-text.ts';

const COLUMNS = 98;

/** Terms and what they mean, the meanings below each other. */
const listing = (entries: readonly (readonly [term: string, meaning: string])[]): string => {
  const width = Math.max(...entries.map(([term]) => term.length)) + 2;
  return entries
    .map(([term, meaning]) => {
      const rows = wrapText(meaning, COLUMNS - width - 2);
      return `  ${term.padEnd(width)}${rows.join(`\n${' '.repeat(width + 2)}`)}\n`;
    })
    .join('');
};

const USAGE: [string, string][] = [
  ['npm start', 'the bot on Discord, if DISCORD_TOKEN is set; otherwise the whole bot on a local page'],
  ['npm run ask', 'a conversation in the terminal'],
  ['npm run ask -- "QUESTION"', 'one answer'],
  ['npm run ask -- [OPTIONS] "QUESTION"', 'one answer, with options'],
  ['npm run --silent ask -- --json "QUESTION"', 'one answer as a JSON object on one line'],
  ['npm run --silent ask -- --questions FILE', 'one such object for each line of FILE, in order'],
];

const OPTIONS: [string, string][] = [
  ['--json', 'print the answer as JSON; nothing else goes to standard output'],
  [
    '--questions FILE',
    'answer every line {"id":"1","question":"..."} of FILE (- for standard input) as JSON; the articles are indexed once, and a line that cannot be used is named on standard error. Without an "id" the number of the line serves',
  ],
  [
    '--articles PATH',
    'a file or a folder of articles, instead of the variable ARTICLES; may be given several times',
  ],
  ['--top N', 'how many citations, 1 to 50 (default 4)'],
  ['--explain', 'also show how the answer came about; with JSON, in one more field, "explanation"'],
  ['--keep-promotions', 'search and quote promotions ("Also Read | ...") too, as PROMOTIONS=keep does'],
  ['--open', 'open the local page in a browser: npm start -- --open'],
  ['--help, -h', 'this text'],
  ['--version', 'the version'],
  ['--', 'what follows is the question, even if it starts with a dash'],
];

const FORMATS: [string, string][] = [
  ['.txt', 'plain text; UTF-8, UTF-16 or Windows-1252'],
  ['.md', 'Markdown, with YAML front matter (title, date, url, ...) or without'],
  ['.html, .htm', 'a saved web page; the article is taken out of it'],
  ['.json', 'an article, or a list of them: {"id","title","date","url","source","lang","text"}'],
  ['.jsonl', 'one such article a line'],
];

const OUTCOMES: [string, string][] = [
  ['answer', 'the first citation is a sentence that answers the question'],
  ['closest', 'the articles do not answer it directly; the first citation is the closest sentence'],
  ['none', 'not in the articles; the citations are the best candidates, and no answer'],
];

const EXIT_CODES: [string, string][] = [
  ['0', 'answered; with --questions: every line was processed'],
  ['1', 'a fault of the program'],
  [
    '2',
    'the command line, the configuration or a line of questions cannot be used, or there are no articles',
  ],
  ['3', 'not in the articles (outcome closest or none)'],
  ['78', 'the bot on Discord cannot run until its token, its settings or the network are put right'],
];

const CONFIGURATION: [string, string][] = [
  ...CONFIG_VARIABLES.map(({ name, description, allowed, default: value }): [string, string] => [
    name,
    `${description} Allowed: ${allowed}.${value === '' ? '' : ` Default: ${value}`}`,
  ]),
  ['NO_COLOR', 'Any value: no colour. Otherwise there is colour on a terminal only.'],
  ['FORCE_COLOR', 'Colour even where output is not a terminal, unless it is 0 or false.'],
];

/** The text of `--help`: everything that can be given and everything that comes out. */
export const helpText = (): string =>
  [
    'Verbatim answers questions about news articles with the sentence that says it, date and link.\n',
    `Usage\n${listing(USAGE)}`,
    `Options\n${listing(OPTIONS)}`,
    `Articles: files of these formats and folders of them\n${listing(FORMATS)}`,
    `Outcomes\n${listing(OUTCOMES)}`,
    `Exit codes\n${listing(EXIT_CODES)}`,
    `Fields of the JSON object\n${listing(Object.entries(ANSWER_JSON_FIELDS))}`,
    `Fields of a citation\n${listing(Object.entries(CITATION_JSON_FIELDS))}`,
    `Configuration: environment variables, or a file .env in the current folder\n${listing(CONFIGURATION)}`,
  ].join('\n');
