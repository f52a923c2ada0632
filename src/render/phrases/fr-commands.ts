import type { Phrases } from './phrases.ts';

const since = {
  name: 'depuis',
  description: 'Seulement les articles de ce jour ou d’après : 2024-04-22, 2024-04 ou 2024',
};
const before = {
  name: 'avant',
  description: 'Seulement les articles d’avant ce jour : 2024-04-22, 2024-04 ou 2024',
};
const page = { name: 'page', description: 'Quelle page, à partir de 1' };

/** How commands, menus and buttons are called in French. */
export const FR_COMMANDS: Pick<Phrases, 'commands' | 'menus' | 'buttons' | 'followUpForm'> = {
  commands: {
    ask: {
      name: 'demander',
      summary: 'Répondre à une question avec les mots des articles',
      options: {
        question: { name: 'question', description: 'Ce que vous voulez savoir, avec vos mots' },
        article: { name: 'article', description: 'Seulement cet article' },
        since,
        before,
        private: { name: 'privé', description: 'Ne montrer la réponse qu’à moi' },
      },
    },
    context: {
      name: 'contexte',
      summary: 'Montrer les phrases autour de la dernière citation, ou de la citation NUMÉRO',
      options: { number: { name: 'numéro', description: 'Quelle citation, à partir de 1' } },
    },
    explain: {
      name: 'expliquer',
      summary: 'Montrer comment la dernière réponse, ou celle à une question, a été trouvée',
      options: { question: { name: 'question', description: 'La question à expliquer' } },
    },
    search: {
      name: 'chercher',
      summary: 'Trouver les phrases qui correspondent à des mots, les meilleures d’abord',
      options: {
        words: { name: 'mots', description: 'Ce dont les phrases doivent parler' },
        since,
        before,
        page,
      },
    },
    sources: {
      name: 'sources',
      summary: 'Lister les articles, ou ceux qui ont certains mots dans leur titre, date ou fichier',
      options: {
        words: {
          name: 'mots',
          description: 'Seulement les articles avec ces mots dans le titre, la date ou le fichier',
        },
        page,
      },
    },
    quote: {
      name: 'citation',
      summary: 'Vérifier si une citation est dans les articles, et en quoi elle diffère',
      options: { text: { name: 'texte', description: 'La citation, telle que vous l’avez' } },
    },
    refresh: {
      name: 'actualiser',
      summary: 'Relire les articles et dire ce qui a changé',
      options: { 'dry-run': { name: 'essai', description: 'Dire seulement ce qui changerait' } },
    },
    settings: {
      name: 'réglages',
      summary: 'Montrer ou changer les réglages de ce serveur',
      options: {
        'question-channel': {
          name: 'salon-de-questions',
          description: 'Répondre dans ce salon sans y être appelé ; nommé à nouveau : plus',
        },
        answers: { name: 'réponses', description: 'Répondre aux questions libres dessous ou dans un fil' },
        'moderator-role': {
          name: 'rôle-de-modération',
          description: 'Qui l’a peut actualiser et régler ; nommé à nouveau : plus',
        },
        language: { name: 'langue', description: 'La langue de toutes les réponses' },
        private: {
          name: 'privé',
          description: 'Ne montrer les réponses aux commandes qu’à qui les demande',
        },
      },
    },
    help: { name: 'aide', summary: 'Lister les commandes', options: {} },
    privacy: {
      name: 'confidentialité',
      summary: 'Dire ce qui est conservé et comment l’effacer',
      options: {},
    },
    status: {
      name: 'état',
      summary: 'Montrer comment va le bot : articles, durées, connexion, version',
      options: {},
    },
  },
  menus: { ask: 'Répondre d’après les articles', quote: 'Comparer aux articles' },
  buttons: {
    context: 'Contexte',
    more: 'Plus',
    share: 'Partager',
    followUp: 'Poursuivre',
    delete: 'Supprimer',
    previous: 'Précédent',
    next: 'Suivant',
    confirm: 'Modifier',
    cancel: 'Annuler',
  },
  followUpForm: { title: 'Poursuivre', question: 'Votre question sur cette réponse' },
};
