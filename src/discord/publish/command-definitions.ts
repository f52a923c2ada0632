import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  Locale,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, CommandOption } from '../../../commands/command.ts';
import { phrasesFor } from '../../render/phrases/index.ts';
import { choiceLabel } from '../../render/settings-text.ts';
import { LANGUAGES, type Language, type Phrases } from '../../render/phrases/phrases.ts';

const Type = ApplicationCommandOptionType;

/** The locales of Discord that are served in each language. */
const LOCALES: Readonly<Record<Language, readonly Locale[]>> = {
  en: [Locale.EnglishUS, Locale.EnglishGB],
  es: [Locale.SpanishES, Locale.SpanishLATAM],
  de: [Locale.German],
  fr: [Locale.French],
};

/** What stands where no language fits. */
const DEFAULT = phrasesFor(Locale.EnglishUS);

/** Longest day that is typed, with room for mistakes. */
const DATE_MAX_CHARS = 20;

/** A text in every locale. */
const localize = (textOf: (phrases: Phrases) => string): LocalizationMap =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => LOCALES[language].map((locale) => [locale, textOf(phrasesFor(locale))])),
  );

const named = (textsOf: (phrases: Phrases) => { readonly name: string; readonly description: string }) => ({
  name_localizations: localize((phrases) => textsOf(phrases).name),
  description: textsOf(DEFAULT).description,
  description_localizations: localize((phrases) => textsOf(phrases).description),
});

/** What an option is called, in one language. */
const optionTexts = (
  { commands }: Phrases,
  command: Command,
  name: string,
): { name: string; description: string } => {
  const options: Readonly<Record<string, { readonly name: string; readonly description: string }>> =
    commands[command.name].options;
  const texts = options[name];
  if (texts === undefined) throw new Error(`There are no phrases for ${name} of /${command.name}`);
  return texts;
};

const optionDefinition = (command: Command, option: CommandOption): APIApplicationCommandBasicOption => {
  const { name, isRequired, kind, maxChars, choices = [], suggests } = option;
  const base = {
    name,
    required: isRequired,
    ...named((phrases) => optionTexts(phrases, command, name)),
  };
  switch (kind) {
    case 'flag':
      return { ...base, type: Type.Boolean };
    case 'channel':
      return {
        ...base,
        type: Type.Channel,
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
      };
    case 'role':
      return { ...base, type: Type.Role };
    case 'date':
      return { ...base, type: Type.String, max_length: DATE_MAX_CHARS };
    case 'choice':
      return {
        ...base,
        type: Type.String,
        choices: choices.map((value) => ({
          value,
          name: choiceLabel(value, DEFAULT),
          name_localizations: localize((phrases) => choiceLabel(value, phrases)),
        })),
      };
    default:
      return {
        ...base,
        type: Type.String,
        ...(maxChars !== undefined && { max_length: maxChars }),
        ...(suggests !== undefined && { autocomplete: true as const }),
      };
  }
};

/** Who is offered a command and where, until an administrator says otherwise; what is for moderators only in guilds. */
const audienceOf = ({ audience }: Command) => ({
  default_member_permissions: audience === 'moderators' ? String(PermissionFlagsBits.ManageGuild) : null,
  contexts:
    audience === 'moderators'
      ? [InteractionContextType.Guild]
      : [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
});

/** Under which name Discord knows the entry of a command in the menu of messages; `null` where it has none. */
export const menuNameOf = (
  command: Pick<Command, 'name' | 'messageMenu'>,
  { menus } = DEFAULT,
): string | null =>
  command.messageMenu && (command.name === 'ask' || command.name === 'quote') ? menus[command.name] : null;

const definitionsOf = (command: Command): RESTPostAPIApplicationCommandsJSONBody[] => {
  const menuName = menuNameOf(command);
  return [
    {
      type: ApplicationCommandType.ChatInput,
      name: command.name,
      ...named(({ commands }) => ({
        name: commands[command.name].name,
        description: commands[command.name].summary,
      })),
      options: command.options.map((option) => optionDefinition(command, option)),
      ...audienceOf(command),
    },
    ...(menuName === null
      ? []
      : [
          {
            type: ApplicationCommandType.Message as const,
            name: menuName,
            name_localizations: localize((phrases) => menuNameOf(command, phrases) ?? menuName),
            ...audienceOf(command),
          },
        ]),
  ];
};

/** Commands as Discord wants them, in all languages; those that Discord does not have are left out. */
export const commandDefinitions = (commands: readonly Command[]): RESTPostAPIApplicationCommandsJSONBody[] =>
  commands.filter(({ surfaces }) => surfaces.includes('discord')).flatMap(definitionsOf);
