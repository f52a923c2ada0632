import {
  ApplicationCommandType,
  InteractionType,
  type APIApplicationCommand,
  type APIUser,
} from 'discord-api-types/v10';
import { startInteraction, type Action } from '../interactions.ts';
import type { Parts } from '../parts.ts';
import { buildOptions, type OptionValues } from './command-options.ts';
import { findComponent, submittedData } from './components.ts';
import { commandHead, createMenus, type Menus } from './menus.ts';
import { Refusal } from './refusal.ts';
import { channelById, createSpeech, messageSeenBy, type Speech } from './speech.ts';
import { createTurn, type Turn } from './turn.ts';
import { findCommand, usableCommands } from './usable-commands.ts';

/** Somebody on the local Discord, through whom a test or a page acts. Whatever a client would not let them do throws a `Refusal`. */
export interface Person extends Speech, Menus {
  readonly id: string;
  readonly user: APIUser;
  /** How others mention them. */
  readonly mention: string;
  /** The commands that a channel offers them. */
  readonly commands: (channelId: string) => readonly APIApplicationCommand[];
  /** Runs a slash command; subcommands by spaces: `settings show`. */
  readonly run: (channelId: string, name: string, values?: OptionValues) => Turn;
  /** Types into an option that completes itself; the others may be filled in already. */
  readonly type: (channelId: string, name: string, option: string, values: OptionValues) => Turn;
  /** Presses a button, by label or custom id. */
  readonly press: (messageId: string, button: string) => Turn;
  /** Chooses in a select, by custom id. */
  readonly select: (messageId: string, customId: string, values: readonly string[]) => Turn;
  /** Sends off the modal that a turn ended in; values by custom id. */
  readonly submit: (turn: Pick<Turn, 'interaction'>, values: Readonly<Record<string, string>>) => Turn;
}

/** Acts as somebody with an account. @throws Refusal if there is none. */
export function createPerson(parts: Parts, userId: string): Person {
  const { state } = parts;
  const user = state.accounts.get(userId)?.user;
  if (user === undefined) throw new Refusal(`There is no account ${userId}`);

  const act = (channelId: string, action: Action): Turn =>
    createTurn(parts, startInteraction(parts, userId, channelById(parts, channelId), action));

  const slash = (channelId: string, words: string, values: OptionValues, focused: string | null): Turn => {
    const [name = '', ...path] = words.replace(/^\//u, '').split(' ');
    const channel = channelById(parts, channelId);
    const command = findCommand(state, channel, userId, name, ApplicationCommandType.ChatInput);
    const { options, resolved } = buildOptions(state, channel, command, path, values, focused);
    const isTyping = focused !== null;
    return act(channelId, {
      type: isTyping ? InteractionType.ApplicationCommandAutocomplete : InteractionType.ApplicationCommand,
      name: words,
      data: { ...commandHead(command), options, ...(!isTyping && { resolved }) },
    });
  };

  const useComponent = (messageId: string, name: string, values: readonly string[] | null): Turn => {
    const { wire } = messageSeenBy(parts, userId, messageId);
    const { type, custom_id: customId, id } = findComponent(wire, name);
    return act(wire.channel_id, {
      type: InteractionType.MessageComponent,
      name: String(customId),
      data: {
        component_type: type,
        custom_id: customId,
        id,
        ...(values !== null && { values, resolved: {} }),
      },
      message: { ...wire },
    });
  };

  return {
    ...createSpeech(parts, userId),
    id: userId,
    user,
    mention: `<@${userId}>`,
    commands: (channelId) => usableCommands(state, channelById(parts, channelId), userId),
    run: (channelId, name, values = {}) => slash(channelId, name, values, null),
    type: (channelId, name, option, values) => slash(channelId, name, values, option),
    press: (messageId, button) => useComponent(messageId, button, null),
    select: (messageId, customId, values) => useComponent(messageId, customId, values),
    submit: ({ interaction }, values) => {
      const { acknowledgement, channelId, sourceMessageId } = interaction;
      if (acknowledgement?.kind !== 'modal') throw new Refusal(`${interaction.name} did not end in a modal`);
      const source = sourceMessageId === null ? undefined : state.messages.get(sourceMessageId);
      return act(channelId, {
        type: InteractionType.ModalSubmit,
        name: acknowledgement.modal.custom_id,
        triggeredBy: interaction,
        data: submittedData(acknowledgement.modal, values),
        ...(source !== undefined && { message: { ...source.wire } }),
      });
    },
    ...createMenus(parts, userId, act),
  };
}
