import type { Act, ActValues, Deed } from '../protocol/acts.ts';
import { PageError } from './page-error.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Longest message that people may write. */
const CONTENT_MAX_CHARS = 2_000;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrong = (what: string): PageError => new PageError(400, `The request cannot be used: ${what}.`);

const text = (fields: Fields, name: string): string => {
  const value = fields[name];
  if (typeof value !== 'string') throw wrong(`${name} is not a text`);
  return value;
};

const content = (fields: Fields): string => {
  const value = text(fields, 'content');
  if (value.trim() === '') throw new PageError(400, 'There is nothing to send.');
  if (value.length > CONTENT_MAX_CHARS)
    throw new PageError(400, `A message has at most ${CONTENT_MAX_CHARS} characters.`);
  return value;
};

const values = (fields: Fields): ActValues => {
  const given = fields['values'] ?? {};
  if (!isFields(given)) throw wrong('values is not an object');
  const kinds = new Set(['string', 'number', 'boolean']);
  if (!Object.values(given).every((value) => kinds.has(typeof value)))
    throw wrong('values has more than texts, numbers, true and false');
  return given as ActValues;
};

const texts = (fields: Fields): Readonly<Record<string, string>> => {
  const given = values(fields);
  if (!Object.values(given).every((value) => typeof value === 'string'))
    throw wrong('values has not only texts');
  return given as Readonly<Record<string, string>>;
};

const list = (fields: Fields): readonly string[] => {
  const given = fields['values'];
  if (!Array.isArray(given) || !given.every((value) => typeof value === 'string'))
    throw wrong('values is not a list of texts');
  return given;
};

const READERS: Readonly<Record<Deed['kind'], (fields: Fields) => Deed>> = {
  say: (fields) => ({
    kind: 'say',
    content: content(fields),
    ...(fields['replyTo'] !== undefined && { replyTo: text(fields, 'replyTo') }),
  }),
  edit: (fields) => ({ kind: 'edit', message: text(fields, 'message'), content: content(fields) }),
  delete: (fields) => ({ kind: 'delete', message: text(fields, 'message') }),
  run: (fields) => ({ kind: 'run', name: text(fields, 'name'), values: values(fields) }),
  type: (fields) => ({
    kind: 'type',
    name: text(fields, 'name'),
    option: text(fields, 'option'),
    values: values(fields),
  }),
  press: (fields) => ({ kind: 'press', message: text(fields, 'message'), button: text(fields, 'button') }),
  select: (fields) => ({
    kind: 'select',
    message: text(fields, 'message'),
    select: text(fields, 'select'),
    values: list(fields),
  }),
  menu: (fields) => ({ kind: 'menu', message: text(fields, 'message'), name: text(fields, 'name') }),
  submit: (fields) => ({ kind: 'submit', turn: text(fields, 'turn'), values: texts(fields) }),
};

/** What a request asks to be done. @throws PageError 400 saying what is wrong with it */
export const readAct = (body: unknown): Act => {
  if (!isFields(body)) throw wrong('it is not an object');
  const kind = text(body, 'kind');
  if (!Object.hasOwn(READERS, kind)) throw wrong(`there is no kind "${kind.slice(0, 20)}"`);
  const deed = READERS[kind as Deed['kind']](body);
  return { as: text(body, 'as'), channel: text(body, 'channel'), ...deed };
};
