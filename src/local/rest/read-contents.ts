import type { APIAttachment } from 'discord-api-types/v10';
import type { Fields } from '../limits/checker.ts';
import { isFields } from '../limits/checker.ts';
import { messageProblems } from '../limits/message.ts';
import type { Contents } from '../messages.ts';
import type { Parts } from '../parts.ts';
import type { Message } from '../state.ts';
import { apiError, refuseProblems } from './api-error.ts';
import type { UploadedFile } from './router.ts';

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0);

const attachmentOf = (parts: Parts, file: UploadedFile): APIAttachment => {
  const url = `${parts.address().apiUrl}/files/${encodeURIComponent(file.name)}`;
  return {
    id: parts.nextId(),
    filename: file.name,
    content_type: file.type,
    size: file.sizeBytes,
    url,
    proxy_url: url,
  };
};

/** The attachments of an edit: those of before that it names, and what it uploads. */
function attachmentsOf(
  parts: Parts,
  body: Fields,
  files: readonly UploadedFile[],
  before: Message | null,
): readonly APIAttachment[] {
  const kept = Array.isArray(body['attachments']) ? body['attachments'].filter(isFields) : null;
  const old = (before?.wire.attachments ?? []).filter(
    ({ id }) => kept === null || kept.some((entry) => entry['id'] === id),
  );
  return [...old, ...files.map((file) => attachmentOf(parts, file))];
}

/**
 * What a message or an edit says, checked.
 * @throws ApiError 50035 for what breaks a limit, 50006 for a message that would be empty.
 */
export function readContents(
  parts: Parts,
  body: Fields,
  files: readonly UploadedFile[],
  before: Message | null = null,
): Contents {
  refuseProblems(messageProblems(body));
  const attachments = attachmentsOf(parts, body, files, before);
  const says = (key: 'content' | 'embeds' | 'components'): unknown =>
    body[key] === undefined ? before?.wire[key] : body[key];
  if (
    isEmpty(says('content')) &&
    isEmpty(says('embeds')) &&
    isEmpty(says('components')) &&
    attachments.length === 0
  ) {
    throw apiError('emptyMessage');
  }
  const { content, embeds, components, flags, allowed_mentions: allowed } = body as Contents & Fields;
  return {
    ...(content !== undefined && { content }),
    ...(embeds !== undefined && { embeds: embeds?.map((embed) => ({ type: 'rich', ...embed })) as never }),
    ...(components !== undefined && { components: components === null ? null : withIds(components) }),
    ...(flags !== undefined && { flags }),
    attachments,
    allowedMentions: isFields(allowed) ? allowed : null,
  };
}

/** Components with the numbers that Discord gives those that have none. */
function withIds<T>(components: readonly T[]): T[] {
  let next = 1;
  const number = (component: unknown): unknown => {
    if (!isFields(component)) return component;
    const { id = next, components: nested } = component;
    next += 1;
    return { ...component, id, ...(Array.isArray(nested) && { components: nested.map(number) }) };
  };
  return components.map((component) => number(component) as T);
}
