import {
  MessageFlags,
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Parts } from '../parts.ts';
import type { Acknowledgement, Interaction } from '../state.ts';

/** What a person did, and the ways to wait for what the bot makes of it. */
export interface Turn {
  readonly interaction: Interaction;
  /** The first answer, of whatever kind. */
  readonly acknowledged: () => Promise<Acknowledgement>;
  /** The message that answers, once it is no longer loading: a new one, or the one that the component stands in. */
  readonly reply: () => Promise<APIMessage>;
  /** A later message to the same interaction: number 1 is the first after the answer. */
  readonly followUp: (number: number) => Promise<APIMessage>;
  readonly choices: () => Promise<readonly APIApplicationCommandOptionChoice[]>;
  readonly modal: () => Promise<APIModalInteractionResponseCallbackData>;
  /** Resolves when the 3 seconds are over without an answer. */
  readonly unanswered: () => Promise<void>;
}

/** Whether a message is more than an announcement of one. */
const isThere = ({ flags }: APIMessage): boolean => ((flags ?? 0) & MessageFlags.Loading) === 0;

/** Watches an interaction. */
export function createTurn({ state, log }: Parts, interaction: Interaction): Turn {
  const what = `an answer to ${interaction.name}`;

  const acknowledged = (): Promise<Acknowledgement> =>
    log.waitFor(what, (event) =>
      event.kind === 'acknowledged' && event.interaction === interaction
        ? (interaction.acknowledgement ?? undefined)
        : undefined,
    );

  const reply = async (): Promise<APIMessage> => {
    const acknowledgement = await acknowledged();
    if (!('messageId' in acknowledgement))
      throw new Error(`The answer was not a message: ${acknowledgement.kind}`);
    const { kind, messageId } = acknowledgement;
    if (kind === 'deferred update') {
      const from = log.all.findIndex(
        (event) => event.kind === 'interaction' && event.interaction === interaction,
      );
      return log.waitFor(
        `${what}, an edit`,
        (event) =>
          event.kind === 'edit' && event.message.wire.id === messageId ? event.message.wire : undefined,
        { from },
      );
    }
    const now = state.messages.get(messageId)?.wire;
    if (now !== undefined && isThere(now)) return now;
    return log.waitFor(`${what}, after deferring`, (event) =>
      (event.kind === 'edit' || event.kind === 'message') &&
      event.message.wire.id === messageId &&
      isThere(event.message.wire)
        ? event.message.wire
        : undefined,
    );
  };

  const followUp = async (number: number): Promise<APIMessage> => {
    const first = await acknowledged();
    const firstId = 'messageId' in first ? first.messageId : '';
    const seen = new Set<string>();
    return log.waitFor(`follow-up ${number} to ${interaction.name}`, (event) => {
      if (event.kind !== 'message' || event.message.wire.id === firstId) return undefined;
      if (event.message.wire.interaction_metadata?.id !== interaction.id) return undefined;
      seen.add(event.message.wire.id);
      return seen.size === number ? event.message.wire : undefined;
    });
  };

  return {
    interaction,
    acknowledged,
    reply,
    followUp,
    choices: async () => {
      const answer = await acknowledged();
      if (answer.kind !== 'choices') throw new Error(`The answer was no list of choices: ${answer.kind}`);
      return answer.choices;
    },
    modal: async () => {
      const answer = await acknowledged();
      if (answer.kind !== 'modal') throw new Error(`The answer was no modal: ${answer.kind}`);
      return answer.modal;
    },
    unanswered: () =>
      log
        .waitFor(`the end of the time for ${interaction.name}`, (event) =>
          event.kind === 'unanswered' && event.interaction === interaction ? true : undefined,
        )
        .then(() => undefined),
  };
}
