import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';

/** Version of the form that settings are stored in. */
export const SETTINGS_VERSION = 1;

const isText = (value: unknown): value is string => typeof value === 'string';
const textOrNull = (value: unknown): string | null => (isText(value) ? value : null);

/** Settings as stored. */
export const writeSettings = (settings: Settings): string => JSON.stringify(settings);

/**
 * The settings of a stored text; a part that is missing or has another type is its default.
 * @throws SyntaxError if the text is not JSON.
 */
export const readSettings = (stored: string): Settings => {
  const value: unknown = JSON.parse(stored);
  const { questionChannels, answers, moderatorRole, language, isPrivate } = (value ?? {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  return {
    questionChannels: Array.isArray(questionChannels) ? questionChannels.filter(isText) : [],
    answers: answers === 'thread' ? 'thread' : DEFAULT_SETTINGS.answers,
    moderatorRole: textOrNull(moderatorRole),
    language: textOrNull(language),
    isPrivate: isPrivate === true,
  };
};
