import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { readAsked } from '../../../src/discord/paint/asked-line.ts';
import { openBotroom } from '../../support/discord-bot.ts';

const ANSWER = 'Answer from the articles';
const CHECK = 'Check against the articles';

describe('the menu of a message', () => {
  it('answers what somebody wrote, without what is no word of it', async () => {
    const { anna, ben, channel } = await openBotroom();
    const said = ben.say(channel, `${anna.mention} who *resigned*?`);
    const reply = await anna.useOnMessage(said.id, ANSWER).reply();
    expect(reply.content).toContain('Haliva');
    expect(readAsked(reply.content)).toBe('who *resigned*?');
  });

  it('checks what somebody wrote against the articles', async () => {
    const { anna, ben, channel } = await openBotroom();
    const said = ben.say(channel, '“the first to step down”');
    const reply = await anna.useOnMessage(said.id, CHECK).reply();
    expect(reply.content).toContain('word for word');
    expect(reply.content).not.toMatch(/\b(?:true|false)\b/iu);
  });

  it('works in direct messages', async () => {
    const { anna } = await openBotroom();
    const said = anna.tell('Who resigned?');
    expect((await anna.useOnMessage(said.id, ANSWER).reply()).content).toContain('Haliva');
  });

  it.each([
    ['a message without words', '<@123456789012345678>', 'no text'],
    ['a message that is far too long', 'word '.repeat(400), 'characters; at most'],
  ])('says privately that it cannot answer %s', async (_name, content, complaint) => {
    const { anna, ben, channel } = await openBotroom();
    const said = ben.say(channel, content);
    const reply = await anna.useOnMessage(said.id, ANSWER).reply();
    expect(reply.content).toContain(complaint);
    expect((reply.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0);
  });
});
