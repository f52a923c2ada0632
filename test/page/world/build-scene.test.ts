import { describe, expect, it } from 'vitest';
import { guildPermissions, MANAGE_GUILD, permits } from '../../../src/local/permissions.ts';
import { APPROVED_INTENTS, buildScene } from '../../../src/page/world/build-scene.ts';
import { openDiscord } from '../../support/local-discord.ts';

describe('the people of the page', () => {
  it('manage the server if they are moderators, and only then', async () => {
    const discord = await openDiscord({ approvedIntents: APPROVED_INTENTS });
    const { people } = buildScene(discord);
    const managers = people.filter(({ id, guildId }) =>
      permits(guildPermissions(discord.state, guildId, id), MANAGE_GUILD),
    );
    expect(managers.map(({ role }) => role)).toEqual(['moderator']);
  });

  it('have a conversation with the bot each, and a guest is elsewhere', async () => {
    const discord = await openDiscord();
    const { people, guildIds, questions } = buildScene(discord);
    expect(new Set(people.map(({ directChannel }) => directChannel)).size).toBe(3);
    expect(people.map(({ guildId }) => guildIds.indexOf(guildId))).toEqual([0, 0, 1]);
    expect(questions.guildId).toBe(guildIds[0]);
  });
});
