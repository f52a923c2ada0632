import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { isModerator, moderatorStanding } from '../../src/discord/permissions.ts';

const { Administrator, ManageGuild, ManageMessages, SendMessages } = PermissionFlagsBits;

describe('who is a moderator', () => {
  it.each([
    ['an administrator', Administrator, [], null, 'yes'],
    ['who manages the server', ManageGuild, [], null, 'yes'],
    ['who has the moderator role', SendMessages, ['1', '2'], '2', 'yes'],
    ['who has another role', SendMessages, ['1'], '2', 'no'],
    ['who manages messages', ManageMessages, [], null, 'no'],
    ['a plain member', SendMessages, [], null, 'no'],
    ['a member without any permission', 0n, ['1'], '2', 'no'],
    ['whose permissions are not known', null, ['2'], '2', 'unknown'],
    ['whose roles are not known', ManageGuild, null, '2', 'unknown'],
  ] as const)('%s', (_name, bits, roles, moderatorRole, expected) => {
    const permissions = bits === null ? null : new PermissionsBitField(bits);
    expect(moderatorStanding({ permissions, roles }, { moderatorRole })).toBe(expected);
    expect(isModerator(permissions, roles, { moderatorRole })).toBe(expected === 'yes');
  });
});
