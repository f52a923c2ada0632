import { MessageFlags } from 'discord-api-types/v10';
import { TOKEN_LASTS_MS } from '../interactions.ts';
import { deleteMessage, editMessage } from '../messages.ts';
import type { Parts } from '../parts.ts';
import type { Interaction, Message } from '../state.ts';
import { apiError } from './api-error.ts';
import { channelOfInteraction, postResponse } from './post-response.ts';
import { fieldsOf } from './lookups.ts';
import { readContents } from './read-contents.ts';
import { ok, type RestRequest, type RestResponse, type Route } from './router.ts';

/** The interaction whose token stands in the path. @throws ApiError 10015 unless acknowledged, 50027 after 15 minutes. */
function interactionOf({ state, clock }: Parts, request: RestRequest): Interaction {
  const id = request.param('token').replace(/^token-of-/u, '');
  const interaction = state.interactions.get(id);
  if (
    request.param('application') !== state.application.id ||
    interaction?.token !== request.param('token')
  ) {
    throw apiError('unknownWebhook');
  }
  if (interaction.acknowledgement === null) throw apiError('unknownWebhook');
  if (clock.nowMs() - interaction.createdMs >= TOKEN_LASTS_MS) throw apiError('expiredToken');
  return interaction;
}

/** The message of the first answer. @throws ApiError 10008 if it was none or is deleted. */
function originalOf({ state }: Parts, { acknowledgement }: Interaction): Message {
  const id = acknowledgement !== null && 'messageId' in acknowledgement ? acknowledgement.messageId : '';
  const message = state.messages.get(id);
  if (message === undefined) throw apiError('unknownMessage');
  return message;
}

/** The message named in the path: `@original`, or one that belongs to the same interaction. */
function messageOf(parts: Parts, request: RestRequest, interaction: Interaction): Message {
  const id = request.param('message');
  if (id === '@original') return originalOf(parts, interaction);
  const message = parts.state.messages.get(id);
  const isOwn =
    message?.wire.interaction_metadata?.id === interaction.id ||
    message?.wire.id === interaction.sourceMessageId;
  if (message === undefined || !isOwn) throw apiError('unknownMessage');
  return message;
}

/** Changes a message of an interaction; what was loading no longer is. */
function edit(parts: Parts, request: RestRequest, interaction: Interaction, message: Message): Message {
  const contents = readContents(parts, fieldsOf(request), request.files, message);
  const flags = (contents.flags ?? message.wire.flags ?? 0) & ~MessageFlags.Loading;
  return editMessage(parts, channelOfInteraction(parts, interaction), message, { ...contents, flags });
}

function followUp(parts: Parts, request: RestRequest): RestResponse {
  const interaction = interactionOf(parts, request);
  const { acknowledgement } = interaction;
  if (acknowledgement?.kind === 'deferred message') {
    const original = originalOf(parts, interaction);
    // The first follow-up of a deferred answer takes its place, and is as private as it was announced to be.
    if (((original.wire.flags ?? 0) & MessageFlags.Loading) !== 0) {
      return ok(edit(parts, request, interaction, original).wire);
    }
  }
  const body = fieldsOf(request);
  const flags = typeof body['flags'] === 'number' ? body['flags'] : 0;
  return ok(postResponse(parts, interaction, body, request.files, flags & MessageFlags.Ephemeral).wire);
}

const MESSAGE = '/webhooks/:application/:token/messages/:message';

/** Follow-ups to interactions, and changes of what was answered. */
export const WEBHOOK_ROUTES: readonly Route[] = [
  { route: 'POST /webhooks/:application/:token', open: true, answer: followUp },
  {
    route: `GET ${MESSAGE}`,
    open: true,
    answer: (parts, request) => ok(messageOf(parts, request, interactionOf(parts, request)).wire),
  },
  {
    route: `PATCH ${MESSAGE}`,
    open: true,
    answer: (parts, request) => {
      const interaction = interactionOf(parts, request);
      return ok(edit(parts, request, interaction, messageOf(parts, request, interaction)).wire);
    },
  },
  {
    route: `DELETE ${MESSAGE}`,
    open: true,
    answer: (parts, request) => {
      const interaction = interactionOf(parts, request);
      deleteMessage(parts, channelOfInteraction(parts, interaction), messageOf(parts, request, interaction));
      return null;
    },
  },
];
