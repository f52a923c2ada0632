import { ES_COMMANDS } from './es-commands.ts';
import { createIntlDates } from './intl-dates.ts';
import type { Phrases } from './phrases.ts';
import { createAmounts } from './plural.ts';

const LOCALE = 'es';

const { number, plural } = createAmounts(LOCALE);

const counted = (one: string, other: string) => (amount: number) =>
  plural(amount, { one: (n) => `${n} ${one}`, other: (n) => `${n} ${other}` });

const progress = (label: string) => (done: number, total: number | null) => {
  if (total !== null) return `${label}: ${number(done)} de ${number(total)}`;
  return done === 0 ? `${label}…` : `${label}: ${number(done)}`;
};

/** Spanish, worded so that it reads well on both sides of the Atlantic. */
export const ES: Phrases = {
  language: 'es',
  locale: LOCALE,
  quoted: (text) => `«${text}»`,
  ...ES_COMMANDS,
  counts: {
    number,
    articles: counted('artículo', 'artículos'),
    sentences: counted('frase', 'frases'),
    promotionsLeftOut: counted('promoción omitida', 'promociones omitidas'),
    alsoIn: (amount) => `+ también en ${counted('artículo más', 'artículos más')(amount)}`,
    milliseconds: (amount) => `${number(Math.round(amount))} ms`,
    more: (amount) => `y ${number(amount)} más`,
  },
  dates: {
    ...createIntlDates(LOCALE),
    withTime: (day, time) => `${day}, ${time} UTC`,
    unknown: 'fecha desconocida',
    fromFile: (day) => `${day} (fecha del archivo)`,
  },
  answer: {
    understoodAs: (question) => `Entendido como: ${question}`,
    notFound: (words) => `No aparece en los artículos: ${words}`,
    didYouMean: (question) => `¿Querías decir «${question}»?`,
    asOf: (day) => `A fecha de ${day}:`,
    figures: (figures) => `Se publicaron cifras distintas: ${figures}.`,
    figureOn: (figure, day) => `${figure} el ${day}`,
    figureUndated: (figure) => `${figure} sin fecha`,
    also: 'Además:',
    none: 'No está en los artículos.',
    closestSentence: 'Los artículos no responden a esto directamente. La frase más cercana es:',
    closestSentences: 'Los artículos no responden a esto directamente. Las frases más cercanas son:',
    titleFromSentence: (title) => `${title} (título tomado de la primera frase)`,
    read: 'Leer el artículo',
  },
  days: {
    any: 'de cualquier día',
    until: (day) => `hasta el ${day}`,
    since: (day) => `desde el ${day}`,
    of: (day) => `del ${day}`,
    ofMonth: (month) => `de ${month}`,
    ofYear: (year) => `del año ${year}`,
    between: (first, last) => `del ${first} al ${last}`,
    asked: (days, words) => `${days} («${words}»)`,
    noneYet: (asked, newest) => `No hay ningún artículo ${asked}; el más reciente es del ${newest}.`,
    noneBefore: (asked, oldest) => `No hay ningún artículo ${asked}; el más antiguo es del ${oldest}.`,
    within: (asked) => `En artículos ${asked}:`,
    notSaid: (asked) => `No se encontró ningún artículo ${asked} que lo diga.`,
    only: (days) => `Solo se consultaron artículos ${days}.`,
    onlyArticle: (title) => `Solo se consultó el artículo «${title}».`,
  },
  scope: {
    undated: (articles) => `${articles} sin fecha`,
    ofDay: (articles, day) => `${articles} del ${day}`,
    between: (articles, first, last) => `${articles} del ${first} al ${last}`,
    searched: (scope, refreshed) => `Se buscó en ${scope}; última lectura: ${refreshed}.`,
    now: (scope, sentences) => `Ahora: ${scope}, ${sentences}.`,
    afterwards: (scope, sentences) => `Quedarían ${scope}, ${sentences}.`,
    whole: (scope, sentences, refreshed) => `${scope}, ${sentences}; última lectura: ${refreshed}.`,
  },
  sources: {
    none: 'No hay artículos.',
    noMatch: (words) => `Ningún artículo corresponde a «${words}».`,
    narrow: (amount) =>
      `y ${counted('artículo más', 'artículos más')(amount)}: con una palabra se acorta la lista`,
    copyOf: (article) => `copia de ${article}`,
    page: (page, pages) => `Página ${number(page)} de ${number(pages)}`,
    lacking: (dates, links) => `sin fecha: ${number(dates)}, sin enlace: ${number(links)}`,
    notes: (amount) => `${counted('nota', 'notas')(amount)} sobre archivos:`,
    fileNotes: (amount) =>
      `${counted('nota', 'notas')(amount)} sobre archivos que no sirven o que se corrigieron`,
  },
  search: {
    none: (words) => `Ninguna frase de los artículos corresponde a «${words}».`,
    range: (first, last, total, words) =>
      first === last
        ? `Frase ${number(first)} de ${number(total)} para «${words}»`
        : `Frases ${number(first)} a ${number(last)} de ${number(total)} para «${words}»`,
    noFurther: (total) => `No hay más frases; se encontraron ${number(total)}.`,
  },
  quotation: {
    exact: 'Está en los artículos, palabra por palabra:',
    differing: 'No está así en los artículos; lo dicen de otro modo.',
    notFound: 'Estas palabras no están en los artículos.',
    closest: 'La frase más cercana es:',
    article: 'En el artículo:',
    replaced: (quotation, article) => `en la cita «${quotation}», en el artículo «${article}»`,
    added: (words) => `no está en el artículo: «${words}»`,
    leftOut: (words) => `omitido: «${words}»`,
    number: 'Una cifra es distinta.',
    negation: 'Se añadió o se quitó una negación («no»).',
    name: 'Un nombre es distinto.',
  },
  refresh: {
    changes: (added, changed, removed, unchanged, duration) =>
      `Nuevos: ${number(added)}, cambiados: ${number(changed)}, retirados: ${number(removed)}, sin cambios: ${number(unchanged)} (${duration}).`,
    dryRun: 'Solo una simulación: no se ha cambiado nada. Una actualización traería:',
    shared: 'Ya había una actualización en curso; este es su resultado.',
    reading: progress('Leyendo artículos'),
    indexing: progress('Creando el índice'),
  },
  settings: {
    heading: 'Ajustes de este servidor',
    questionChannels: 'Canales de preguntas',
    answers: 'Las preguntas libres se responden',
    moderatorRole: 'Rol de moderación',
    language: 'Idioma',
    isPrivate: 'Respuestas a comandos visibles solo para quien pregunta',
    none: 'ninguno',
    yes: 'sí',
    no: 'no',
    reply: 'con una respuesta debajo',
    thread: 'en un hilo',
    asker: 'el de quien pregunta',
    confirm: '¿Cambiar los ajustes de este servidor?',
    setting: (name, value) => `${name}: ${value}`,
    from: (value) => `(hasta ahora: ${value})`,
    unchanged: 'Ya está así; no cambia nada.',
    saved: 'Los ajustes se han cambiado.',
    contentHint:
      'El bot no puede leer aquí mensajes que no lo mencionen (Message Content está desactivado), así que también en los canales de preguntas responde solo a quien lo menciona o le responde. Puede cambiarlo quien gestiona el bot.',
    roleHint:
      'Discord muestra los comandos de moderación solo a quienes gestionan el servidor, hasta que los permitas también a este rol: Ajustes del servidor, Integraciones, este bot.',
    cancelled: 'No se ha cambiado nada.',
  },
  status: {
    version: (version, started) => `Verbatim ${version}, en marcha desde: ${started}`,
    index: (scope, sentences, refreshed) => `Contenido: ${scope}, ${sentences}; última lectura: ${refreshed}`,
    answers: (amount) => `Respuestas desde el inicio: ${number(amount)}`,
    latency: (p50, p95) => `Tiempo de respuesta: la mitad en ${p50}, 95 de cada 100 en ${p95}`,
    connected: 'activa',
    gateway: (state) => `Conexión con Discord: ${state}`,
    gatewayPing: (state, ping) => `Conexión con Discord: ${state}, ${ping}`,
  },
  help: {
    intro:
      'Pregunta con tus palabras: la respuesta es una frase de los artículos o «No está en los artículos.»',
    freely: 'Mencióname con una pregunta, responde a una respuesta mía o escríbeme un mensaje directo.',
    menus: (ask, quote) => `En cualquier mensaje, en Aplicaciones: «${ask}» y «${quote}».`,
    commands: 'Comandos',
  },
  privacy: [
    'Se guardan los ajustes que la moderación de este servidor hace con /ajustes (identificadores de canales y de un rol, el idioma, la forma de responder). Nada más. Quién los cambia, y cómo, queda en el registro.',
    'No se guardan preguntas, respuestas, nombres ni mensajes. Las preguntas tampoco se registran, salvo que quien gestiona este bot lo haya activado (LOG_QUESTIONS). Solo en la memoria, y como mucho un día, el bot recuerda qué respuesta corresponde a qué mensaje, y durante diez minutos lo último que se preguntó, para que la pregunta siguiente pueda apoyarse en ello.',
    'Las respuestas están solo en los propios mensajes de Discord. Para borrar una, pulsa «Borrar» debajo de ella o borra el mensaje. La respuesta a un mensaje desaparece si ese mensaje se borra poco después.',
    'Para borrar los ajustes, quita el bot del servidor.',
  ],
  errors: {
    noQuestion: 'Falta la pregunta. Escríbela después del comando: /preguntar ¿Quién dimitió?',
    questionTooLong: (chars, maxChars) =>
      `Esa pregunta tiene ${number(chars)} caracteres; se admiten como máximo ${number(maxChars)}. Pregunta en una o dos frases.`,
    noWords: 'Faltan las palabras que hay que buscar. Escríbelas después del comando: /buscar dimisión',
    wordsTooLong: (chars, maxChars) =>
      `Son ${number(chars)} caracteres; se buscan como máximo ${number(maxChars)}. Indica unas pocas palabras.`,
    noQuotation: 'Falta la cita. Escríbela después del comando: /cita «Hoy dimito»',
    quotationTooLong: (chars, maxChars) =>
      `Esa cita tiene ${number(chars)} caracteres; se admiten como máximo ${number(maxChars)}. Indica una o dos frases.`,
    notADay: (text) =>
      `«${text}» no es un día. Escríbelo como 2024-04-22, o 2024-04 o 2024 para su primer día.`,
    noDaysBetween: (since, before) =>
      `Desde ${since} no hay ningún día anterior a ${before}. Intercambia los dos.`,
    notAPage: (text) => `«${text}» no es una página. Indica un número a partir de 1.`,
    noSuchArticle: (title) =>
      `No hay ningún artículo «${title}». Elige uno de los propuestos; /fuentes los muestra todos.`,
    severalArticles: (title) => `Varios artículos se llaman «${title}». Elige uno de los propuestos.`,
    noQuoteYet: 'Aún no hay ninguna cita que mostrar. Haz primero una pregunta.',
    noSuchQuote: (quotes) =>
      `La última respuesta tiene las citas 1 a ${number(quotes)}. Escribe: /contexto 1`,
    nothingToExplain: 'Aún no hay ninguna respuesta que explicar. Haz primero una pregunta.',
    onlyInServers: 'Eso es solo para servidores; aquí no hay ajustes.',
    noText: 'Ese mensaje no tiene texto que buscar.',
    articlesChanged: 'Los artículos han cambiado desde esta respuesta. Vuelve a preguntar.',
    buttonTooOld: 'Este botón es de una versión anterior. Vuelve a preguntar.',
    refreshFailed: (reason) => `La actualización ha fallado; los artículos quedan como estaban. ${reason}`,
    tooBroad:
      'Esa pregunta es demasiado larga o demasiado amplia. Hazla con menos palabras o en varias preguntas.',
    fault: (id) => `Algo ha fallado dentro de Verbatim (fallo ${id}); la pregunta no tiene la culpa.`,
  },
  refusals: {
    moderatorsOnly:
      'Eso es para la moderación: hace falta el permiso «Gestionar servidor» o el rol de moderación.',
    permissionsUnknown: 'No se conocen tus permisos aquí, así que no se hace.',
    notYourAnswer: 'Eso solo puede hacerlo quien preguntó o la moderación.',
    tooManyFromYou: (seconds) => `Han sido muchas preguntas. Espera ${number(seconds)} s.`,
    tooManyInChannel: (seconds) =>
      `En este canal se pregunta mucho ahora mismo. Espera ${number(seconds)} s.`,
    tooManyInServer: (seconds) =>
      `En este servidor se pregunta mucho ahora mismo. Espera ${number(seconds)} s.`,
  },
  notices: {
    restarting: 'El bot se está reiniciando y no pudo terminar. Vuelve a preguntar dentro de un momento.',
    sharedBy: (asker) => `Compartido por ${asker}`,
  },
};
