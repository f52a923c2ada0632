import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Problem } from '../rest/api-error.ts';
import { createChecker, isFields, type Checker, type Fields } from './checker.ts';
import { checkCustomIds, checkSelect } from './components.ts';

const CHOICES_MAX = 25;
const CHOICE_TEXT_MAX = 100;
const MODAL_TITLE_MAX = 45;
const MODAL_COMPONENTS_MAX = 5;
const CUSTOM_ID_MAX = 100;
const INPUT_LABEL_MAX = 45;
const INPUT_TEXT_MAX = 4_000;
const INPUT_PLACEHOLDER_MAX = 100;
const LABEL_DESCRIPTION_MAX = 100;

/** Reports what Discord refuses in choices, of autocompletion or of a command's option. */
export function checkChoices(checker: Checker, path: string, value: unknown): void {
  const choices = checker.list(path, value, { max: CHOICES_MAX });
  for (const [i, { name, value: choice }] of choices.entries()) {
    checker.text(`${path}.${i}.name`, name, { min: 1, max: CHOICE_TEXT_MAX });
    if (typeof choice !== 'number')
      checker.text(`${path}.${i}.value`, choice, { min: 1, max: CHOICE_TEXT_MAX });
  }
}

/** What Discord refuses in the answer to an autocompletion. */
export function choicesProblems(data: Fields): readonly Problem[] {
  const checker = createChecker();
  checkChoices(checker, 'data.choices', data['choices'] ?? []);
  return checker.problems;
}

function checkInput(checker: Checker, path: string, input: Fields, hasOwnLabel: boolean): void {
  if (input['type'] !== ComponentType.TextInput) {
    checkSelect(checker, path, input);
    return;
  }
  checker.text(`${path}.custom_id`, input['custom_id'], { min: 1, max: CUSTOM_ID_MAX });
  checker.number(`${path}.style`, input['style'], TextInputStyle.Short, TextInputStyle.Paragraph);
  if (hasOwnLabel) checker.text(`${path}.label`, input['label'], { min: 1, max: INPUT_LABEL_MAX });
  checker.text(`${path}.value`, input['value'], { max: INPUT_TEXT_MAX });
  checker.text(`${path}.placeholder`, input['placeholder'], { max: INPUT_PLACEHOLDER_MAX });
  const { min_length: least = 0, max_length: most = INPUT_TEXT_MAX } = input;
  checker.number(`${path}.min_length`, least, 0, INPUT_TEXT_MAX);
  checker.number(`${path}.max_length`, most, 1, INPUT_TEXT_MAX);
}

/** What Discord refuses in a modal. */
export function modalProblems(data: Fields): readonly Problem[] {
  const checker = createChecker();
  checker.text('data.title', data['title'], { min: 1, max: MODAL_TITLE_MAX });
  checker.text('data.custom_id', data['custom_id'], { min: 1, max: CUSTOM_ID_MAX });
  const rows = checker.list('data.components', data['components'], { min: 1, max: MODAL_COMPONENTS_MAX });
  for (const [i, row] of rows.entries()) {
    const path = `data.components.${i}`;
    if (row['type'] === ComponentType.Label) {
      checker.text(`${path}.label`, row['label'], { min: 1, max: INPUT_LABEL_MAX });
      checker.text(`${path}.description`, row['description'], { max: LABEL_DESCRIPTION_MAX });
      if (isFields(row['component'])) checkInput(checker, `${path}.component`, row['component'], false);
    } else if (row['type'] === ComponentType.ActionRow) {
      const inputs = checker.list(`${path}.components`, row['components'], { min: 1, max: 1 });
      for (const input of inputs) checkInput(checker, `${path}.components.0`, input, true);
    }
  }
  checkCustomIds(checker, inputsOf(data));
  return checker.problems;
}

/** The inputs of a modal, out of their rows and labels. */
export function inputsOf(modal: { readonly components?: unknown }): readonly Fields[] {
  const rows = Array.isArray(modal.components) ? (modal.components as Fields[]) : [];
  return rows.flatMap(({ components, component }) => {
    if (isFields(component)) return [component];
    return Array.isArray(components) ? (components as Fields[]) : [];
  });
}
