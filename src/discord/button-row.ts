import { ButtonStyle, ComponentType, type APIButtonComponentWithCustomId } from 'discord.js';
import type { Phrases } from '../render/phrases/phrases.ts';
import { encodeButton, type Button } from './custom-id.ts';
import type { MessageBody } from './respond.ts';

const labelOf = (button: Button, { buttons }: Phrases): string => {
  switch (button.kind) {
    case 'page':
      return buttons[button.direction];
    case 'confirm-settings':
      return buttons.confirm;
    case 'follow-up':
      return buttons.followUp;
    default:
      return buttons[button.kind];
  }
};

const asComponent = (button: Button, phrases: Phrases): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: button.kind === 'confirm-settings' ? ButtonStyle.Primary : ButtonStyle.Secondary,
  label: labelOf(button, phrases),
  custom_id: encodeButton(button),
});

/** At most five buttons, as a row; no row without any. */
export const buttonRow = (buttons: readonly Button[], phrases: Phrases): MessageBody['components'] =>
  buttons.length === 0
    ? []
    : [{ type: ComponentType.ActionRow, components: buttons.map((button) => asComponent(button, phrases)) }];
