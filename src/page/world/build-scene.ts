import { MESSAGE_CONTENT_INTENT } from '../../local/gateway/intents.ts';
import type { LocalDiscord } from '../../local/local-discord.ts';
import { MANAGE_GUILD } from '../../local/permissions.ts';

/** Somebody that the reader of the page can be. */
export interface ScenePerson {
  readonly id: string;
  readonly name: string;
  readonly role: 'member' | 'moderator' | 'guest';
  readonly note: string;
  readonly guildId: string;
  /** Their conversation with the bot. */
  readonly directChannel: string;
}

/** Who and what there is on the local Discord at the start. */
export interface Scene {
  readonly people: readonly ScenePerson[];
  readonly guildIds: readonly string[];
  /** The channel where the bot is to answer every question, and its guild. */
  readonly questions: { readonly guildId: string; readonly channelId: string };
  /** Who set that up. */
  readonly moderatorId: string;
}

/** The privileged intents that the bot is approved for: with it, it reads question channels. */
export const APPROVED_INTENTS = MESSAGE_CONTENT_INTENT;

/**
 * Makes two guilds with their channels, and three people: a member and a moderator in one guild, a guest in the other.
 * Both belong to somebody who is not played, so that nobody may do everything.
 */
export function buildScene(discord: LocalDiscord): Scene {
  const ownerId = discord.addUser({ name: 'Owner' });
  const newsroom = discord.addGuild({ name: 'Newsroom', ownerId });
  const moderators = discord.addRole(newsroom.id, 'Moderators', MANAGE_GUILD);
  const questions = discord.addChannel(newsroom.id, 'questions');
  discord.addChannel(newsroom.id, 'general');
  const readers = discord.addGuild({ name: 'Readers', ownerId });
  discord.addChannel(readers.id, 'lounge');
  discord.addChannel(readers.id, 'news');

  const add = (
    fields: Pick<ScenePerson, 'name' | 'role' | 'note' | 'guildId'>,
    roleIds: readonly string[] = [],
  ): ScenePerson => {
    const id = discord.addUser({ name: fields.name });
    discord.join(fields.guildId, id, roleIds);
    return { ...fields, id, directChannel: discord.person(id).directChannel() };
  };

  const member = add({
    name: 'Nora',
    role: 'member',
    note: 'Asks, follows up and shares answers, as everybody may.',
    guildId: newsroom.id,
  });
  const moderator = add(
    {
      name: 'Iris',
      role: 'moderator',
      note: 'May also read the articles anew (/refresh) and change how the bot behaves here (/settings).',
      guildId: newsroom.id,
    },
    [moderators],
  );
  const guest = add({
    name: 'Milo',
    role: 'guest',
    note: 'Is in another server with the same bot, where the settings of this one do not hold.',
    guildId: readers.id,
  });
  return {
    people: [member, moderator, guest],
    guildIds: [newsroom.id, readers.id],
    questions: { guildId: newsroom.id, channelId: questions },
    moderatorId: moderator.id,
  };
}
