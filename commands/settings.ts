import { UserError } from '../src/domain/errors.ts';
import { applyChange, type Settings, type SettingsChange } from '../src/domain/settings.ts';
import { LANGUAGES } from '../src/render/phrases/phrases.ts';
import { isChange, settingsChangeText, settingsText, withContentHint } from '../src/render/settings-text.ts';
import { message, type Reply } from '../src/render/reply.ts';
import { COMMAND_DEFAULTS, says, type Command, type CommandInput } from './command.ts';

/** The language that stands for none: that of each asker. */
const ASKER = 'asker';

/** What the options change. A channel or role that is set already is taken away. */
const changeOf = (input: CommandInput, settings: Settings): SettingsChange => {
  const channel = input.text('question-channel');
  const answers = input.text('answers');
  const role = input.text('moderator-role');
  const language = input.text('language');
  const isPrivate = input.flag('private');
  const channelChange = settings.questionChannels.includes(channel)
    ? { removeQuestionChannel: channel }
    : { addQuestionChannel: channel };
  return {
    ...(channel === '' ? {} : channelChange),
    ...(answers === 'reply' || answers === 'thread' ? { answers } : {}),
    ...(role === '' ? {} : { moderatorRole: role === settings.moderatorRole ? null : role }),
    ...(language === '' ? {} : { language: language === ASKER ? null : language }),
    ...(isPrivate === null ? {} : { isPrivate }),
  };
};

/** Shows the settings of a guild, or what the options would change, to be confirmed. */
export const settings: Command = {
  ...COMMAND_DEFAULTS,
  name: 'settings',
  surfaces: ['discord'],
  options: [
    { name: 'question-channel', kind: 'channel', isRequired: false },
    { name: 'answers', kind: 'choice', isRequired: false, choices: ['reply', 'thread'] },
    { name: 'moderator-role', kind: 'role', isRequired: false },
    { name: 'language', kind: 'choice', isRequired: false, choices: [ASKER, ...LANGUAGES] },
    { name: 'private', kind: 'flag', isRequired: false },
  ],
  audience: 'moderators',
  visibility: 'private',
  run: async (input, { phrases, place }) => {
    if (place === null || place.guildId === null) throw new UserError(phrases.errors.onlyInServers);
    const change = changeOf(input, place.settings);
    const hinted = (reply: Reply, about: Settings) =>
      withContentHint(reply, about, place.readsMessages, phrases);
    if (Object.keys(change).length === 0)
      return says(hinted(settingsText(place.settings, phrases), place.settings));
    const changed = applyChange(place.settings, change);
    if (!isChange(place.settings, changed)) return says(message(phrases.settings.unchanged));
    return says(hinted(settingsChangeText(place.settings, changed, phrases), changed), [
      { kind: 'settings', change },
    ]);
  },
};
