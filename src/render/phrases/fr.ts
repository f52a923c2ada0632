import { FR_COMMANDS } from './fr-commands.ts';
import { createIntlDates } from './intl-dates.ts';
import type { Phrases } from './phrases.ts';
import { createAmounts } from './plural.ts';

const LOCALE = 'fr';
const DATES = createIntlDates(LOCALE);

const { number, plural } = createAmounts(LOCALE);

const counted = (one: string, other: string) => (amount: number) =>
  plural(amount, { one: (n) => `${n} ${one}`, other: (n) => `${n} ${other}` });

const progress = (label: string) => (done: number, total: number | null) => {
  if (total !== null) return `${label} : ${number(done)} sur ${number(total)}`;
  return done === 0 ? `${label}…` : `${label} : ${number(done)}`;
};

const quoted = (text: string): string => `« ${text} »`;

/** The first of a month is an ordinal number. */
const withFirst = (day: string): string => day.replace(/^1(?!\d)/, '1er');

/** "de mars", but "d’avril". */
const ofMonth = (month: string): string => (/^[aeiou]/.test(month) ? `d’${month}` : `de ${month}`);

/** French. */
export const FR: Phrases = {
  language: 'fr',
  locale: LOCALE,
  quoted,
  ...FR_COMMANDS,
  counts: {
    number,
    articles: counted('article', 'articles'),
    sentences: counted('phrase', 'phrases'),
    promotionsLeftOut: counted('promotion laissée de côté', 'promotions laissées de côté'),
    alsoIn: (amount) => `+ aussi dans ${counted('autre article', 'autres articles')(amount)}`,
    milliseconds: (amount) => `${number(Math.round(amount))} ms`,
    more: (amount) => `et ${number(amount)} de plus`,
  },
  dates: {
    ...DATES,
    day: (date) => withFirst(DATES.day(date)),
    dayAndMonth: (date) => withFirst(DATES.dayAndMonth(date)),
    dayOfMonth: (date) => withFirst(DATES.dayOfMonth(date)),
    withTime: (day, time) => `${day} à ${time} UTC`,
    unknown: 'date inconnue',
    fromFile: (day) => `${day} (date du fichier)`,
  },
  answer: {
    understoodAs: (question) => `Compris comme : ${question}`,
    notFound: (words) => `Absent des articles : ${words}`,
    didYouMean: (question) => `Vouliez-vous dire ${quoted(question)} ?`,
    asOf: (day) => `En date du ${day} :`,
    figures: (figures) => `Des chiffres différents ont été publiés : ${figures}.`,
    figureOn: (figure, day) => `${figure} le ${day}`,
    figureUndated: (figure) => `${figure} sans date`,
    also: 'Aussi :',
    none: 'Ce n’est pas dans les articles.',
    closestSentence: 'Les articles n’y répondent pas directement. La phrase la plus proche :',
    closestSentences: 'Les articles n’y répondent pas directement. Les phrases les plus proches :',
    titleFromSentence: (title) => `${title} (titre tiré de la première phrase)`,
    read: 'Lire l’article',
  },
  days: {
    any: 'd’un jour quelconque',
    until: (day) => `jusqu’au ${day}`,
    since: (day) => `depuis le ${day}`,
    of: (day) => `du ${day}`,
    ofMonth,
    ofYear: (year) => `de l’année ${year}`,
    between: (first, last) => `du ${first} au ${last}`,
    asked: (days, words) => `${days} (${quoted(words)})`,
    noneYet: (asked, newest) => `Il n’y a aucun article ${asked} ; le plus récent est du ${newest}.`,
    noneBefore: (asked, oldest) => `Il n’y a aucun article ${asked} ; le plus ancien est du ${oldest}.`,
    within: (asked) => `Dans les articles ${asked} :`,
    notSaid: (asked) => `Aucun article ${asked} qui le dise n’a été trouvé.`,
    only: (days) => `Seuls les articles ${days} ont été consultés.`,
    onlyArticle: (title) => `Seul l’article ${quoted(title)} a été consulté.`,
  },
  scope: {
    undated: (articles) => `${articles} sans date`,
    ofDay: (articles, day) => `${articles} du ${day}`,
    between: (articles, first, last) => `${articles} du ${first} au ${last}`,
    searched: (scope, refreshed) => `Recherche dans ${scope} ; dernière lecture : ${refreshed}.`,
    now: (scope, sentences) => `Maintenant ${scope}, ${sentences}.`,
    afterwards: (scope, sentences) => `Il y aurait ensuite ${scope}, ${sentences}.`,
    whole: (scope, sentences, refreshed) => `${scope}, ${sentences} ; dernière lecture : ${refreshed}.`,
  },
  sources: {
    none: 'Il n’y a pas d’articles.',
    noMatch: (words) => `Aucun article ne correspond à ${quoted(words)}.`,
    narrow: (amount) =>
      `et ${counted('autre article', 'autres articles')(amount)} : un mot raccourcit la liste`,
    copyOf: (article) => `copie de ${article}`,
    page: (page, pages) => `Page ${number(page)} sur ${number(pages)}`,
    lacking: (dates, links) => `sans date : ${number(dates)}, sans lien : ${number(links)}`,
    notes: (amount) => `${counted('remarque', 'remarques')(amount)} sur des fichiers :`,
    fileNotes: (amount) =>
      `${counted('remarque', 'remarques')(amount)} sur des fichiers inutilisables ou corrigés`,
  },
  search: {
    none: (words) => `Aucune phrase des articles ne correspond à ${quoted(words)}.`,
    range: (first, last, total, words) =>
      first === last
        ? `Phrase ${number(first)} sur ${number(total)} pour ${quoted(words)}`
        : `Phrases ${number(first)} à ${number(last)} sur ${number(total)} pour ${quoted(words)}`,
    noFurther: (total) => `Il n’y a pas d’autres phrases ; trouvées : ${number(total)}.`,
  },
  quotation: {
    exact: 'Dans les articles, mot pour mot :',
    differing: 'Pas mot pour mot dans les articles, qui le disent autrement.',
    notFound: 'Ces mots ne sont pas dans les articles.',
    closest: 'La phrase la plus proche :',
    article: 'Dans l’article :',
    replaced: (quotation, article) =>
      `dans la citation ${quoted(quotation)}, dans l’article ${quoted(article)}`,
    added: (words) => `pas dans l’article : ${quoted(words)}`,
    leftOut: (words) => `omis : ${quoted(words)}`,
    number: 'Un nombre diffère.',
    negation: 'Une négation (« ne … pas ») a été ajoutée ou retirée.',
    name: 'Un nom diffère.',
  },
  refresh: {
    changes: (added, changed, removed, unchanged, duration) =>
      `Ajoutés : ${number(added)}, modifiés : ${number(changed)}, retirés : ${number(removed)}, inchangés : ${number(unchanged)} (${duration}).`,
    dryRun: 'Essai seulement : rien n’a été changé. Une actualisation donnerait :',
    shared: 'Une actualisation était déjà en cours ; voici son résultat.',
    reading: progress('Lecture des articles'),
    indexing: progress('Construction de l’index'),
  },
  settings: {
    heading: 'Réglages de ce serveur',
    questionChannels: 'Salons de questions',
    answers: 'Réponse aux questions libres',
    moderatorRole: 'Rôle de modération',
    language: 'Langue',
    isPrivate: 'Réponses aux commandes visibles seulement par qui les demande',
    none: 'aucun',
    yes: 'oui',
    no: 'non',
    reply: 'par une réponse dessous',
    thread: 'dans un fil',
    asker: 'celle de la personne qui demande',
    confirm: 'Changer les réglages de ce serveur ?',
    setting: (name, value) => `${name} : ${value}`,
    from: (value) => `(jusqu’ici : ${value})`,
    unchanged: 'C’est déjà le cas ; rien ne change.',
    saved: 'Les réglages sont changés.',
    contentHint:
      'Le bot ne peut pas lire ici les messages qui ne le mentionnent pas (Message Content est désactivé) : même dans les salons de questions, il ne répond qu’à qui le mentionne ou lui répond. La personne qui gère le bot peut changer cela.',
    roleHint:
      'Discord ne montre les commandes de modération qu’à ceux qui gèrent le serveur, tant que vous ne les ouvrez pas aussi à ce rôle : Paramètres du serveur, Intégrations, ce bot.',
    cancelled: 'Rien n’a été changé.',
  },
  status: {
    version: (version, started) => `Verbatim ${version}, en marche depuis : ${started}`,
    index: (scope, sentences, refreshed) =>
      `Contenu : ${scope}, ${sentences} ; dernière lecture : ${refreshed}`,
    answers: (amount) => `Réponses depuis le démarrage : ${number(amount)}`,
    latency: (p50, p95) => `Temps de réponse : la moitié en ${p50}, 95 sur 100 en ${p95}`,
    connected: 'établie',
    gateway: (state) => `Connexion à Discord : ${state}`,
    gatewayPing: (state, ping) => `Connexion à Discord : ${state}, ${ping}`,
  },
  help: {
    intro:
      'Demandez avec vos mots : la réponse est une phrase des articles, ou « Ce n’est pas dans les articles. »',
    freely: 'Mentionnez-moi avec une question, répondez à l’une de mes réponses ou écrivez-moi en privé.',
    menus: (ask, quote) => `Sur tout message, sous Applications : ${quoted(ask)} et ${quoted(quote)}.`,
    commands: 'Commandes',
  },
  privacy: [
    'Sont conservés les réglages que la modération de ce serveur fait avec /réglages (identifiants de salons et d’un rôle, la langue, la façon de répondre). Rien d’autre. Qui les change, et comment, est noté dans le journal.',
    'Ne sont pas conservés : questions, réponses, noms, messages. Les questions ne sont pas journalisées non plus, sauf si la personne qui exploite ce bot l’a activé (LOG_QUESTIONS). En mémoire vive seulement, et un jour au plus, le bot retient quelle réponse correspond à quel message, et pendant dix minutes la dernière question, pour que la suivante puisse s’y référer.',
    'Les réponses ne sont que dans les messages de Discord. Pour en effacer une, appuyez dessous sur « Supprimer », ou supprimez le message. La réponse à un message disparaît si ce message est supprimé peu après.',
    'Pour effacer les réglages, retirez le bot du serveur.',
  ],
  errors: {
    noQuestion: 'Il manque la question. Écrivez-la après la commande : /demander Qui a démissionné ?',
    questionTooLong: (chars, maxChars) =>
      `Cette question a ${number(chars)} caractères ; ${number(maxChars)} au plus sont acceptés. Posez-la en une ou deux phrases.`,
    noWords: 'Il manque les mots à chercher. Écrivez-les après la commande : /chercher démission',
    wordsTooLong: (chars, maxChars) =>
      `Ce sont ${number(chars)} caractères à chercher ; ${number(maxChars)} au plus sont acceptés. Donnez quelques mots.`,
    noQuotation: 'Il manque la citation. Écrivez-la après la commande : /citation « Je démissionne »',
    quotationTooLong: (chars, maxChars) =>
      `Cette citation a ${number(chars)} caractères ; ${number(maxChars)} au plus sont acceptés. Donnez une ou deux phrases.`,
    notADay: (text) =>
      `${quoted(text)} n’est pas un jour. Écrivez-le 2024-04-22, ou 2024-04 ou 2024 pour son premier jour.`,
    noDaysBetween: (since, before) =>
      `À partir du ${since}, aucun jour n’est avant le ${before}. Échangez les deux.`,
    notAPage: (text) => `${quoted(text)} n’est pas une page. Donnez un nombre à partir de 1.`,
    noSuchArticle: (title) =>
      `Il n’y a pas d’article ${quoted(title)}. Choisissez-en un parmi ceux proposés ; /sources les montre tous.`,
    severalArticles: (title) =>
      `Plusieurs articles s’appellent ${quoted(title)}. Choisissez-en un parmi ceux proposés.`,
    noQuoteYet: 'Il n’y a pas encore de citation à montrer. Posez d’abord une question.',
    noSuchQuote: (quotes) =>
      `La dernière réponse a les citations 1 à ${number(quotes)}. Écrivez : /contexte 1`,
    nothingToExplain: 'Il n’y a pas encore de réponse à expliquer. Posez d’abord une question.',
    onlyInServers: 'C’est réservé aux serveurs ; ici il n’y a pas de réglages.',
    noText: 'Ce message n’a pas de texte à chercher.',
    articlesChanged: 'Les articles ont changé depuis cette réponse. Posez la question à nouveau.',
    buttonTooOld: 'Ce bouton vient d’une version antérieure. Posez la question à nouveau.',
    refreshFailed: (reason) => `L’actualisation a échoué ; les articles restent tels quels. ${reason}`,
    tooBroad:
      'Cette question est trop longue ou trop vaste. Posez-la en moins de mots, ou en plusieurs questions.',
    fault: (id) => `Une erreur s’est produite dans Verbatim (erreur ${id}) ; la question n’y est pour rien.`,
  },
  refusals: {
    moderatorsOnly:
      'C’est réservé à la modération : il faut la permission « Gérer le serveur » ou le rôle de modération.',
    permissionsUnknown: 'Vos permissions ici ne sont pas connues ; rien n’est fait.',
    notYourAnswer: 'Seule la personne qui a demandé, ou la modération, peut le faire.',
    tooManyFromYou: (seconds) => `Cela fait beaucoup de questions. Attendez ${number(seconds)} s.`,
    tooManyInChannel: (seconds) =>
      `On demande beaucoup dans ce salon en ce moment. Attendez ${number(seconds)} s.`,
    tooManyInServer: (seconds) =>
      `On demande beaucoup sur ce serveur en ce moment. Attendez ${number(seconds)} s.`,
  },
  notices: {
    restarting: 'Le bot redémarre et n’a pas pu terminer. Reposez la question dans un instant.',
    sharedBy: (asker) => `Partagé par ${asker}`,
  },
};
