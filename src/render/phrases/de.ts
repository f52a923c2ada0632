import { DE_COMMANDS } from './de-commands.ts';
import { createIntlDates } from './intl-dates.ts';
import type { Phrases } from './phrases.ts';
import { createAmounts } from './plural.ts';

const LOCALE = 'de';

const { number, plural } = createAmounts(LOCALE);

const counted = (one: string, other: string) => (amount: number) =>
  plural(amount, { one: (n) => `${n} ${one}`, other: (n) => `${n} ${other}` });

const progress = (label: string) => (done: number, total: number | null) => {
  if (total !== null) return `${label}: ${number(done)} von ${number(total)}`;
  return done === 0 ? `${label}…` : `${label}: ${number(done)}`;
};

/** German. */
export const DE: Phrases = {
  language: 'de',
  locale: LOCALE,
  quoted: (text) => `„${text}“`,
  ...DE_COMMANDS,
  counts: {
    number,
    articles: counted('Artikel', 'Artikel'),
    sentences: counted('Satz', 'Sätze'),
    promotionsLeftOut: (amount) => `${counted('Werbehinweis', 'Werbehinweise')(amount)} weggelassen`,
    alsoIn: (amount) => `+ auch in ${counted('anderem Artikel', 'anderen Artikeln')(amount)}`,
    milliseconds: (amount) => `${number(Math.round(amount))} ms`,
    more: (amount) => `und ${number(amount)} weitere`,
  },
  dates: {
    ...createIntlDates(LOCALE),
    dayOfMonth: (date) => `${date.getUTCDate()}.`,
    withTime: (day, time) => `${day}, ${time} UTC`,
    unknown: 'Datum unbekannt',
    fromFile: (day) => `${day} (Datum der Datei)`,
  },
  answer: {
    understoodAs: (question) => `Verstanden als: ${question}`,
    notFound: (words) => `Kommt in den Artikeln nicht vor: ${words}`,
    didYouMean: (question) => `Meintest du „${question}“?`,
    asOf: (day) => `Stand ${day}:`,
    figures: (figures) => `Es wurden verschiedene Zahlen gemeldet: ${figures}.`,
    figureOn: (figure, day) => `${figure} am ${day}`,
    figureUndated: (figure) => `${figure} ohne Datum`,
    also: 'Außerdem:',
    none: 'Steht nicht in den Artikeln.',
    closestSentence: 'Die Artikel beantworten das nicht unmittelbar. Am nächsten kommt dieser Satz:',
    closestSentences: 'Die Artikel beantworten das nicht unmittelbar. Am nächsten kommen diese Sätze:',
    titleFromSentence: (title) => `${title} (Titel aus dem ersten Satz)`,
    read: 'Zum Artikel',
  },
  days: {
    any: 'von irgendeinem Tag',
    until: (day) => `bis zum ${day}`,
    since: (day) => `seit dem ${day}`,
    of: (day) => `vom ${day}`,
    ofMonth: (month) => `aus dem ${month}`,
    ofYear: (year) => `aus dem Jahr ${year}`,
    between: (first, last) => `vom ${first} bis ${last}`,
    asked: (days, words) => `${days} („${words}“)`,
    noneYet: (asked, newest) => `Es gibt keinen Artikel ${asked}; der neueste ist vom ${newest}.`,
    noneBefore: (asked, oldest) => `Es gibt keinen Artikel ${asked}; der älteste ist vom ${oldest}.`,
    within: (asked) => `In Artikeln ${asked}:`,
    notSaid: (asked) => `In keinem Artikel ${asked} fand sich das.`,
    only: (days) => `Nur Artikel ${days} wurden befragt.`,
    onlyArticle: (title) => `Nur der Artikel „${title}“ wurde befragt.`,
  },
  scope: {
    undated: (articles) => `${articles} ohne Datum`,
    ofDay: (articles, day) => `${articles} vom ${day}`,
    between: (articles, first, last) => `${articles} vom ${first} bis zum ${last}`,
    searched: (scope, refreshed) => `Durchsucht: ${scope}; eingelesen: ${refreshed}.`,
    now: (scope, sentences) => `Jetzt ${scope}, ${sentences}.`,
    afterwards: (scope, sentences) => `Danach wären es ${scope}, ${sentences}.`,
    whole: (scope, sentences, refreshed) => `${scope}, ${sentences}; eingelesen: ${refreshed}.`,
  },
  sources: {
    none: 'Es gibt keine Artikel.',
    noMatch: (words) => `Kein Artikel passt zu „${words}“.`,
    narrow: (amount) =>
      `und ${counted('weiterer Artikel', 'weitere Artikel')(amount)}: mit einem Wort wird die Liste kürzer`,
    copyOf: (article) => `Kopie von ${article}`,
    page: (page, pages) => `Seite ${number(page)} von ${number(pages)}`,
    lacking: (dates, links) => `ohne Datum: ${number(dates)}, ohne Link: ${number(links)}`,
    notes: (amount) => `${counted('Hinweis', 'Hinweise')(amount)} zu Dateien:`,
    fileNotes: (amount) =>
      `${counted('Hinweis', 'Hinweise')(amount)} zu Dateien, die unbrauchbar sind oder ausgebessert wurden`,
  },
  search: {
    none: (words) => `Kein Satz der Artikel passt zu „${words}“.`,
    range: (first, last, total, words) =>
      first === last
        ? `Satz ${number(first)} von ${number(total)} zu „${words}“`
        : `Sätze ${number(first)} bis ${number(last)} von ${number(total)} zu „${words}“`,
    noFurther: (total) => `Mehr Sätze gibt es nicht; gefunden wurden ${number(total)}.`,
  },
  quotation: {
    exact: 'Steht wörtlich so in den Artikeln:',
    differing: 'Steht nicht wörtlich so in den Artikeln, sondern abweichend.',
    notFound: 'Diese Worte stehen nicht in den Artikeln.',
    closest: 'Am nächsten kommt dieser Satz:',
    article: 'Im Artikel:',
    replaced: (quotation, article) => `im Zitat „${quotation}“, im Artikel „${article}“`,
    added: (words) => `nicht im Artikel: „${words}“`,
    leftOut: (words) => `ausgelassen: „${words}“`,
    number: 'Eine Zahl weicht ab.',
    negation: 'Eine Verneinung („nicht“) ist hinzugekommen oder weggefallen.',
    name: 'Ein Name weicht ab.',
  },
  refresh: {
    changes: (added, changed, removed, unchanged, duration) =>
      `${number(added)} neu, ${number(changed)} geändert, ${number(removed)} entfernt, ${number(unchanged)} unverändert (${duration}).`,
    dryRun: 'Nur ein Probelauf: Nichts wurde geändert. Neu einlesen brächte:',
    shared: 'Die Artikel wurden schon eingelesen; das hier ist das Ergebnis.',
    reading: progress('Artikel werden gelesen'),
    indexing: progress('Verzeichnis wird aufgebaut'),
  },
  settings: {
    heading: 'Einstellungen dieses Servers',
    questionChannels: 'Fragekanäle',
    answers: 'Freie Fragen werden beantwortet',
    moderatorRole: 'Moderationsrolle',
    language: 'Sprache',
    isPrivate: 'Antworten auf Befehle sieht nur, wer fragt',
    none: 'keine',
    yes: 'ja',
    no: 'nein',
    reply: 'mit einer Antwort darunter',
    thread: 'in einem Thread',
    asker: 'die Sprache dessen, der fragt',
    confirm: 'Die Einstellungen dieses Servers ändern?',
    setting: (name, value) => `${name}: ${value}`,
    from: (value) => `(bisher: ${value})`,
    unchanged: 'Das ist schon so; es ändert sich nichts.',
    saved: 'Die Einstellungen sind geändert.',
    contentHint:
      'Der Bot darf hier keine Nachrichten lesen, die ihn nicht erwähnen (Message Content ist aus); darum antwortet er auch in Fragekanälen nur, wer ihn erwähnt oder ihm antwortet. Ändern kann das, wer den Bot betreibt.',
    roleHint:
      'Discord zeigt die Befehle der Moderation nur denen, die den Server verwalten, bis du sie auch für diese Rolle freigibst: Servereinstellungen, Integrationen, dieser Bot.',
    cancelled: 'Nichts wurde geändert.',
  },
  status: {
    version: (version, started) => `Verbatim ${version}, läuft seit: ${started}`,
    index: (scope, sentences, refreshed) => `Bestand: ${scope}, ${sentences}; eingelesen: ${refreshed}`,
    answers: (amount) => `Antworten seit dem Start: ${number(amount)}`,
    latency: (p50, p95) => `Zeit bis zur Antwort: die Hälfte in ${p50}, 95 von 100 in ${p95}`,
    connected: 'steht',
    gateway: (state) => `Verbindung zu Discord: ${state}`,
    gatewayPing: (state, ping) => `Verbindung zu Discord: ${state}, ${ping}`,
  },
  help: {
    intro:
      'Frag mit gewöhnlichen Worten: Die Antwort ist ein Satz aus den Artikeln oder „Steht nicht in den Artikeln.“',
    freely: 'Erwähne mich mit einer Frage, antworte auf eine meiner Antworten oder schreib mir direkt.',
    menus: (ask, quote) => `Bei jeder Nachricht, unter Apps: „${ask}“ und „${quote}“.`,
    commands: 'Befehle',
  },
  privacy: [
    'Gespeichert werden die Einstellungen, die die Moderation dieses Servers mit /einstellungen vornimmt (Kennungen von Kanälen und einer Rolle, die Sprache, die Art der Antworten). Sonst nichts. Wer sie wie ändert, steht im Protokoll.',
    'Nicht gespeichert werden Fragen, Antworten, Namen und Nachrichten. Fragen werden auch nicht protokolliert, es sei denn, wer diesen Bot betreibt, hat das eingeschaltet (LOG_QUESTIONS). Nur im Arbeitsspeicher, höchstens einen Tag lang, merkt sich der Bot, welche Antwort zu welcher Nachricht gehört, und zehn Minuten lang die letzte Frage, damit sich die nächste auf sie beziehen kann.',
    'Antworten stehen nur in Discords eigenen Nachrichten. Um eine zu löschen, drücke darunter auf „Löschen“ oder lösche die Nachricht. Die Antwort auf eine Nachricht verschwindet, wenn diese bald danach gelöscht wird.',
    'Um die Einstellungen zu löschen, entferne den Bot vom Server.',
  ],
  errors: {
    noQuestion: 'Es fehlt die Frage. Schreib sie hinter den Befehl: /fragen Wer ist zurückgetreten?',
    questionTooLong: (chars, maxChars) =>
      `Diese Frage hat ${number(chars)} Zeichen; höchstens ${number(maxChars)} sind möglich. Bitte frag in ein, zwei Sätzen.`,
    noWords:
      'Es fehlen die Wörter, nach denen gesucht wird. Schreib sie hinter den Befehl: /suchen Rücktritt',
    wordsTooLong: (chars, maxChars) =>
      `Das sind ${number(chars)} Zeichen; gesucht wird nach höchstens ${number(maxChars)}. Bitte nenn ein paar Wörter.`,
    noQuotation: 'Es fehlt das Zitat. Schreib es hinter den Befehl: /zitat „Ich trete heute zurück“',
    quotationTooLong: (chars, maxChars) =>
      `Dieses Zitat hat ${number(chars)} Zeichen; höchstens ${number(maxChars)} sind möglich. Bitte gib ein, zwei Sätze an.`,
    notADay: (text) =>
      `„${text}“ ist kein Tag. Schreib ihn als 2024-04-22, oder 2024-04 oder 2024 für den ersten Tag darin.`,
    noDaysBetween: (since, before) =>
      `Von ${since} an gibt es keinen Tag, der vor ${before} liegt. Vertausch die beiden.`,
    notAPage: (text) => `„${text}“ ist keine Seite. Gib eine Zahl ab 1 an.`,
    noSuchArticle: (title) =>
      `Es gibt keinen Artikel „${title}“. Wähl einen der vorgeschlagenen; /quellen zeigt alle.`,
    severalArticles: (title) => `Mehrere Artikel heißen „${title}“. Wähl einen der vorgeschlagenen.`,
    noQuoteYet: 'Es gibt noch kein Zitat zu zeigen. Stell zuerst eine Frage.',
    noSuchQuote: (quotes) => `Die letzte Antwort hat die Zitate 1 bis ${number(quotes)}. Schreib: /kontext 1`,
    nothingToExplain: 'Es gibt noch keine Antwort zu erklären. Stell zuerst eine Frage.',
    onlyInServers: 'Das geht nur auf Servern; hier gibt es keine Einstellungen.',
    noText: 'Diese Nachricht hat keinen Text, der sich nachschlagen lässt.',
    articlesChanged: 'Die Artikel haben sich seit dieser Antwort geändert. Bitte frag noch einmal.',
    buttonTooOld: 'Dieser Knopf stammt aus einer früheren Version. Bitte frag noch einmal.',
    refreshFailed: (reason) => `Das Einlesen ist misslungen; die Artikel bleiben, wie sie waren. ${reason}`,
    tooBroad:
      'Diese Frage ist zu lang oder zu umfassend. Bitte frag mit weniger Wörtern oder in mehreren Fragen.',
    fault: (id) => `In Verbatim ist etwas schiefgegangen (Fehler ${id}); an der Frage liegt es nicht.`,
  },
  refusals: {
    moderatorsOnly:
      'Das ist der Moderation vorbehalten: Es braucht das Recht „Server verwalten“ oder die Moderationsrolle.',
    permissionsUnknown: 'Deine Rechte hier sind nicht bekannt, deshalb geschieht nichts.',
    notYourAnswer: 'Das darf nur, wer gefragt hat, oder die Moderation.',
    tooManyFromYou: (seconds) => `Das waren viele Fragen. Bitte warte ${number(seconds)} s.`,
    tooManyInChannel: (seconds) =>
      `In diesem Kanal wird gerade viel gefragt. Bitte warte ${number(seconds)} s.`,
    tooManyInServer: (seconds) =>
      `Auf diesem Server wird gerade viel gefragt. Bitte warte ${number(seconds)} s.`,
  },
  notices: {
    restarting:
      'Der Bot wird gerade neu gestartet und wurde damit nicht fertig. Bitte frage gleich noch einmal.',
    sharedBy: (asker) => `Geteilt von ${asker}`,
  },
};
