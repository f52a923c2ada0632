import { PermissionFlagsBits, PermissionsBitField, type BaseInteraction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { isModerator, moderatorStanding, standingOf } from '../../src/discord/permissions.ts';

const { Administrator, ManageGuild, ManageMessages, SendMessages } = PermissionFlagsBits;

describe('who is a moderator', () => {
  it.each([
    ['an administrator', Administrator, [], null, 'yes'],
    ['who manages the server', ManageGuild, [], null, 'yes'],
    ['who has the moderator role', SendMessages, ['1', '2'], '2', 'yes'],
    ['who has another role', SendMessages, ['1'], '2', 'no'],
    ['who manages messages', ManageMessages, [], null, 'no'],
    ['a plain member', SendMessages, [], null, 'no'],
    ['whose role is called as no role is', SendMessages, ['null'], null, 'no'],
    ['a member without any permission', 0n, ['1'], '2', 'no'],
    ['whose permissions are not known', null, ['2'], '2', 'unknown'],
    ['whose roles are not known', ManageGuild, null, '2', 'unknown'],
  ] as const)('%s', (_name, bits, roles, moderatorRole, expected) => {
    const permissions = bits === null ? null : new PermissionsBitField(bits);
    expect(moderatorStanding({ permissions, roles }, { moderatorRole })).toBe(expected);
    expect(isModerator(permissions, roles, { moderatorRole })).toBe(expected === 'yes');
  });
});

describe('what an interaction says of who acts', () => {
  const memberPermissions = new PermissionsBitField(ManageGuild);
  const GUILD = '10';
  const of = (fields: object): ReturnType<typeof standingOf> =>
    standingOf({ guildId: GUILD, memberPermissions, ...fields } as BaseInteraction);
  const nothing = { permissions: null, roles: null };

  it('are permissions, and roles but that of @everyone, which is called as the server is', () => {
    expect(of({ member: { roles: ['1', GUILD, '2'] } })).toEqual({
      permissions: memberPermissions,
      roles: ['1', '2'],
    });
    const cache = new Map([GUILD, '3'].map((id) => [id, {}]));
    expect(of({ member: { roles: { cache } } }).roles).toEqual(['3']);
  });

  it('is nothing outside servers, and where there is no member', () => {
    expect(of({ guildId: null, member: { roles: [] } })).toEqual(nothing);
    expect(of({ member: null })).toEqual(nothing);
    expect(of({ guildId: null, member: null })).toEqual(nothing);
  });
});
