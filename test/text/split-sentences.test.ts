import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentenceText } from '../../src/domain/article.ts';
import type { Span } from '../../src/domain/article.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';

const textsOf = (text: string, omissions: readonly Span[] = []): string[] =>
  splitSentences(text, omissions).map((sentence) => sentenceText({ text }, sentence));

const rangeOf = (text: string, part: string): Span => {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`The text does not hold "${part}".`);
  return { start, end: start + part.length };
};

/** Each row: what it shows, and a text with "‖" (and a space) before every sentence but the first. */
const ROWS: readonly (readonly [string, string])[] = [
  // Titles and names
  ['stacked military titles', 'Maj. Gen. Aharon Haliva resigned. ‖ He led the directorate.'],
  ['a title of two abbreviations', 'Lt. Col. Dana Ruiz briefed reporters. ‖ No questions were taken.'],
  ['a lieutenant governor', 'Lt. Gov. Ann Walsh signed it. ‖ Gov. Reyes was abroad.'],
  ['courtesy titles', 'Mr. and Mrs. Okafor left on Monday. ‖ Ms. Lind stayed with Dr. Amari.'],
  ['Rep. and Sen.', 'Rep. Lee and Sen. Ortiz voted no. ‖ The bill failed.'],
  ['a hyphenated title', 'The ex-Gen. Marcos Pinto was arrested. ‖ His lawyer objected.'],
  ['titles in capitals', 'DR. SMITH AND MR. JONES WERE THERE. ‖ NOBODY ELSE CAME.'],
  ['a title glued to its name', 'Mr.Smith met Dr.Jones in Bonn. ‖ They agreed.'],
  ['two initials', 'J. K. Rowling wrote it. ‖ The book sold well.'],
  ['glued initials', 'J.K. Rowling and W.E.B. Du Bois are quoted. ‖ Others are not.'],
  ['a middle initial', 'George W. Bush spoke in Ohio. ‖ Crowds cheered.'],
  ['an initial at the end of a line of names', 'It was signed by Samuel L. Ortega. ‖ The court agreed.'],
  [
    'Jr. inside and at the end',
    'Martin Luther King Jr. Day is a holiday. ‖ It honours King Jr. ‖ The date moves.',
  ],
  ['a nickname behind an initial', 'Robert E. "Bob" Lane won. ‖ He thanked his staff.'],
  ['saints and mounts', 'They drove from St. Louis to Mt. Hood and Ft. Worth. ‖ It took days.'],
  ['St. as a street', 'The shop is on Main St. ‖ The owner lives above it.'],
  [
    'a name of several initials in a list',
    'Judges A. B. Cole, C. Dunn and E. F. Gray agreed. ‖ Nobody dissented.',
  ],

  // Letters that are no initials
  ['a vitamin', 'Patients took vitamin C. ‖ The study ran for a year.'],
  ['a lettered noun before any word', 'The mayor has a plan B. ‖ Residents doubt it.'],
  ['the pronoun I', 'Nobody is taller than I. ‖ Maria comes close.'],
  ['I as an initial', 'The museum was designed by I. M. Pei in 1989. ‖ It is made of glass.'],
  ['a company with an ampersand', 'He works for AT&T. ‖ Verizon declined to comment.'],
  ['a unit behind a number', 'The line carries 1,200 V. ‖ Third rails differ.'],
  ['an initial behind a year', 'In 1935 E. Hubble lectured there. ‖ The hall was full.'],

  // Months, days and hours
  ['a month and its day', 'The attack of Oct. 7 changed everything. ‖ War followed.'],
  ['a full date', 'They met on Jan. 5, 2024. ‖ The talks failed.'],
  ['a month at the end', 'Prices rose in Sept. ‖ Analysts had expected that.'],
  ['a weekday before a month', 'It opens Mon. Oct. 7 at noon. ‖ Tickets are free.'],
  ['a weekday at the end', 'The shop is shut on Sat. ‖ Owners blame the rent.'],
  ['the verb sat', 'The jury sat. ‖ Twelve people listened.'],
  ['p.m. before a weekday', 'Polls close at 8 p.m. Tuesday in Ohio. ‖ Results follow.'],
  ['p.m. before a time zone', 'The launch is at 5 p.m. EST. ‖ It will be streamed.'],
  ['p.m. at the end', 'The blast came at 5 p.m. ‖ Police closed the road.'],
  ['p.m. glued to the hour', 'Doors open at 7p.m. ‖ Entry is free.'],
  ['a.m. in mid-sentence', 'From 9 a.m. to noon the road is shut. ‖ Buses are diverted.'],
  [
    'German dates and ordinals',
    'Am 7. Oktober begann der Krieg. ‖ Die 2. Bundesliga spielt im 21. Jahrhundert.',
  ],

  // Abbreviations that may end a sentence
  ['U.S. before a noun', 'U.S. troops left the base. ‖ The U.S. President signed the order.'],
  ['U.S. at the end', 'She moved to the U.S. ‖ The president was told.'],
  ['U.S. at the end before "In"', 'Sales fell in the U.S. ‖ In Europe they rose.'],
  ['U.S. with its possessive', "The U.S.'s allies agreed. ‖ U.S.-led forces moved."],
  ['spaced U. S.', 'The U. S. Army denied it. ‖ No one was hurt.'],
  ['U.S.A without a final stop', 'The U.S.A team won gold. ‖ Canada came second.'],
  ['Washington, D.C.', 'He flew to Washington, D.C. ‖ It was raining.'],
  [
    'a place behind a comma',
    'He flew to Washington, D.C. ‖ Robert Mills met him in Salem, Ore. ‖ Police watched.',
  ],
  ['a place before a noun', 'The D.C. Council and Calif. Gov. Ito agreed. ‖ It passed.'],
  ['an era', 'He wrote in 350 B.C. ‖ Marinus of Tyre read him. ‖ B.C. Premier John Ito did not.'],
  ['a dateline with a dash', 'WASHINGTON, D.C. — The president spoke. ‖ He was brief.'],
  ['Inc. inside', 'Acme Inc. Chief Executive Jo Hart resigned. ‖ Shares fell.'],
  ['Inc. at the end', 'He sued Acme Inc. ‖ The company denied it.'],
  ['Corp., Co. and Ltd.', 'Sony Corp. and Ford Motor Co. met Arm Ltd. executives. ‖ Nothing was signed.'],
  ['abbreviated states', 'The mill in Springfield, Ill. burned down. ‖ A Calif. Senator helped.'],
  ['a state that is also a word', 'The chairman is ill. ‖ Doctors are hopeful.'],
  ['etc. at the end', 'They sell maps, books, etc. ‖ Visitors like them.'],
  ['a legal citation', 'The law, Pub.L. 90–351, 82 Stat. 197, set a limit. ‖ It holds.'],
  ['etc. inside', 'Maps, books, etc. are sold there. ‖ Entry is free.'],
  ['a Ph.D.', 'She holds a Ph.D. in physics. ‖ He has a Ph.D. ‖ They met at work.'],
  ['et al.', 'Chen et al. Nature 2019 disagree. ‖ So do Roy et al. (2021) in print.'],

  // Abbreviations that never end one
  ['e.g. and i.e.', 'Use metals, e.g. Iron, i.e. Fe. ‖ Avoid lead.'],
  ['vs. and v.', 'India vs. Pakistan drew crowds. ‖ In Roe v. Wade the court ruled.'],
  ['approx. and ca.', 'The tower is approx. 300 m tall, built ca. 1889. ‖ It sways.'],
  ['No. before a number', 'No. 5 Downing was sold. ‖ It is listed as No. 12 in the file.'],
  ['no as a word', 'Did he know? ‖ No. ‖ Did she? ‖ No. ‖ It was secret.'],
  ['pages and volumes', 'See p. 12 and pp. 40-42 of vol. 3 and Vol. II. ‖ The rest is lost.'],
  ['figures and sections', 'Fig. 4 and Art. 5 show it. ‖ Modern art. ‖ The critics hated it.'],
  ['a labelled figure', 'See Fig. S1 and Fig. 3A. ‖ The rest is lost.'],
  ['a short form in brackets', 'The treaty of Wuchale (It. Uccialli) was signed. ‖ It failed.'],
  ['birth and death years', 'Anna Roth (b. 1931) and Max Roth (d. 1999) led it. ‖ Their son took over.'],

  // Numbers
  ['money', 'The fine was $3.5 million. ‖ He paid €1.200,50 more.'],
  ['a decimal at the end', 'Inflation fell to 3.5. ‖ Wages rose.'],
  ['a version', 'Version 2.1.3 fixes it. ‖ Users must update to 3.0. ‖ Older ones fail.'],
  ['an IP address', 'The server at 192.168.0.1 failed. ‖ It is back.'],
  ['a section number', '3.2. The committee shall meet. ‖ Section 4.1 applies.'],
  ['a numbered list in one line', 'There are two reasons: 1. The price is high. ‖ 2. The shop is far.'],
  ['a year at the end', 'The law dates from 1999. ‖ It was amended in 2004. ‖ Nobody objected.'],
  ['a sentence that begins with a number', 'The bus overturned. ‖ 12 people were hurt. ‖ 3 died.'],
  ['feet and pounds', 'He is 6 ft. 2 in. tall and weighs 180 lb. ‖ Coaches approve.'],
  ['a percentage', 'Turnout was 61.4%. ‖ That is a record.'],
  ['a time with a stop', 'Kick-off is at 19.45 on Friday. ‖ Gates open at 18.00. ‖ Bring tickets.'],

  // Quotations
  ['a stop inside the closing quote', '"We will win." ‖ The crowd roared.'],
  ['a comma before the attribution', '"We will win," he said. ‖ The crowd roared.'],
  ['a quotation that goes on in small letters', '"Never again." was all he said. ‖ He left.'],
  ['a question before "he asked"', '"Why now?" he asked. ‖ Nobody answered.'],
  ['a question before a named speaker', '“Why now?” Mr. Cohen asked. ‖ Nobody answered.'],
  ['a question before a Turkish name', '“Is it safe?” Muharrem İnce İyi said. ‖ It was not.'],
  ['a question before a speaker with a particle', '“Is it safe?” Ursula von der Leyen said. ‖ It was not.'],
  ['a question before a new sentence', '“Why now?” ‖ The minister shrugged. ‖ He left.'],
  ['curly quotes', '“I will carry the pain.” ‖ “It was my command.” ‖ He wept.'],
  ['a quotation of several sentences', '"It failed. ‖ I carry that day with me," Haliva wrote. ‖ He left.'],
  ['nested quotes', '“She told me, ‘Leave now.’ ‖ Then she hung up,” he said. ‖ It was late.'],
  ['nested quotes at the end', 'He said: “They shouted ‘Go!’” ‖ We went.'],
  ['guillemets with spaces', 'Il a dit : « C’est fini. » ‖ Puis il est parti.'],
  ['guillemets inside a sentence', 'Le « New York Times » l’a écrit. ‖ « C’est vrai », dit-il.'],
  ['German quotes', '„Wir gehen.“ ‖ Dann gingen sie. ‖ »Endlich.« ‖ Alle lachten.'],
  ['a dash before the speaker', '“We won!” — Smith, the captain. ‖ He smiled.'],
  ['a title with an exclamation mark', 'The film "Help!" was a hit. ‖ Critics loved "Help!" ‖ Fans did too.'],
  ['unbalanced quotes', '"We go on. ‖ Nobody stops us. ‖ That is all.'],
  ['single quotes', "'It is over.' ‖ He closed the book. ‖ It was John's."],

  // Brackets
  ['a sentence in brackets', 'He resigned. ‖ (He had no choice.) ‖ The board met.'],
  ['a stop behind the bracket', 'He resigned (he had no choice). ‖ The board met.'],
  ['an exclamation in brackets', 'The price (only 5 euros!) surprised many. ‖ It had been 9.'],
  ['a question in brackets before a name', 'The band (who?) Wilco played. ‖ It rained.'],
  ['an abbreviation in brackets', 'The firm (Acme Inc.) Cohen founded is closed. ‖ He wept.'],
  ['a state in brackets', 'Rep. Jo Hart (D-Calif.) Representative of the year, won. ‖ Few voted.'],
  ['several sentences in brackets', 'It failed. ‖ (He knew. ‖ She did not.) ‖ They moved on.'],

  // Ellipses and other stops
  ['an ellipsis in mid-sentence', 'He paused... and left. ‖ She stayed … for a while.'],
  ['an ellipsis at the end', 'He waited... ‖ The phone rang… ‖ Nobody spoke.'],
  ['an ellipsis before I', 'Well... I think so. ‖ It was late.'],
  ['four dots', 'He waited.... ‖ I knew it.'],
  ['a spaced ellipsis', 'He waited . . . and left. ‖ The rest . . . ‖ That was it.'],
  ['an ellipsis first', '“…And then they left.” ‖ ...The end came soon.'],
  ['words left out', 'He wrote that “the army [...] Failed us.” ‖ It was true.'],
  ['several marks', 'What?! ‖ Really?? ‖ No!! ‖ Nobody knew.'],
  ['an interrobang', 'You did what‽ ‖ He nodded.'],
  ['a question in mid-sentence', 'The question is why? and by whom. ‖ No one knows.'],
  ['a name with an exclamation mark', 'Yahoo! Inc. bought it. ‖ She left Yahoo! ‖ The site closed.'],
  ['colons and semicolons', "Here's all you need to know: Earlier, he resigned; She stayed. ‖ That is all."],
  ['a dash behind a stop', 'He was late. ‖ — The train had stopped.'],
  ['a dash glued on', 'The U.S.–China talks failed. ‖ The end.—So they thought.'],

  // Addresses
  ['a web address', 'See https://example.com/a.b?c=1.2&d=E.F. ‖ It lists all.'],
  [
    'a web address with capitals',
    'See https://example.com/News.The.End/Report.Final for more. ‖ It is long.',
  ],
  ['a sentence that begins with a web address', 'Read more. ‖ https://example.com/news is free.'],
  ['an e-mail address', 'Write to John.Smith@Example.com or call. ‖ We reply.'],
  ['a domain name', 'Booking.com and node.js are names. ‖ So is Overstock.Com.'],
  ['a domain name at the end', 'He sold Booking.com. ‖ The price is unknown.'],
  ['handles and hashtags', 'Follow us. ‖ @daily_news posts #Gaza.Now updates. ‖ #Vote trends.'],
  ['a file name', 'Open report.final.pdf first. ‖ Then sign.'],
  ['.NET', 'The site runs on .NET and Go. ‖ It is fast.'],

  // Missing white space and reference marks
  ['a missing space', 'It came to an end.‖The next day they left.'],
  ['a missing space behind a question', 'Was it true?‖Nobody knew.'],
  ['a missing space before an article', 'It rained.‖A new day began.'],
  ['a missing space before a quote', 'It was over.‖“We lost,” he said.'],
  ['a reference mark', 'It opened in 1999.[3] ‖ The hall seats 900.[12][13] ‖ It is used daily.'],
  ['a reference in words', 'It is the oldest.[citation needed] ‖ Others differ.'],
  ['a page as reference', 'The siege went on.:415 ‖ It was lifted in June.'],
  ['superscript references', 'It opened in 1999.¹² ‖ The hall seats 900.'],
  ['a footnote star', 'It opened in 1999.* ‖ The hall seats 900.'],
  ['emphasis marks', '**It is over.** ‖ _The end came soon._ ‖ Nobody wept.'],

  // Emoji, brands and other openings
  ['emoji', 'We won! 🎉🎉 ‖ The party starts now. ‖ Bring friends 👨‍👩‍👧.'],
  ['an emoji glued on', 'We won.😀 ‖ They lost.❤️ ‖ It is over.'],
  ['a brand in small letters', 'Apple sued. ‖ iPhone sales fell. ‖ eBay rose.'],
  ['a currency sign', 'Shares fell. ‖ $5 billion was lost. ‖ €3 billion came back.'],
  ['headlines in capitals', 'ISRAELI INTELLIGENCE CHIEF RESIGNS. ‖ HAMAS ATTACK IN THE U.S. ‖ THE FALLOUT.'],
  ['text in small letters stays whole', 'i went home. then i slept.'],

  // Other languages
  ['Spanish', '¡Hola! ‖ ¿Qué pasa? ‖ El Sr. Pérez llegó a EE. UU. ayer. ‖ Nada más.'],
  [
    'French abbreviations',
    'Le 7 oct. 2023 tout a changé. ‖ M. Macron et Mme. Le Pen débattent. ‖ Il est tard.',
  ],
  ['German abbreviations', 'Das gilt z. B. für Prof. Dr. Weber und ca. 3 Mio. Bürger. ‖ Es ist so.'],
  ['Chinese', '以色列军方说。‖他辞职了！‖为什么？‖没人知道。'],
  ['Japanese with a quotation', '彼は「行くぞ。」と言った。‖雨が降った。'],
  ['Hindi', 'यह सच है। ‖ वह चला गया।'],
  ['Urdu and Arabic', 'یہ سچ ہے۔ ‖ وہ چلا گیا۔ ‖ هل هذا صحيح؟ ‖ نعم.'],
  ['Hebrew', 'הוא התפטר. ‖ המלחמה נמשכת.'],
  ['Russian', 'А. С. Пушкин родился в г. Москва. ‖ Он был поэтом.'],
  ['Georgian', 'ის წავიდა. ‖ ომი გრძელდება.'],
  ['Greek and accents', 'Ο Γιάννης έφυγε. ‖ Étienne resta. ‖ Ångström was a Swede.'],

  // Lines and paragraphs
  [
    'a headline of its own',
    'Intelligence chief resigns\n\n‖ The military said so on Monday. ‖ He had led it.',
  ],
  [
    'a headline on the line before',
    'Intelligence chief resigns\n‖ The military said on Monday that he had gone.',
  ],
  ['paragraphs without stops', 'First headline\r\n\r\n‖ Second headline\r\r‖ Third headline\u2029‖ Fourth'],
  ['an abbreviation before a new paragraph', 'He works for Acme Inc.\n\n‖ Chief Executive Jo Hart resigned.'],
  ['a hyphen list', 'He named:\n‖ - the army\n‖ - the police\n‖ - Two ministers'],
  ['a bullet list', '• first thing\n‖ • second thing, which\ngoes on\n‖ * third thing'],
  ['a numbered list', '1. Vote early\n‖ 2. Bring a card\n‖ 3) Wait\n‖ (a) patiently\n‖ b) calmly'],
  ['one paragraph a line', 'The army said so\n‖ Nobody else did\n‖ It was late. ‖ He left'],
  ['a comma at the end of a line', 'By Jane Roe,\nReuters\n‖ The army said so.'],
  [
    'a hard-wrapped paragraph',
    'The Israeli military on Monday said the chief of its intelligence unit\nhas resigned after failures that led to the attack by Hamas. ‖ Maj. Gen.\nAharon Haliva is the first senior figure to step down over his role in\nIsrael, the army said. ‖ Others may follow.',
  ],
  [
    'a headline above a hard-wrapped paragraph',
    'Intelligence chief resigns\n‖ The Israeli military on Monday said the chief of its intelligence unit\nhas resigned after failures that led to the attack by the group called\nHamas.',
  ],
  [
    'a number and a dash in the flow of a hard-wrapped paragraph',
    'The military said the chief resigned over the failures of October\n7. ‖ Nothing was said about others, and the unit - which is the largest\n- stays without a head until the cabinet meets again in the new year,\nas its rules ask.',
  ],
  [
    'a quoted mail',
    '> The Israeli military on Monday said the chief of its intelligence\n> unit has resigned after failures that led to the attack.\n‖ > Others may follow.',
  ],
  [
    'a paragraph broken anywhere',
    'The river rose on Friday, police spokesman\nThomas Geithner told reporters. ‖ The\nU.S. consulate in\nLeipzig was closed, and Maj. Gen.\nKlaus Weber said 300 troops would help on Oct.\n7. ‖ It costs $3.5\nmillion a day.',
  ],
  ['a narrow paragraph', 'The council of\nBristol approved a plan of\n300 homes on Monday.'],
  ['a narrow paragraph with CRLF', 'The council of\r\nBristol approved a plan of\r\n300 homes on Monday.'],
  ['two lines broken inside a name', 'Negotiator Park met Angela\nMerkel in Berlin on Tuesday.'],
  [
    'a line that ends with a conjunction',
    'Talks between Seoul and\nPyongyang collapsed. ‖ No\nDate was set.',
  ],
  ['a line that ends with a title', 'The order came from Gen.\nWeber and President\nPark on Monday.'],
  ['a line that ends with a month', 'The vote is on Oct.\n7 or on November\n3. ‖ The mayor will wait.'],
  ['a line that ends with a label', 'It was listed as No.\n5. ‖ Nobody saw it.'],
  [
    'a line that begins with a number',
    'The blast on Monday killed\n12. ‖ The mayor wept when\nBristol fell silent.',
  ],
  ['a line that begins with a dash', 'The unit with its staff\n- the largest - stays\nwithout a head.'],
  [
    'a narrow line that ends with a stop',
    'He left for Bonn on Friday.\n‖ Weber stayed in the U.S.\nArmy until May.',
  ],
  [
    'long one-line paragraphs',
    `${'The army said so, and then it said it again '.repeat(3)}in Bonn\n‖ Weber left for Acme Inc.\n‖ Chief Executive Jo Hart left`,
  ],
  [
    'a headline before a name',
    'Intelligence chief resigns\n‖ Israeli officials said on Monday that the chief of the\nunit had gone.',
  ],
  ['a list behind a headline', 'What to bring\n‖ 1. A card\n‖ 2. A pen'],
  [
    'a ragged paragraph',
    'In 1219 Pope Honorius invited\nSaint Dominic and his companions to take up residence\nat the basilica of Santa\nSabina, which they did.',
  ],
  [
    'headlines of like length',
    'Israeli military intelligence chief resigns over October failures\n‖ United Nations envoy warns of famine in the north of the enclave\n‖ Cairo talks end without a deal as mediators blame both sides\n‖ Oil falls for a third day as traders weigh the risk of wider war',
  ],
];

describe('splitSentences', () => {
  it.each(ROWS)('splits %s', (_, marked) => {
    expect(textsOf(marked.replaceAll(/‖ ?/gu, ''))).toEqual(marked.split('‖').map((part) => part.trim()));
  });

  it('finds no sentence in a text without ink', () => {
    expect(splitSentences('', [])).toEqual([]);
    expect(splitSentences(' \r\n\u00a0\u200b\ufeff\u2060\n\n', [])).toEqual([]);
  });

  it('trims every kind of white space off the edges', () => {
    expect(textsOf('\ufeff\u00a0\u200bHe left.\u200b\u3000\u2003She stayed.\u2029\u200e')).toEqual([
      'He left.',
      'She stayed.',
    ]);
  });

  it('counts sentences and paragraphs from 0', () => {
    const sentences = splitSentences('\n\nOne. Two.\nThree.\r\n \r\nFour.\r\rFive.\u2029Six.\n\n\n\n', []);
    expect(sentences.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(sentences.map(({ paragraph }) => paragraph)).toEqual([0, 0, 0, 1, 2, 3]);
  });

  it('ends a sentence at an omission and goes on right behind it', () => {
    const text = 'He resigned Also Read | Shares fall today "I failed," he said.';
    expect(textsOf(text, [rangeOf(text, 'Also Read | Shares fall today')])).toEqual([
      'He resigned',
      '"I failed," he said.',
    ]);
  });

  it('takes omissions in any order, overlapping, empty and beyond the text', () => {
    const text = 'One two three four.';
    const omissions = [
      { start: 8, end: 13 },
      { start: 4, end: 10 },
      { start: 2, end: 2 },
      { start: -5, end: 0 },
      { start: 18, end: 99 },
      { start: 99, end: 120 },
    ];
    expect(textsOf(text, omissions)).toEqual(['One', 'four']);
  });

  it('omits a surrogate pair that an omission cuts in half', () => {
    expect(textsOf('a😀b', [{ start: 2, end: 4 }])).toEqual(['a']);
    expect(textsOf('a😀b', [{ start: 0, end: 2 }])).toEqual(['b']);
  });

  it('begins a paragraph behind a blank line inside an omission', () => {
    const text = 'One.\n\nAlso Read | Two\n\nThree.';
    const sentences = splitSentences(text, [rangeOf(text, '\n\nAlso Read | Two\n\n')]);
    expect(sentences.map(({ paragraph }) => paragraph)).toEqual([0, 1]);
  });
});

describe('the seed article', () => {
  const text = readFileSync(new URL('../../seeds/000_52ba64ddfe50fc50.txt', import.meta.url), 'utf8');
  const omissions = [
    rangeOf(text, ' date 2024-04-22'),
    rangeOf(text, 'Also Read | Infosys shares have highest weight in Nifty IT index; TCS positioned second'),
    rangeOf(
      text,
      "Also Read | 'Nafrat ke ghode ka...': Massive row after PM Modi's 'hate speech' in Rajasthan",
    ),
  ];

  it('has 18 sentences in 12 paragraphs', () => {
    const sentences = splitSentences(text, omissions);
    const edges = sentences.map((sentence) => {
      const words = sentenceText({ text }, sentence).split(' ');
      return `${sentence.paragraph}: ${words.slice(0, 3).join(' ')} … ${words.slice(-2).join(' ')}`;
    });
    expect(edges).toEqual([
      '0: The Israeli military … last year',
      "1: Israel's military intelligence … in Gaza.",
      '1: The October 7 … seventh month.',
      '2: "The intelligence directorate … entrusted with.',
      '2: I carry that … after night.',
      '2: I will carry … resignation letter.',
      "3: Here's all you … daily alerts.",
      '4: He’s the first … by Hamas.',
      "5: Israel's military intelligence, … its ferocity.",
      '6: But the timing … the north.',
      '6: Tensions with Iran … two enemies.',
      '7: Prime Minister Benjamin … step down.',
      '7: The Israeli prime … to unfold.',
      '8: The attack set … health officials.',
      '9: The Israel and … coastal enclave.',
      '10: The Hamas attack … off guard.',
      "10: Israelis' sense of … Hamas' onslaught.",
      '11: In the recent … and resign.',
    ]);
  });
});
