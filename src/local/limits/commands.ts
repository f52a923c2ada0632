import { ApplicationCommandType } from 'discord-api-types/v10';
import type { Problem } from '../rest/api-error.ts';
import { createChecker, isFields, type Checker, type Fields } from './checker.ts';
import { checkOptions, checkTexts, COMMAND_NAME_MAX } from './command-options.ts';

/** Characters of names, descriptions and values of a command together. */
const COMMAND_CHARS_MAX = 8_000;
/** How many commands of each type there may be, globally and in each guild. */
const COMMANDS_MAX: Readonly<Record<number, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};

/** Characters of a command and its options that count; of localised texts the longest. */
function countChars(fields: Fields): number {
  const longest = (key: string): number => {
    const localized = fields[`${key}_localizations`];
    const texts = [fields[key], ...(isFields(localized) ? Object.values(localized) : [])];
    return Math.max(...texts.map((text) => (typeof text === 'string' ? text.length : 0)));
  };
  const nested = [fields['options'], fields['choices']].flatMap((list) =>
    Array.isArray(list) ? list.filter(isFields) : [],
  );
  const value = typeof fields['value'] === 'string' ? fields['value'].length : 0;
  return nested.reduce(
    (sum, entry) => sum + countChars(entry),
    longest('name') + longest('description') + value,
  );
}

function checkCommand(checker: Checker, path: string, command: Fields): void {
  const { type = ApplicationCommandType.ChatInput, name, description } = command;
  if (type === ApplicationCommandType.ChatInput) {
    checkTexts(checker, path, command);
    checkOptions(checker, `${path}options`, command['options']);
    if (countChars(command) > COMMAND_CHARS_MAX) {
      checker.report(
        path,
        'APPLICATION_COMMAND_TOO_LARGE',
        `Command exceeds maximum size (${COMMAND_CHARS_MAX})`,
      );
    }
    return;
  }
  checker.text(`${path}name`, name, { min: 1, max: COMMAND_NAME_MAX });
  if (description !== undefined && description !== '') {
    checker.report(
      `${path}description`,
      'APPLICATION_COMMAND_DESCRIPTION_INVALID',
      'Context menu commands cannot have a description',
    );
  }
}

/** What Discord refuses in one command. */
export function commandProblems(command: Fields): readonly Problem[] {
  const checker = createChecker();
  checkCommand(checker, '', command);
  return checker.problems;
}

/** What Discord refuses in a list of commands that replaces all others. */
export function commandListProblems(commands: readonly Fields[]): readonly Problem[] {
  const checker = createChecker();
  for (const [i, command] of commands.entries()) checkCommand(checker, `${i}.`, command);
  checker.distinct(
    'APPLICATION_COMMANDS_DUPLICATE_NAME',
    commands.map(({ name, type = 1 }, i) => ({
      path: `${i}.name`,
      value: `${String(type)} ${String(name)}`,
    })),
  );
  return checker.problems;
}

/** Whether there are more commands of a type than an application may have. */
export const isTooMany = (commands: readonly Fields[]): boolean =>
  Object.entries(COMMANDS_MAX).some(
    ([type, most]) => commands.filter((command) => (command['type'] ?? 1) === Number(type)).length > most,
  );
