import {
  MessageFlags,
  MessageFlagsBitField,
  type APIMessage,
  type Message,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Button } from '../custom-id.ts';
import { decodeButton } from '../decode-button.ts';

/** The message of the bot that a button stands in. */
export interface SourceMessage {
  readonly content: string;
  /** Only one person sees it. */
  readonly isPrivate: boolean;
  readonly buttons: readonly Button[];
}

/** The custom ids in components, whether discord.js has made objects of its own of them or not. */
const customIdsIn = (components: unknown): string[] => {
  const plain: unknown = JSON.parse(JSON.stringify(components ?? []));
  if (!Array.isArray(plain)) return [];
  return plain.flatMap((component: { readonly custom_id?: unknown; readonly components?: unknown }) => [
    ...(typeof component.custom_id === 'string' ? [component.custom_id] : []),
    ...customIdsIn(component.components),
  ]);
};

/** What the message says that an interaction comes from; in a channel that is not known it comes as it was sent. */
export const readSource = (
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
): SourceMessage => {
  const message: Message | APIMessage | null = interaction.message;
  const flags = new MessageFlagsBitField(message?.flags ?? 0);
  return {
    content: message?.content ?? '',
    isPrivate: flags.has(MessageFlags.Ephemeral),
    buttons: customIdsIn(message?.components)
      .map(decodeButton)
      .filter((button) => button !== null),
  };
};
