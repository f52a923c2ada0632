import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPromotions } from '../../../src/corpus/promotions/find-promotions.ts';

/** What is left of a text without its promotions, white space folded. */
function withoutPromotions(text: string): string {
  let left = '';
  let from = 0;
  for (const { start, end } of findPromotions(text)) {
    left += `${text.slice(from, start)} `;
    from = end;
  }
  return (left + text.slice(from)).replaceAll(/\s+/gu, ' ').trim();
}

const BEFORE = 'The general resigned on Monday.';
const AFTER = 'The army thanked him for his service.';

/** Promotions on a line of their own. */
const OWN_LINE: readonly string[] = [
  'Also Read | Markets close at record high as banks rally',
  'ALSO READ: Who is the new intelligence chief?',
  'Also read – Gaza ceasefire talks enter a third week',
  'READ ALSO: Ministers split over budget, leaked memo shows',
  'Read Also | How the Iron Dome works',
  'Read more: Inside the unit that missed the warnings',
  'READ MORE: ‘We failed’: spy chief’s letter in full',
  'Read More | Monsoon to arrive early, says weather office',
  'Related: Timeline of the October 7 attack',
  'Related story: Army names acting head of intelligence',
  'RELATED ARTICLES | Five charts on the war economy',
  'Related Coverage: Protesters block highway in Tel Aviv',
  'Recommended: What the spies knew',
  'Recommended reading: The long road to 1973',
  'See also: Full list of officers who stepped down',
  'Must Read | Why the rupee fell on Friday',
  'MUST WATCH: Drone footage of the flooded valley',
  'Watch: Moment a bridge collapses in Baltimore',
  'WATCH | Netanyahu addresses the nation',
  'Watch video: Rescue workers pull a boy from the rubble',
  'Watch Live: Hearing of the war cabinet',
  'In pics | Holi celebrated across the country',
  'In Pictures: A year of war in Gaza',
  'More on this: Hostage families march on Jerusalem',
  'More on this story: Who knew what, and when',
  'You may also like: Ten recipes for a long weekend',
  'Up next: How satellites track troop movements',
  "Don't miss: Our interview with the former spy chief",
  'Don’t Miss | The best pictures of the eclipse',
  'Trending: Tiger spotted in a Delhi park',
  'Most Read: Passenger opens door of plane before take-off',
  "Editor's pick: The forgotten border war",
  'Further reading: A history of military intelligence',
  'Also on HT: Rohit Sharma reacts to the World Cup snub',
  'More from Reuters: Oil slips as dollar firms',
  'Read the full story: Spies, lies and a leaked memo',
  'Also Read:- Gold prices slip for the third day',
  'ALSO READ| Gold prices slip for the third day',
  'READ ALSO Governor signs the budget',
  '👉 Also Read: Spy chief quits',
  '<< Also Read: Spy chief quits >>',
  'In case you missed it: Spy chief quits',
  'ICYMI | Spy chief quits',
  'Other stories: Spy chief quits',
  'Go deeper: What happened at the border',
  'Also in this section: Spy chief quits',
  'CLICK HERE TO GET THE FOX NEWS APP',
  'Catch all the Business News and Breaking News Events on Live Mint.',
  'Track latest news live on our site',
  'Read all the Latest News, Breaking News and Live Updates here',
  'Follow AP’s coverage at https://example.org/hub',
  'Follow our live coverage here',
  'Get a look at the day ahead with the Morning Bid newsletter. Sign up here.',
  'To read the full story, click here',
  'For more on this story, click here.',
  'If you like this story, subscribe to our newsletter',
  'Want more news? Sign up for our newsletter',
  'Read more from Sky News:',
  'You may also be interested in:',
  'Listen to this article',
  'list of 3 items',
  'View this post on Instagram',
  '(Also Read: Shares of five banks hit a lifetime high)',
  '[Read: How the draft law would change the courts]',
  '**Also Read:** [Spy chief quits](https://example.org/a)',
  '- Also Read | Bullet train deadline pushed to 2028',
  '>> READ NEXT: Why the shekel keeps falling',
  'Click here to read the full text of the letter.',
  'Click here for more news from the Middle East',
  'Tap here to join our channel',
  'Subscribe to our newsletter for the stories that matter.',
  'Subscribe to the Morning Briefing newsletter',
  'Subscribe to our YouTube channel for daily videos!',
  'Sign up for our newsletter',
  'Sign up here for the daily World Briefing.',
  'Sign up to First Edition, our free daily newsletter',
  'Get the day’s top stories delivered straight to your inbox.',
  'Get the latest news on your phone.',
  'Catch all the latest news and updates on our live blog.',
  'For the latest news and updates, follow us on Google News.',
  'For more updates on this story, visit our website.',
  'Follow us on Twitter and Facebook for more.',
  'Follow Al Jazeera English on Instagram',
  'Like us on Facebook',
  'Join our WhatsApp channel for breaking news',
  'Download the app for live scores.',
  'Download our mobile app now!',
  'Stay updated with the latest from our newsroom.',
  'Support our journalism. ',
  'Share your thoughts in the comments below.',
  'Read the full report here.',
  'Already a subscriber? Log in',
  'Advertisement',
  'ADVERTISEMENT',
  '— Advertisement —',
  'Sponsored Content',
  'Story continues below advertisement',
  'Story continues below this ad',
  'Article continues after this advertisement',
  'after newsletter promotion',
  'Skip advertisement',
  'Scroll to continue',
  'Read more',
  'Continue reading',
  'Related Stories',
  'Recommended for you',
  'Share this article',
  '• Read our live blog for reaction from Dundee',
  '▶ Watch the full interview with the harbour master',
  'Scroll down for video',
  '(Catch all the Business News, Market News, Breaking News Events and Latest News Updates on Live Mint)',
  'Unlock a world of Benefits! From newsletters to real-time stock tracking, it is all here! Login Now!',
  'For more stories like this, sign up to our newsletter at news.com',
  '(Except for the headline, this story has not been edited by NDTV staff and is published from a feed.)',
  'First Published: Apr 24, 2024, 09:01 IST',
  '© 2024 Reuters. All rights reserved.',
  'Copyright 2024 The Courier. All rights reserved.',
  'Our Standards: The Thomson Reuters Trust Principles.',
  'Reporting by Jane Doe in Lima; Editing by John Roe',
  '(Reporting by Jane Doe and Ali Said; Writing by Ann Cole; Editing by John Roe)',
  'Loading...',
  'We use cookies.',
  'This site uses cookies to improve your experience.',
  'We use cookies. Accept all.',
  'Accept all.',
];

/** Promotions within a paragraph: text and what has to be left of it. */
const INLINE: readonly (readonly [text: string, left: string])[] = [
  [
    'Also Read | Infosys shares have highest weight in Nifty IT index; TCS positioned second "The intelligence directorate under my command did not live up to the task. I carry that day with me," he wrote.',
    '"The intelligence directorate under my command did not live up to the task. I carry that day with me," he wrote.',
  ],
  [
    "Also Read | 'Nafrat ke ghode ka...': Massive row after PM Modi's 'hate speech' in Rajasthan Here's all you need to know: Earlier, Israel's military intelligence chief Haliva had publicly said that he shouldered the blame.",
    "Earlier, Israel's military intelligence chief Haliva had publicly said that he shouldered the blame.",
  ],
  [
    'Also Read: Gold prices slip for the third straight day The central bank left its policy rate unchanged on Friday.',
    'The central bank left its policy rate unchanged on Friday.',
  ],
  [
    'Also Read | Gold Prices Slip For The Third Straight Day The central bank left its policy rate unchanged on Friday.',
    'The central bank left its policy rate unchanged on Friday.',
  ],
  [
    'The rate stays at 5%. Also Read: Why your loan may get cheaper soon But analysts expect a cut in June.',
    'The rate stays at 5%. But analysts expect a cut in June.',
  ],
  [
    'ALSO READ | Heatwave alert for ten states In a statement on Tuesday, the ministry asked schools to close early.',
    'In a statement on Tuesday, the ministry asked schools to close early.',
  ],
  [
    'READ MORE: Court orders inquiry into bridge collapse “We had warned them twice about the cracks in that pillar,” the engineer told reporters.',
    '“We had warned them twice about the cracks in that pillar,” the engineer told reporters.',
  ],
  [
    'Also Read | Will the monsoon be normal this year? Farmers in the east began sowing last week.',
    'Farmers in the east began sowing last week.',
  ],
  [
    'Read more: Budget passes after long night. The opposition walked out before the vote.',
    'The opposition walked out before the vote.',
  ],
  [
    'Also Read | Tech giant cuts 400 jobs Prime Minister Anna Lind said the talks would resume on Monday.',
    'Prime Minister Anna Lind said the talks would resume on Monday.',
  ],
  [
    'Related story: Storm strands thousands at airports He was speaking to reporters after the meeting.',
    'He was speaking to reporters after the meeting.',
  ],
  [
    'The minister resigned. (Also read: The five scandals that shook the cabinet) Her deputy takes over.',
    'The minister resigned. Her deputy takes over.',
  ],
  ['She left office in May (Read: Inside the leadership contest).', 'She left office in May'],
  [
    'Prices rose again. Story continues below advertisement The bank expects inflation to ease.',
    'Prices rose again. The bank expects inflation to ease.',
  ],
  [
    'Prices rose again. Subscribe to our newsletter. The bank expects inflation to ease.',
    'Prices rose again. The bank expects inflation to ease.',
  ],
  [
    'Also Read | Rain lashes the coast Also Read | Schools shut in three districts Meanwhile, the army sent boats.',
    'Meanwhile, the army sent boats.',
  ],
  ['[READ: Lawyer Finch appeals] The dockers won their case.', 'The dockers won their case.'],
  ['Also Read | Ship sinks off Fiji Ann Cole said the storm took 3 lives. Help came.', 'Help came.'],
  ['READ ALSO: Ship sinks off Fiji Ann Cole, of the U.S. Navy, told us so. Help came.', 'Help came.'],
  ['The rate stays. (Catch all the Business News here.) Banks rose.', 'The rate stays. Banks rose.'],
];

/** Ordinary prose, and news about reading, watching and following. */
const PROSE: readonly string[] = [
  'Read more books, the minister said.',
  'He said people should also read the report.',
  'Related companies were fined.',
  'Watch sales fell 5 %.',
  'Follow us on this journey, he said.',
  'The jury also read: "Not guilty on all counts."',
  'Also read into the record was a letter from the mayor.',
  'Read the room, one adviser told the president.',
  'Read more than fifty pages a day and you will improve, she said.',
  'See also how the law treats minors: it does not.',
  'See: it was not so hard, he told the crowd.',
  'Related: adjective, connected by blood.',
  'Recommended doses vary: two for adults, one for children.',
  'Recommended for approval by the panel, the drug may be sold from May.',
  'Recommended: two doses per adult, according to the ministry.',
  'Trending upward since March, prices rose again.',
  'Advertisement spending rose 5 % last year.',
  'Advertisements for tobacco are banned.',
  'Sponsored content must be labelled, the regulator ruled.',
  'Watch: a timepiece worn on the wrist.',
  'Watch for falling rocks, signs on the pass say.',
  'Watch parties drew thousands to the square.',
  'Must see a doctor within a week, the discharge note said.',
  'More on Monday than on any day before, 300 people crossed.',
  'More from habit than from hunger, he ate.',
  'More: that was all the crowd wanted.',
  'In pictures released by the army, a tunnel can be seen.',
  'In photos from the scene, smoke rises over the port.',
  'Up next are Germany, who beat Spain on Sunday.',
  'Up next: Germany, who beat Spain on Sunday. They play in Munich.',
  'You may also like it less than you think, the critic wrote.',
  'Don’t miss the point, she said: it is about money.',
  "Don't miss this chance, he told supporters.",
  'Click here, said the email, and the virus was installed.',
  'Click here to confirm, the message said.',
  'Subscribe to the theory that he knew, and much falls into place.',
  'Subscribe to our newsletter, the fake site told its victims.',
  'Sign up for the army, he urged young men.',
  'Sign up to fight, the posters said.',
  'Get the latest booster, doctors said.',
  'Get the facts straight before you speak, she warned.',
  'Download speeds doubled in rural areas.',
  'Download the app and register, officials told travellers.',
  'Follow the money, investigators say.',
  'Follow up on Monday, the nurse told him.',
  'Join our fight, the leader told the crowd in Lagos.',
  'Join us, he said, and the crowd roared.',
  'Share prices of banks fell.',
  'Share this burden, the bishop asked them.',
  'Support our troops, the banner read.',
  'Continue reading the small print and you will find the clause.',
  'Story continues to grip the nation: who killed the judge?',
  'Stay tuned, the coach said with a smile.',
  'Further reading of the bill was postponed.',
  'Most read the letter as a threat.',
  'Top stories of heroism came from the rescue teams.',
  'Also on Monday: Israel struck a camp in Rafah.',
  'Also on the list: two former ministers.',
  'Also watch what they do, not what they say.',
  'Editors pick up on such things quickly.',
  'Next story: that is how he called the floor above.',
  'The letter says: "Read more | write less" is the motto of the school.',
  'For more news of her brother, she had to wait until May.',
  'For the latest talks, envoys travelled to Cairo.',
  'Have it sent to your home, the ministry advised.',
  'He wrote “Also Read” above the list.',
  'Listen to the people, the banner said.',
  'Listen: the sound you hear is the sea.',
  'To get a place, sign up early, the school said.',
  'For more than an hour he refused to sign up for the mission.',
  'If you like risk, subscribe to his theory.',
  'Want a job? Sign up at the fair.',
  'Catch all the bad news early, doctors advise.',
  'Follow the live coverage closely and you will notice.',
  'Explained in public for the first time, the plan was booed.',
  'Opinion | A war without aim',
  'In case you missed it, the law has changed.',
  'Latest news from the front was grim.',
  'Other stories had a happier ending.',
  'More stories: that was what the editor wanted.',
  'Learn more languages, the minister urged.',
  'Go deeper into the forest and the road ends.',
  'READ MY LIPS was his motto.',
  'Track events began on Monday with the 100 metres.',
  'Live pictures showed the crowd.',
  '| Watch | Price |',
  'Support independent journalism was the slogan of the march in Tbilisi.',
  'Subscribe to our newsletter was all that the message read.',
  'Reporting by local papers, some of it wrong, fed the panic.',
  'Copyright 2024 rules changed how songs are sold.',
  'Loading docks were closed all week.',
  'Unlock exclusive rights and the price doubles.',
  'Watch the full moon rise over the port on Friday.',
  'First published in 1999, the book sold well.',
  'Our standards are high.',
  '[See the annex] The court ruled on Monday.',
];

describe('findPromotions', () => {
  it.each(OWN_LINE)('leaves out a line of its own: %s', (line) => {
    expect(withoutPromotions(`${BEFORE}\n\n${line}\n\n${AFTER}`)).toBe(`${BEFORE} ${AFTER}`);
  });

  it.each(INLINE)('ends with its headline in mid-paragraph: %s', (text, left) => {
    expect(withoutPromotions(text)).toBe(left);
  });

  it.each(PROSE)('leaves prose alone: %s', (prose) => {
    expect(withoutPromotions(prose)).toBe(prose);
    expect(withoutPromotions(`${BEFORE} ${prose} ${AFTER}`)).toBe(`${BEFORE} ${prose} ${AFTER}`);
  });

  it.each([
    `Also Read | ${'Ministry Office Border '.repeat(20)}closed, officials said.`,
    'Read more: Tech giant cuts jobs in Bengaluru Anna Lind said the talks would resume on Monday.',
    'Related story: Tech giant cuts jobs in Bengaluru Anna Lind, who chaired the talks, resigned.',
  ])('leaves a paragraph alone when a sentence may hide behind the headline: %s', (text) => {
    expect(findPromotions(text)).toEqual([]);
  });

  it("takes another section's headline for a promotion, and not the article's own", () => {
    const text = `Explained | How the dome works\n\n${BEFORE.repeat(8)}\n\nOpinion | The general had to go\n\n${AFTER}`;
    expect(withoutPromotions(text)).toBe(`Explained | How the dome works ${BEFORE.repeat(8)} ${AFTER}`);
  });

  it('names the rule that found it', () => {
    expect(findPromotions('READ ALSO: Ministers split over budget')).toEqual([
      { start: 0, end: 38, kind: 'promotion', rule: 'also read' },
    ]);
  });

  it('finds promotions after CRLF and in text with bullets', () => {
    expect(withoutPromotions(`${BEFORE}\r\n\r\n• Also Read | Rain lashes the coast\r\n\r\n${AFTER}`)).toBe(
      `${BEFORE} ${AFTER}`,
    );
  });

  it('gives spans in order, inside the text and apart', () => {
    const piece = fc.constantFrom(
      'Also Read | ',
      'Read more: ',
      'Advertisement',
      '\n',
      '. ',
      '"',
      'The army',
      ' said',
      '(',
      ')',
      'Get the latest news',
      ' x ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let previous = 0;
        for (const { start, end } of findPromotions(text)) {
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          previous = end;
        }
      }),
    );
  });
});
