import { describe, expect, it } from 'vitest';
import type { RecordedRequest } from '../../src/local/rest/rest-server.ts';
import { inspectBySchema } from '../support/discord-schemas.ts';
import { openNewsroom } from '../support/local-discord.ts';

const SEND = 'POST /channels/:channel/messages';

const request = (route: string | null, body: unknown): RecordedRequest => ({
  method: 'POST',
  path: '/somewhere',
  route,
  body,
  status: 200,
  answer: undefined,
  isFaulty: false,
});

const command = { name: 'ask', description: 'Asks', default_member_permissions: '32' };

describe("Discord's own schemas", () => {
  it.each([
    ['a message', SEND, { content: 'a', allowed_mentions: { parse: [] } }],
    ['no body', 'GET /gateway/bot', undefined],
    ['commands with permissions', 'PUT /applications/:application/commands', [command]],
    [
      'a deferred answer',
      'POST /interactions/:interaction/:token/callback',
      { type: 5, data: { flags: 64 } },
    ],
  ])('accept %s', (_name, route, body) => {
    expect(inspectBySchema(request(route, body))).toEqual([]);
  });

  it.each([
    ['too long a text', SEND, { content: 'x'.repeat(4_001) }, 'content'],
    [
      'six buttons in a row',
      SEND,
      { components: [{ type: 1, components: Array.from({ length: 6 }, () => ({})) }] },
      'components',
    ],
    [
      'a command without a name',
      'PUT /applications/:application/commands',
      [{ ...command, name: '' }],
      'name',
    ],
    ['an unknown answer', 'POST /interactions/:interaction/:token/callback', { type: 99 }, 'no schema'],
    ['a body where there is none', 'GET /gateway/bot', {}, 'no schema'],
    ['an unknown route', null, {}, 'not a request'],
  ])('complain of %s', (_name, route, body, complaint) => {
    expect(inspectBySchema(request(route, body)).join('\n')).toContain(complaint);
  });

  it('complain of what the local Discord answers', () => {
    expect(inspectBySchema({ ...request(SEND, { content: 'a' }), status: 500 })).toHaveLength(1);
    expect(inspectBySchema({ ...request(SEND, { content: 'a' }), answer: {} })).not.toEqual([]);
  });

  it('see every request of the bot', async () => {
    const violations = [
      `${SEND}: embeds.0.title: Invalid input`,
      expect.stringContaining(`${SEND}: refused, 50035 {"embeds":{"0":{"title"`),
    ];
    const { discord, client, channel } = await openNewsroom({ violations });
    const body = { embeds: [{ title: 'x'.repeat(257) }] };
    await expect(client.rest.post(`/channels/${channel}/messages`, { body })).rejects.toThrow(
      'embeds[0].title',
    );
    expect(discord.violations).toEqual(violations);
  });

  it('are joined by rules that they lack', async () => {
    const refused = expect.stringContaining('refused, 50006');
    const { client, channel } = await openNewsroom({ violations: [refused] });
    const body = { content: '' };
    await expect(client.rest.post(`/channels/${channel}/messages`, { body })).rejects.toMatchObject({
      code: 50_006,
    });
  });
});
