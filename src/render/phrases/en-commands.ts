import type { Phrases } from './phrases.ts';

const since = {
  name: 'since',
  description: 'Only articles of this day or later: 2024-04-22, 2024-04 or 2024',
};
const before = { name: 'before', description: 'Only articles before this day: 2024-04-22, 2024-04 or 2024' };
const page = { name: 'page', description: 'Which page, from 1' };

/** How commands, menus and buttons are called in English. */
export const EN_COMMANDS: Pick<Phrases, 'commands' | 'menus' | 'buttons' | 'followUpForm'> = {
  commands: {
    ask: {
      name: 'ask',
      summary: 'Answer a question in the words of the articles',
      options: {
        question: { name: 'question', description: 'What you want to know, in plain words' },
        article: { name: 'article', description: 'Only this article' },
        since,
        before,
        private: { name: 'private', description: 'Show the answer to me only' },
      },
    },
    context: {
      name: 'context',
      summary: 'Show the sentences around the last quote, or around quote NUMBER of the last answer',
      options: { number: { name: 'number', description: 'Which quote, from 1' } },
    },
    explain: {
      name: 'explain',
      summary: 'Show how the last answer, or the answer to a question, came about',
      options: { question: { name: 'question', description: 'The question to explain' } },
    },
    search: {
      name: 'search',
      summary: 'Find the sentences that go with some words, best first',
      options: {
        words: { name: 'words', description: 'What the sentences should speak of' },
        since,
        before,
        page,
      },
    },
    sources: {
      name: 'sources',
      summary: 'List the articles, or those with some words in their title, date or file',
      options: {
        words: { name: 'words', description: 'Only articles with these words in title, date or file' },
        page,
      },
    },
    quote: {
      name: 'quote',
      summary: 'Check whether the articles have a quotation, and where it differs',
      options: { text: { name: 'text', description: 'The quotation, as you have it' } },
    },
    refresh: {
      name: 'refresh',
      summary: 'Read the articles anew and say what changed',
      options: { 'dry-run': { name: 'dry-run', description: 'Only say what would change' } },
    },
    settings: {
      name: 'settings',
      summary: 'Show or change the settings of this server',
      options: {
        'question-channel': {
          name: 'question-channel',
          description: 'Answer questions in this channel unasked; named again: no longer',
        },
        answers: { name: 'answers', description: 'Answer free questions with a reply or in a thread' },
        'moderator-role': {
          name: 'moderator-role',
          description: 'Members of this role may refresh and settle; named again: no longer',
        },
        language: { name: 'language', description: 'The language of all replies' },
        private: { name: 'private', description: 'Show answers to commands to the asker only' },
      },
    },
    help: { name: 'help', summary: 'List the commands', options: {} },
    privacy: { name: 'privacy', summary: 'Say what is stored and how to erase it', options: {} },
    status: {
      name: 'status',
      summary: 'Show how the bot is doing: articles, times, connection, version',
      options: {},
    },
  },
  menus: { ask: 'Answer from the articles', quote: 'Check against the articles' },
  buttons: {
    context: 'Context',
    more: 'More',
    share: 'Share',
    followUp: 'Follow up',
    delete: 'Delete',
    previous: 'Previous',
    next: 'Next',
    confirm: 'Change',
    cancel: 'Cancel',
  },
  followUpForm: { title: 'Follow up', question: 'Your question about this answer' },
};
