import {
  ComponentType,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { inputsOf } from '../limits/callbacks.ts';
import type { Fields } from '../limits/checker.ts';
import { flatten } from '../limits/components.ts';
import { Refusal } from './refusal.ts';

const REQUIRED_BY_DEFAULT = true;

/**
 * The button or select of a message with this custom id or label.
 * @throws Refusal naming those that can be used.
 */
export function findComponent(message: APIMessage, name: string): Fields {
  const usable = flatten((message.components ?? []) as unknown as Fields[], '')
    .map(({ component }) => component)
    .filter(({ custom_id: customId, disabled }) => typeof customId === 'string' && disabled !== true);
  const found = usable.find(({ custom_id: customId, label }) => customId === name || label === name);
  if (found !== undefined) return found;
  const names = usable.map(({ label, custom_id: customId }) => String(label ?? customId)).join(', ');
  throw new Refusal(`The message has no "${name}" to use, only: ${names}`);
}

/** What an input holds in the end: what was typed, or what stood there. @throws Refusal for what a client refuses. */
function valueOf(input: Fields, values: Readonly<Record<string, string>>): string {
  const { custom_id: id, value: given, required, min_length: least = 0, max_length: most = 4_000 } = input;
  const value = values[String(id)] ?? (typeof given === 'string' ? given : '');
  if (value === '' && (required ?? REQUIRED_BY_DEFAULT) === true)
    throw new Refusal(`The input ${String(id)} is required`);
  if (value !== '' && (value.length < Number(least) || value.length > Number(most))) {
    throw new Refusal(`The input ${String(id)} takes ${String(least)} to ${String(most)} characters`);
  }
  return value;
}

/**
 * The data of a submitted modal. Selects take one value.
 * @throws Refusal for values that a client does not let through.
 */
export function submittedData(
  modal: APIModalInteractionResponseCallbackData,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const inputs = inputsOf(modal);
  const unknown = Object.keys(values).find((id) => inputs.every((input) => input['custom_id'] !== id));
  if (unknown !== undefined) throw new Refusal(`The modal has no input ${unknown}`);
  const filled = (input: Fields): Record<string, unknown> => {
    const { type, custom_id } = input;
    const value = valueOf(input, values);
    return type === ComponentType.TextInput
      ? { type, id: 2, custom_id, value }
      : { type, id: 2, custom_id, values: [value] };
  };
  const components = (modal.components as unknown as readonly Fields[]).flatMap<Fields>((row) => {
    const [input] = inputsOf({ components: [row] });
    if (input === undefined) return [];
    return row['type'] === ComponentType.Label
      ? [{ type: ComponentType.Label, id: 1, component: filled(input) }]
      : [{ type: ComponentType.ActionRow, id: 1, components: [filled(input)] }];
  });
  return { custom_id: modal.custom_id, components };
}
