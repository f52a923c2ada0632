import { ApplicationCommandOptionType, Locale } from 'discord-api-types/v10';
import { checkChoices } from './callbacks.ts';
import { isFields, type Checker, type Fields } from './checker.ts';

/** Characters of a command's name. */
export const COMMAND_NAME_MAX = 32;
const DESCRIPTION_MAX = 100;
const OPTIONS_MAX = 25;
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));
const NESTING: ReadonlySet<unknown> = new Set([
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
]);

function checkSlashName(checker: Checker, path: string, value: unknown): void {
  checker.text(path, value, { min: 1, max: COMMAND_NAME_MAX });
  if (typeof value !== 'string' || value === '') return;
  if (!SLASH_NAME.test(value) || value !== value.toLowerCase()) {
    checker.report(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
}

function checkLocalizations(
  checker: Checker,
  path: string,
  value: unknown,
  check: (path: string, text: unknown) => void,
): void {
  if (!isFields(value)) return;
  for (const [locale, text] of Object.entries(value)) {
    if (!LOCALES.has(locale)) checker.report(path, 'BASE_TYPE_CHOICES', `Unknown locale ${locale}.`);
    else check(`${path}.${locale}`, text);
  }
}

/** Reports what Discord refuses in name and description of a slash command or an option, localised ones too. */
export function checkTexts(checker: Checker, path: string, fields: Fields): void {
  const checkName = (place: string, text: unknown): void => checkSlashName(checker, place, text);
  const checkDescription = (place: string, text: unknown): void =>
    checker.text(place, text, { min: 1, max: DESCRIPTION_MAX });
  checkName(`${path}name`, fields['name']);
  checkDescription(`${path}description`, fields['description']);
  checkLocalizations(checker, `${path}name_localizations`, fields['name_localizations'], checkName);
  checkLocalizations(
    checker,
    `${path}description_localizations`,
    fields['description_localizations'],
    checkDescription,
  );
}

/** Reports what Discord refuses in the options of a slash command. */
export function checkOptions(checker: Checker, path: string, value: unknown): void {
  const options = checker.list(path, value, { max: OPTIONS_MAX });
  let optionalSeen = false;
  for (const [i, option] of options.entries()) {
    const place = `${path}.${i}`;
    checkTexts(checker, `${place}.`, option);
    checker.number(`${place}.type`, option['type'], 1, ApplicationCommandOptionType.Attachment);
    if (NESTING.has(option['type'])) {
      checkOptions(checker, `${place}.options`, option['options']);
      continue;
    }
    if (option['required'] === true && optionalSeen) {
      checker.report(
        place,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    }
    optionalSeen ||= option['required'] !== true;
    checkChoices(checker, `${place}.choices`, option['choices']);
    const hasChoices = Array.isArray(option['choices']) && option['choices'].length > 0;
    if (option['autocomplete'] === true && hasChoices) {
      checker.report(
        place,
        'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
        'Cannot have both choices and autocomplete',
      );
    }
  }
  checker.distinct(
    'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    options.map(({ name }, i) => ({ path: `${path}.${i}.name`, value: name })),
  );
}
