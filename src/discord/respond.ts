import {
  MessageFlags,
  type APIActionRowComponent,
  type APIApplicationCommandOptionChoice,
  type APIComponentInMessageActionRow,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalComponentData,
  type ModalSubmitInteraction,
  type SendableChannels,
} from 'discord.js';
import type { Logger } from '../domain/logger.ts';
import { failureOf, isBrokenOff, type Failure } from './failures.ts';

/** What a message says. At most one row of buttons. */
export interface MessageBody {
  readonly content: string;
  readonly components: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
}

/** What became of something that was sent; `sent` may be `null` although all went well, where nothing was given back. */
export interface Delivery<Sent> {
  readonly sent: Sent | null;
  readonly failure: Failure | null;
}

/** Interactions that are answered by a message. */
export type AnswerableInteraction =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/** Nobody is ever notified, whatever a message says. */
const NOBODY = { parse: [], repliedUser: false } as const;

/** What every message has in common, new or changed. */
const payload = ({ content, components }: MessageBody) => ({
  content,
  components: [...components],
  allowedMentions: { ...NOBODY, parse: [] },
});

const NO_PREVIEWS = [MessageFlags.SuppressEmbeds] as const;
const ONE_READER = [MessageFlags.SuppressEmbeds, MessageFlags.Ephemeral] as const;

/**
 * Sends something. What Discord or the network refuses is logged, by code only, and given back; other errors are
 * mistakes of the program and are thrown. `isRepeatable`: sending it twice does no harm, so that it is sent again
 * where the connection broke off.
 */
const attempt = async <Sent>(
  logger: Logger,
  what: string,
  isRepeatable: boolean,
  send: () => Promise<Sent>,
): Promise<Delivery<Sent>> => {
  try {
    return { sent: await send(), failure: null };
  } catch (error) {
    const isBroken = isBrokenOff(error);
    if (isBroken && isRepeatable) {
      logger.debug({ what }, 'the connection broke off; sending again');
      const again = await attempt(logger, what, false, send);
      // Then the first one had arrived.
      return again.failure?.kind === 'acknowledged' ? { sent: null, failure: null } : again;
    }
    const failure = failureOf(error);
    if (failure === null) throw error;
    const level = failure.kind === 'refused' ? 'error' : 'warn';
    logger[level]({ what, ...failure }, 'not sent');
    return { sent: null, failure };
  }
};

/** The ONE way out: everything that the bot writes to Discord goes through these functions. None of them pings. */
export interface Sender {
  /**
   * Answers an interaction: with a first message, by completing a deferred one, or with a further message. `isPrivate`
   * counts for new messages; a deferred one is as it was announced.
   */
  readonly answer: (
    interaction: AnswerableInteraction,
    body: MessageBody,
    isPrivate: boolean,
  ) => Promise<Delivery<unknown>>;
  /** Announces an answer that takes long. */
  readonly defer: (interaction: AnswerableInteraction, isPrivate: boolean) => Promise<Delivery<unknown>>;
  /** Changes the message that a button stands in. */
  readonly update: (
    interaction: MessageComponentInteraction,
    body: MessageBody,
  ) => Promise<Delivery<unknown>>;
  /** Deletes the message that a button stands in. */
  readonly remove: (interaction: MessageComponentInteraction) => Promise<Delivery<unknown>>;
  readonly openForm: (
    interaction: MessageComponentInteraction,
    form: ModalComponentData,
  ) => Promise<Delivery<unknown>>;
  readonly suggest: (
    interaction: AutocompleteInteraction,
    choices: readonly APIApplicationCommandOptionChoice<string>[],
  ) => Promise<Delivery<unknown>>;
  /** Writes into a channel. `nonce`, at most 25 characters: the same one within minutes makes no second message. */
  readonly say: (channel: SendableChannels, body: MessageBody, nonce: string) => Promise<Delivery<Message>>;
  /** Writes below a message, or just into its channel where it is gone; once for each message. */
  readonly reply: (message: Message, body: MessageBody) => Promise<Delivery<Message>>;
  /** Changes a message of the bot. */
  readonly edit: (message: Message, body: MessageBody) => Promise<Delivery<Message>>;
  /** Deletes a message of the bot. */
  readonly delete: (message: Message) => Promise<Delivery<unknown>>;
}

const answerBy = async (
  interaction: AnswerableInteraction,
  body: MessageBody,
  isPrivate: boolean,
): Promise<unknown> => {
  if (interaction.isCommand() && interaction.deferred)
    return interaction.editReply({ ...payload(body), flags: NO_PREVIEWS });
  const message = { ...payload(body), flags: isPrivate ? ONE_READER : NO_PREVIEWS };
  return interaction.replied || interaction.deferred
    ? interaction.followUp(message)
    : interaction.reply(message);
};

const removeBy = async (interaction: MessageComponentInteraction): Promise<void> => {
  await interaction.deferUpdate();
  await interaction.deleteReply();
};

/** The way out; what fails goes to the log. */
export const createSender = (logger: Logger): Sender => {
  const once = <Sent>(what: string, send: () => Promise<Sent>): Promise<Delivery<Sent>> =>
    attempt(logger, what, false, send);
  const again = <Sent>(what: string, send: () => Promise<Sent>): Promise<Delivery<Sent>> =>
    attempt(logger, what, true, send);

  return {
    // A further message has no nonce: sent twice it would stand there twice.
    answer: (interaction, body, isPrivate) =>
      (interaction.replied ? once : again)('answer', () => answerBy(interaction, body, isPrivate)),
    defer: (interaction, isPrivate) =>
      again('defer', () => interaction.deferReply(isPrivate ? { flags: [MessageFlags.Ephemeral] } : {})),
    update: (interaction, body) =>
      again('update', () => interaction.update({ ...payload(body), flags: NO_PREVIEWS })),
    remove: (interaction) => once('remove', () => removeBy(interaction)),
    openForm: (interaction, form) => again('form', () => interaction.showModal(form)),
    suggest: (interaction, choices) => again('suggest', () => interaction.respond(choices)),
    say: (channel, body, nonce) =>
      again<Message>('say', () =>
        channel.send({ ...payload(body), flags: NO_PREVIEWS, nonce, enforceNonce: true }),
      ),
    reply: (message, body) =>
      again<Message>('reply', () =>
        message.reply({
          ...payload(body),
          flags: NO_PREVIEWS,
          failIfNotExists: false,
          nonce: message.id,
          enforceNonce: true,
        }),
      ),
    edit: (message, body) =>
      again<Message>('edit', () => message.edit({ ...payload(body), flags: NO_PREVIEWS })),
    delete: (message) => again('delete', () => message.delete()),
  };
};
