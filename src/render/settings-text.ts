import type { Settings, SettingsChange } from '../domain/settings.ts';
import { compose, type Slot } from './compose.ts';
import { displayText } from './display-text.ts';
import { LANGUAGE_NAMES, type Phrases } from './phrases/phrases.ts';
import { heading, line, mention, smallLine, strong, type Line, type Reply } from './reply.ts';

type SettingName = 'questionChannels' | 'answers' | 'moderatorRole' | 'language' | 'isPrivate';

/** The value of a choice as people read it: of `answers` and `language`, where "asker" is none. */
export const choiceLabel = (value: string, { settings }: Phrases): string => {
  if (value === 'reply' || value === 'thread' || value === 'asker') return settings[value];
  return new Map<string, string>(Object.entries(LANGUAGE_NAMES)).get(value) ?? displayText(value);
};

/** Each setting's value, in the order in which they are shown. */
const VALUES: {
  readonly [Name in SettingName]: (settings: Settings, phrases: Phrases, slot: Slot) => string;
} = {
  questionChannels: ({ questionChannels }, { settings }, slot) =>
    questionChannels.length === 0
      ? settings.none
      : questionChannels.map((id) => slot(mention('channel', id))).join(', '),
  answers: ({ answers }, phrases) => choiceLabel(answers, phrases),
  moderatorRole: ({ moderatorRole }, { settings }, slot) =>
    moderatorRole === null ? settings.none : slot(mention('role', moderatorRole)),
  language: ({ language }, phrases) => choiceLabel(language ?? 'asker', phrases),
  isPrivate: ({ isPrivate }, { settings }) => settings[isPrivate ? 'yes' : 'no'],
};

const NAMES = Object.keys(VALUES) as SettingName[];

const settingLine = (name: SettingName, settings: Settings, phrases: Phrases): Line =>
  line(
    0,
    ...compose((slot) =>
      phrases.settings.setting(phrases.settings[name], VALUES[name](settings, phrases, slot)),
    ),
  );

/** The settings of a guild as they stand. */
export const settingsText = (settings: Settings, phrases: Phrases): Reply => ({
  lines: [
    line(0, heading(phrases.settings.heading)),
    ...NAMES.map((name) => settingLine(name, settings, phrases)),
  ],
});

/** The settings after `change`. */
export const settingsSavedText = (settings: Settings, change: SettingsChange, phrases: Phrases): Reply => ({
  lines: [
    line(0, strong(phrases.settings.saved)),
    ...settingsText(settings, phrases).lines,
    ...(typeof change.moderatorRole === 'string' ? [smallLine(0, phrases.settings.roleHint)] : []),
  ],
});

/**
 * A reply about settings, and what is missing where there are question channels but the bot reads only what addresses
 * it.
 */
export const withContentHint = (
  reply: Reply,
  { questionChannels }: Pick<Settings, 'questionChannels'>,
  readsMessages: boolean,
  { settings }: Phrases,
): Reply =>
  readsMessages || questionChannels.length === 0
    ? reply
    : { lines: [...reply.lines, smallLine(0, settings.contentHint)] };

/** Which settings differ, by what they say rather than by identity. */
const changedNames = (from: Settings, to: Settings): SettingName[] =>
  NAMES.filter((name) => JSON.stringify(from[name]) !== JSON.stringify(to[name]));

/** Whether a change makes any difference. */
export const isChange = (from: Settings, to: Settings): boolean => changedNames(from, to).length > 0;

/** Asks whether settings are to be changed: each that differs with its new and its present value. */
export const settingsChangeText = (from: Settings, to: Settings, phrases: Phrases): Reply => ({
  lines: [
    line(0, strong(phrases.settings.confirm)),
    ...changedNames(from, to).map((name) =>
      line(
        0,
        ...settingLine(name, to, phrases).segments,
        ' ',
        ...compose((slot) => phrases.settings.from(VALUES[name](from, phrases, slot))),
      ),
    ),
  ],
});
