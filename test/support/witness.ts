import { MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { inputsOf } from '../../src/local/limits/callbacks.ts';
import type { LocalEvent } from '../../src/local/event-log.ts';
import type { LocalDiscord } from '../../src/local/local-discord.ts';
import type { Acknowledgement } from '../../src/local/state.ts';
import { readButtons, readLines } from './reader-view.ts';

const BEGINNING_MAX_CHARS = 60;

const isLoading = ({ flags }: APIMessage): boolean => ((flags ?? 0) & MessageFlags.Loading) !== 0;

/** Lines set off from those around them. */
export const indented = (lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? '' : `    ${line}`));

/** Says what people see of what the bot does. */
export interface Witness {
  /** What is seen of an event; nothing of what people do themselves. */
  readonly see: (event: LocalEvent) => readonly string[];
  /** By what a message can be known again. */
  readonly beginningOf: (message: APIMessage) => string;
  readonly placeOf: (channelId: string) => string;
}

/** A form, or what is suggested while somebody types. */
const seeAcknowledgement = (acknowledgement: Acknowledgement | null): string[] => {
  if (acknowledgement?.kind === 'choices')
    return ['Discord suggests:', ...indented(acknowledgement.choices.map(({ name }) => name))];
  if (acknowledgement?.kind !== 'modal') return [];
  const inputs = inputsOf(acknowledgement.modal).map(({ label }) => `${String(label)}: ______`);
  return [`A form opens, “${acknowledgement.modal.title}”:`, ...indented(inputs)];
};

/** A witness who has seen nothing yet, with a client in the language of `locale`. */
export function createWitness({ state, botId }: LocalDiscord, locale: string): Witness {
  const reader = { state, locale };
  /** Messages as they were seen last. */
  const known = new Map<string, APIMessage>();

  const placeOf = (channelId: string): string => {
    const channel = state.channels.get(channelId);
    if (channel?.guildId === null) return 'a direct message';
    return channel?.parentId === null ? `#${channel.name}` : `the thread “${channel?.name ?? ''}”`;
  };

  const beginningOf = ({ content }: APIMessage): string => {
    const [first = ''] = readLines(reader, content);
    return first.length <= BEGINNING_MAX_CHARS ? first : `${first.slice(0, BEGINNING_MAX_CHARS)}…`;
  };

  const seeMessage = ({ kind, message }: LocalEvent & { readonly kind: 'message' | 'edit' }): string[] => {
    const { wire, audience } = message;
    const before = known.get(wire.id);
    known.set(wire.id, wire);
    if (wire.author.id !== botId) return [];
    const readers =
      audience === null ? '' : ` (only ${state.accounts.get(audience)?.user.username ?? 'nobody'} sees it)`;
    if (isLoading(wire)) return [`Verbatim is thinking…${readers}`];
    const isChange = kind === 'edit' && before !== undefined && !isLoading(before);
    const repliedTo = wire.referenced_message?.author.username;
    const isThread = state.channels.get(wire.channel_id)?.parentId !== null;
    const head = [
      isChange ? 'Verbatim changes its message' : 'Verbatim',
      ...(isThread ? [` in ${placeOf(wire.channel_id)}`] : []),
      ...(repliedTo === undefined ? [] : [`, replying to ${repliedTo}`]),
      readers,
      ':',
    ].join('');
    return [head, ...indented([...readLines(reader, wire.content), ...readButtons(wire)])];
  };

  const see = (event: LocalEvent): readonly string[] => {
    switch (event.kind) {
      case 'message':
      case 'edit':
        return seeMessage(event);
      case 'delete': {
        const message = known.get(event.messageId);
        return message?.author.id === botId ? [`Verbatim’s message is gone: ${beginningOf(message)}`] : [];
      }
      case 'acknowledged':
        return seeAcknowledgement(event.interaction.acknowledgement);
      case 'unanswered':
        return ['Discord: The application did not respond.'];
      case 'commands':
        return ['Verbatim publishes its commands.'];
      case 'connected':
        return ['Verbatim goes online.'];
      case 'disconnected':
        return ['Verbatim goes offline.'];
      default:
        return [];
    }
  };

  return { see, beginningOf, placeOf };
}
