import type { Phrases } from './phrases.ts';

const since = {
  name: 'seit',
  description: 'Nur Artikel von diesem Tag an: 2024-04-22, 2024-04 oder 2024',
};
const before = { name: 'vor', description: 'Nur Artikel vor diesem Tag: 2024-04-22, 2024-04 oder 2024' };
const page = { name: 'seite', description: 'Welche Seite, ab 1' };

/** How commands, menus and buttons are called in German. */
export const DE_COMMANDS: Pick<Phrases, 'commands' | 'menus' | 'buttons' | 'followUpForm'> = {
  commands: {
    ask: {
      name: 'fragen',
      summary: 'Eine Frage mit den Worten der Artikel beantworten',
      options: {
        question: { name: 'frage', description: 'Was du wissen willst, mit gewöhnlichen Worten' },
        article: { name: 'artikel', description: 'Nur dieser Artikel' },
        since,
        before,
        private: { name: 'privat', description: 'Die Antwort nur mir zeigen' },
      },
    },
    context: {
      name: 'kontext',
      summary: 'Die Sätze um das letzte Zitat zeigen, oder um das Zitat NUMMER der letzten Antwort',
      options: { number: { name: 'nummer', description: 'Welches Zitat, ab 1' } },
    },
    explain: {
      name: 'erklären',
      summary: 'Zeigen, wie die letzte Antwort oder die auf eine Frage zustande kam',
      options: { question: { name: 'frage', description: 'Die Frage, die erklärt werden soll' } },
    },
    search: {
      name: 'suchen',
      summary: 'Die Sätze finden, die zu einigen Wörtern passen, die besten zuerst',
      options: {
        words: { name: 'wörter', description: 'Wovon die Sätze handeln sollen' },
        since,
        before,
        page,
      },
    },
    sources: {
      name: 'quellen',
      summary: 'Die Artikel auflisten, oder die mit bestimmten Wörtern in Titel, Datum oder Datei',
      options: {
        words: { name: 'wörter', description: 'Nur Artikel mit diesen Wörtern in Titel, Datum oder Datei' },
        page,
      },
    },
    quote: {
      name: 'zitat',
      summary: 'Prüfen, ob ein Zitat in den Artikeln steht und worin es abweicht',
      options: { text: { name: 'text', description: 'Das Zitat, wie es dir vorliegt' } },
    },
    refresh: {
      name: 'aktualisieren',
      summary: 'Die Artikel neu einlesen und sagen, was sich geändert hat',
      options: { 'dry-run': { name: 'probelauf', description: 'Nur sagen, was sich ändern würde' } },
    },
    settings: {
      name: 'einstellungen',
      summary: 'Die Einstellungen dieses Servers zeigen oder ändern',
      options: {
        'question-channel': {
          name: 'fragekanal',
          description: 'In diesem Kanal Fragen von selbst beantworten; noch einmal genannt: nicht mehr',
        },
        answers: { name: 'antworten', description: 'Freie Fragen darunter oder in einem Thread beantworten' },
        'moderator-role': {
          name: 'moderationsrolle',
          description: 'Wer sie hat, darf einlesen und einstellen; noch einmal genannt: nicht mehr',
        },
        language: { name: 'sprache', description: 'Die Sprache aller Antworten' },
        private: { name: 'privat', description: 'Antworten auf Befehle nur denen zeigen, die fragen' },
      },
    },
    help: { name: 'hilfe', summary: 'Die Befehle auflisten', options: {} },
    privacy: {
      name: 'datenschutz',
      summary: 'Sagen, was gespeichert wird und wie man es löscht',
      options: {},
    },
    status: {
      name: 'status',
      summary: 'Zeigen, wie es dem Bot geht: Artikel, Zeiten, Verbindung, Version',
      options: {},
    },
  },
  menus: { ask: 'Aus den Artikeln beantworten', quote: 'Mit den Artikeln vergleichen' },
  buttons: {
    context: 'Kontext',
    more: 'Mehr',
    share: 'Teilen',
    followUp: 'Nachfragen',
    delete: 'Löschen',
    previous: 'Zurück',
    next: 'Weiter',
    confirm: 'Ändern',
    cancel: 'Abbrechen',
  },
  followUpForm: { title: 'Nachfragen', question: 'Deine Frage zu dieser Antwort' },
};
