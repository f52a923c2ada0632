import {
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { isOverdue } from '../interactions.ts';
import { choicesProblems, modalProblems } from '../limits/callbacks.ts';
import { isFields, type Fields } from '../limits/checker.ts';
import { editMessage } from '../messages.ts';
import type { Parts } from '../parts.ts';
import type { Acknowledgement, Interaction, Message } from '../state.ts';
import { apiError, refuseProblems } from './api-error.ts';
import { fieldsOf } from './lookups.ts';
import { channelOfInteraction, postResponse } from './post-response.ts';
import { readContents } from './read-contents.ts';
import { ok, type RestRequest, type RestResponse, type Route, type UploadedFile } from './router.ts';

const { Ephemeral, Loading } = MessageFlags;

/** The message whose component was used. @throws ApiError 10008 */
function sourceOf({ state }: Parts, { sourceMessageId }: Interaction): Message {
  const message = state.messages.get(sourceMessageId ?? '');
  if (message === undefined) throw apiError('unknownMessage');
  return message;
}

const flagsOf = (data: Fields): number => (typeof data['flags'] === 'number' ? data['flags'] : 0);

const wrongType = (): never => {
  refuseProblems([
    { path: 'type', code: 'INTERACTION_RESPONSE_TYPE_INVALID', message: 'Not allowed for this interaction' },
  ]);
  throw apiError('badJson');
};

/** The types of answer that each type of interaction takes. */
function allows(interaction: Interaction, type: unknown): boolean {
  const answers = [
    InteractionResponseType.ChannelMessageWithSource,
    InteractionResponseType.DeferredChannelMessageWithSource,
  ];
  const updates = [InteractionResponseType.DeferredMessageUpdate, InteractionResponseType.UpdateMessage];
  const allowed: Partial<Record<InteractionType, readonly InteractionResponseType[]>> = {
    [InteractionType.ApplicationCommand]: [...answers, InteractionResponseType.Modal],
    [InteractionType.MessageComponent]: [...answers, ...updates, InteractionResponseType.Modal],
    [InteractionType.ModalSubmit]: [...answers, ...(interaction.sourceMessageId === null ? [] : updates)],
    [InteractionType.ApplicationCommandAutocomplete]: [
      InteractionResponseType.ApplicationCommandAutocompleteResult,
    ],
  };
  return (allowed[interaction.type] ?? []).some((one) => one === type);
}

function acknowledge(
  parts: Parts,
  interaction: Interaction,
  type: InteractionResponseType,
  data: Fields,
  files: readonly UploadedFile[],
): Acknowledgement {
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource: {
      const { wire } = postResponse(parts, interaction, data, files, flagsOf(data) & Ephemeral);
      return { kind: 'message', messageId: wire.id };
    }
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      const { wire } = postResponse(parts, interaction, data, [], (flagsOf(data) & Ephemeral) | Loading);
      return { kind: 'deferred message', messageId: wire.id };
    }
    case InteractionResponseType.UpdateMessage: {
      const source = sourceOf(parts, interaction);
      const contents = readContents(parts, data, files, source);
      editMessage(parts, channelOfInteraction(parts, interaction), source, contents);
      return { kind: 'update', messageId: source.wire.id };
    }
    case InteractionResponseType.DeferredMessageUpdate:
      return { kind: 'deferred update', messageId: sourceOf(parts, interaction).wire.id };
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      refuseProblems(choicesProblems(data));
      return { kind: 'choices', choices: (data['choices'] ?? []) as never };
    case InteractionResponseType.Modal:
      refuseProblems(modalProblems(data));
      return { kind: 'modal', modal: data as unknown as APIModalInteractionResponseCallbackData };
    default:
      return wrongType();
  }
}

function callback(parts: Parts, request: RestRequest): RestResponse {
  const interaction = parts.state.interactions.get(request.param('interaction'));
  if (interaction === undefined || interaction.token !== request.param('token'))
    throw apiError('unknownInteraction');
  if (interaction.acknowledgement !== null) throw apiError('acknowledged');
  if (isOverdue(parts, interaction)) throw apiError('unknownInteraction');
  const { type, data } = fieldsOf(request);
  if (!allows(interaction, type)) wrongType();
  const fields = isFields(data) ? data : {};
  const acknowledgement = acknowledge(
    parts,
    interaction,
    type as InteractionResponseType,
    fields,
    request.files,
  );
  interaction.acknowledgement = acknowledgement;
  parts.log.record({ kind: 'acknowledged', interaction });
  if (request.query.get('with_response') !== 'true') return null;
  const message =
    'messageId' in acknowledgement ? parts.state.messages.get(acknowledgement.messageId) : undefined;
  return ok({
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message !== undefined && {
        response_message_id: message.wire.id,
        response_message_loading: acknowledgement.kind === 'deferred message',
        response_message_ephemeral: message.audience !== null,
      }),
    },
    resource: { type, ...(message !== undefined && { message: message.wire }) },
  });
}

/** The first answer to an interaction. */
export const INTERACTION_ROUTES: readonly Route[] = [
  { route: 'POST /interactions/:interaction/:token/callback', open: true, answer: callback },
];
