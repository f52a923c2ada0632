import type { Phrases } from './phrases.ts';

const since = {
  name: 'desde',
  description: 'Solo artículos de ese día o posteriores: 2024-04-22, 2024-04 o 2024',
};
const before = {
  name: 'antes',
  description: 'Solo artículos anteriores a ese día: 2024-04-22, 2024-04 o 2024',
};
const page = { name: 'página', description: 'Qué página, a partir de 1' };

/** How commands, menus and buttons are called in Spanish. */
export const ES_COMMANDS: Pick<Phrases, 'commands' | 'menus' | 'buttons' | 'followUpForm'> = {
  commands: {
    ask: {
      name: 'preguntar',
      summary: 'Responder a una pregunta con las palabras de los artículos',
      options: {
        question: { name: 'pregunta', description: 'Lo que quieres saber, con tus palabras' },
        article: { name: 'artículo', description: 'Solo este artículo' },
        since,
        before,
        private: { name: 'privado', description: 'Mostrarme la respuesta solo a mí' },
      },
    },
    context: {
      name: 'contexto',
      summary: 'Mostrar las frases que rodean la última cita o la cita NÚMERO de la última respuesta',
      options: { number: { name: 'número', description: 'Qué cita, a partir de 1' } },
    },
    explain: {
      name: 'explicar',
      summary: 'Mostrar cómo se llegó a la última respuesta o a la de una pregunta',
      options: { question: { name: 'pregunta', description: 'La pregunta que hay que explicar' } },
    },
    search: {
      name: 'buscar',
      summary: 'Encontrar las frases que corresponden a unas palabras, las mejores primero',
      options: {
        words: { name: 'palabras', description: 'De qué deben hablar las frases' },
        since,
        before,
        page,
      },
    },
    sources: {
      name: 'fuentes',
      summary: 'Listar los artículos, o los que tienen ciertas palabras en título, fecha o archivo',
      options: {
        words: {
          name: 'palabras',
          description: 'Solo artículos con estas palabras en título, fecha o archivo',
        },
        page,
      },
    },
    quote: {
      name: 'cita',
      summary: 'Comprobar si una cita está en los artículos y en qué difiere',
      options: { text: { name: 'texto', description: 'La cita, tal como la tienes' } },
    },
    refresh: {
      name: 'actualizar',
      summary: 'Volver a leer los artículos y decir qué ha cambiado',
      options: { 'dry-run': { name: 'simulación', description: 'Decir solo qué cambiaría' } },
    },
    settings: {
      name: 'ajustes',
      summary: 'Mostrar o cambiar los ajustes de este servidor',
      options: {
        'question-channel': {
          name: 'canal-de-preguntas',
          description: 'Responder en este canal sin que se me llame; si se repite: ya no',
        },
        answers: { name: 'respuestas', description: 'Responder a preguntas libres debajo o en un hilo' },
        'moderator-role': {
          name: 'rol-de-moderación',
          description: 'Quien lo tiene puede actualizar y ajustar; si se repite: ya no',
        },
        language: { name: 'idioma', description: 'El idioma de todas las respuestas' },
        private: { name: 'privado', description: 'Mostrar las respuestas a comandos solo a quien pregunta' },
      },
    },
    help: { name: 'ayuda', summary: 'Listar los comandos', options: {} },
    privacy: { name: 'privacidad', summary: 'Decir qué se guarda y cómo borrarlo', options: {} },
    status: {
      name: 'estado',
      summary: 'Mostrar cómo está el bot: artículos, tiempos, conexión, versión',
      options: {},
    },
  },
  menus: { ask: 'Responder con los artículos', quote: 'Cotejar con los artículos' },
  buttons: {
    context: 'Contexto',
    more: 'Más',
    share: 'Compartir',
    followUp: 'Seguir preguntando',
    delete: 'Borrar',
    previous: 'Anterior',
    next: 'Siguiente',
    confirm: 'Cambiar',
    cancel: 'Cancelar',
  },
  followUpForm: { title: 'Seguir preguntando', question: 'Tu pregunta sobre esta respuesta' },
};
