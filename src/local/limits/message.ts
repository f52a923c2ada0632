import { MessageFlags } from 'discord-api-types/v10';
import type { Problem } from '../rest/api-error.ts';
import { createChecker, isFields, type Fields } from './checker.ts';
import { checkComponents } from './components.ts';
import { checkEmbeds } from './embeds.ts';

const CONTENT_MAX = 2_000;
const NONCE_MAX = 25;
const ALLOWED_MENTIONS_MAX = 100;

function checkAllowedMentions(checker: ReturnType<typeof createChecker>, value: unknown): void {
  if (!isFields(value)) return;
  const parse: readonly unknown[] = Array.isArray(value['parse']) ? value['parse'] : [];
  for (const kind of ['users', 'roles'] as const) {
    const ids: readonly unknown[] = Array.isArray(value[kind]) ? value[kind] : [];
    if (ids.length > ALLOWED_MENTIONS_MAX) {
      checker.report(`allowed_mentions.${kind}`, 'BASE_TYPE_MAX_LENGTH', 'Must be 100 or fewer in length.');
    }
    if (parse.includes(kind) && ids.length > 0) {
      checker.report(
        'allowed_mentions',
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
    }
  }
}

/** What Discord refuses in a message, but for emptiness, which depends on what it replaces. */
export function messageProblems(body: Fields): readonly Problem[] {
  const checker = createChecker();
  const { content, embeds, components, flags, nonce } = body;
  const isV2 = typeof flags === 'number' && (flags & MessageFlags.IsComponentsV2) !== 0;
  checker.text('content', content, { max: CONTENT_MAX });
  if (typeof nonce === 'string') checker.text('nonce', nonce, { max: NONCE_MAX });
  if (
    isV2 &&
    ((typeof content === 'string' && content !== '') || (Array.isArray(embeds) && embeds.length > 0))
  ) {
    checker.report(
      'content',
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      'Not with IS_COMPONENTS_V2.',
    );
  }
  checkEmbeds(checker, embeds);
  checkComponents(checker, components, isV2);
  checkAllowedMentions(checker, body['allowed_mentions']);
  return checker.problems;
}
