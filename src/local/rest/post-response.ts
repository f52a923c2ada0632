import {
  InteractionType,
  MessageFlags,
  MessageType,
  type APIMessageInteractionMetadata,
  type APIUser,
} from 'discord-api-types/v10';
import type { Fields } from '../limits/checker.ts';
import { postMessage } from '../messages.ts';
import type { Parts } from '../parts.ts';
import type { Channel, Interaction, Message } from '../state.ts';
import { apiError } from './api-error.ts';
import { readContents } from './read-contents.ts';
import type { UploadedFile } from './router.ts';

const { Ephemeral, Loading } = MessageFlags;

/** The channel of an interaction. @throws ApiError 10003 if it was deleted meanwhile. */
export function channelOfInteraction({ state }: Parts, { channelId }: Interaction): Channel {
  const channel = state.channels.get(channelId);
  if (channel === undefined) throw apiError('unknownChannel');
  return channel;
}

/** What a message says of the interaction that it answers. */
function metadataOf(interaction: Interaction, user: APIUser): APIMessageInteractionMetadata {
  const { id, type, name, authorizingOwners, sourceMessageId, triggeredBy } = interaction;
  return {
    id,
    type,
    user,
    authorizing_integration_owners: authorizingOwners,
    ...(type === InteractionType.ApplicationCommand && { name }),
    ...(type === InteractionType.MessageComponent && { interacted_message_id: sourceMessageId }),
    ...(triggeredBy !== null && { triggering_interaction_metadata: metadataOf(triggeredBy, user) }),
  } as APIMessageInteractionMetadata;
}

/** Posts what the bot says to an interaction: visible to all, or only to who asked. */
export function postResponse(
  parts: Parts,
  interaction: Interaction,
  body: Fields,
  files: readonly UploadedFile[],
  flags: number,
): Message {
  const { state } = parts;
  const bot = state.accounts.get(state.application.id)?.user;
  const user = state.accounts.get(interaction.userId)?.user;
  if (bot === undefined || user === undefined) throw apiError('unknownUser');
  const isCommand = interaction.type === InteractionType.ApplicationCommand;
  const isLoading = (flags & Loading) !== 0;
  const contents = isLoading ? { allowedMentions: null } : readContents(parts, body, files);
  return postMessage(parts, {
    channel: channelOfInteraction(parts, interaction),
    author: bot,
    contents: { ...contents, flags: ((contents as { flags?: number }).flags ?? 0) | flags },
    audience: (flags & Ephemeral) === 0 ? null : interaction.userId,
    type: isCommand ? MessageType.ChatInputCommand : MessageType.Default,
    webhookId: state.application.id,
    interaction: metadataOf(interaction, user),
  });
}
