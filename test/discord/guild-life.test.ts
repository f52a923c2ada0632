import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/local/people/person.ts';
import { openGuildLife, type GuildLife } from '../support/guild-life.ts';
import { CORRECTED_ARTICLE, TOWN_ARTICLES } from '../support/town-articles.ts';

const NOBODY = { parse: [], replied_user: false };

/** What the bot wrote in its requests, as data of an answer to an interaction or as a message. */
const bodiesOf = ({ discord }: GuildLife): readonly Record<string, unknown>[] =>
  discord.requests
    .map(({ body }) => (body ?? {}) as Record<string, unknown>)
    .map((body) => (body['data'] ?? body) as Record<string, unknown>)
    .filter((body) => 'content' in body);

/** Holds what has to hold whatever was said: nobody is pinged, nothing went wrong, no words of people are logged. */
const expectNoHarm = (life: GuildLife, words: readonly string[]): void => {
  const bodies = bodiesOf(life);
  expect(bodies.length).toBeGreaterThan(0);
  for (const body of bodies) expect(body).toMatchObject({ allowed_mentions: NOBODY });
  const pinged = life.discord.log.all.flatMap((event) =>
    event.kind === 'message' && event.message.wire.author.id === life.discord.botId
      ? event.message.pings
      : [],
  );
  expect(pinged).toEqual([]);
  const log = life.logLines.join('');
  expect(log).toContain('"level":"debug"');
  expect(log).not.toMatch(/"level":"(?:warn|error)"/u);
  for (const secret of [...words, life.discord.token, 'token-of-']) expect(log).not.toContain(secret);
};

/** Every message that people wrote, as they wrote it first and last. */
const writtenTo = ({ discord }: GuildLife): readonly string[] =>
  discord.log.all
    .flatMap((event) => (event.kind === 'message' || event.kind === 'edit' ? [event.message.wire] : []))
    .filter(({ author }) => author.id !== discord.botId)
    .map(({ content }) => content.replace(discord.botMention, '').trim())
    .filter((text) => text !== '');

describe('the life of a guild', () => {
  it('reads as its transcript, harms nobody and leaves no words in the log', async () => {
    const life = await openGuildLife(TOWN_ARTICLES);
    const { discord, transcript: t } = life;
    const [anna, ben, leo, mia] = ['anna', 'ben', 'leo', 'mia'].map((name) =>
      discord.person(discord.addUser({ name })),
    ) as [Person, Person, Person, Person];
    const { id: guildId } = discord.addGuild({ name: 'Port Ellery', ownerId: anna.id, withBot: false });
    const role = discord.addRole(guildId, 'Editors', 0n);
    discord.join(guildId, ben.id);
    discord.join(guildId, leo.id);
    discord.join(guildId, mia.id, [role]);
    const general = discord.addChannel(guildId, 'general');
    const questions = discord.addChannel(guildId, 'ask-the-paper');
    const bot = discord.botMention;
    const passengers = 'How many passengers spent the night in the school?';

    t.chapter('Installation');
    await t.happens('The bot is started.', life.start);
    await t.happens('anna adds the bot to her server.', async () => {
      discord.invite(guildId);
      await life.logged('added to a server');
    });
    t.looks(ben, general);
    t.looks(anna, general);

    t.chapter('Settings');
    await t.runs(anna, general, 'settings');
    const channel = await t.runs(anna, general, 'settings', { 'question-channel': questions });
    await t.presses(anna, channel.message(), 'Change');
    const moderators = await t.runs(anna, general, 'settings', { 'moderator-role': role });
    await t.presses(anna, moderators.message(), 'Change');
    const threads = await t.runs(anna, general, 'settings', { answers: 'thread' });
    await t.presses(anna, threads.message(), 'Cancel');
    await t.runs(anna, general, 'settings', { answers: 'reply' });
    await t.happens(
      'anna shows /refresh to the role, and to leo by mistake, in the settings of the server.',
      () => discord.grantCommand(guildId, 'refresh', [role, leo.id]),
    );

    t.chapter('First questions');
    await t.runs(ben, general, 'help');
    const resigned = await t.runs(ben, general, 'ask', { question: 'Who resigned as mayor of Port Ellery?' });
    await t.presses(mia, resigned.message(), 'Context');
    const ferry = await t.runs(ben, general, 'ask', { question: passengers });
    await t.presses(mia, ferry.message(), 'More');
    const form = await t.presses(mia, resigned.message(), 'Follow up');
    await t.fillsIn(mia, form.done, { question: 'and who will run the town now?' });
    await t.types(ben, general, 'ask', { question: 'How long did the divers work?', article: 'humpback' });
    await t.runs(ben, general, 'ask', {
      question: 'How long did the divers work?',
      article: 'whale',
      since: '2026-01',
    });
    await t.runs(ben, general, 'ask', { question: 'Who painted the Mona Lisa?' });
    await t.runs(ben, general, 'ask', { question: 'Why was the ferry cancelled last week?' });
    await t.runs(ben, general, 'ask', { question: 'Who resigned?', since: 'yesterday evening' });

    t.chapter('Questions without a command');
    const reopens = await t.says(ben, general, `${bot} When will the library repoen?`);
    await t.edits(ben, reopens.done.message, `${bot} When will the library reopen?`);
    await t.says(ben, general, 'and when was that?', { replyTo: resigned.message().id });
    const cost = await t.says(ben, general, 'and how much did the repairs cost?', {
      replyTo: reopens.message().id,
    });
    await t.says(ben, general, 'thanks!', { replyTo: cost.message().id });
    await t.deletes(ben, cost.done.message);
    await t.says(mia, general, 'When will the library reopen?');
    await t.says(mia, questions, 'When will the town library of Port Ellery reopen?');
    await t.says(mia, questions, 'Does anybody want coffee?');
    await t.says(mia, questions, 'Good morning everybody!');
    await t.says(leo, general, bot);
    const room = await t.says(ben, general, `${bot} Who kept the old reading room?`);
    await t.presses(leo, room.message(), 'Delete');
    await t.presses(ben, room.message(), 'Delete');
    await t.tells(leo, 'Who won the national prize for teachers?');

    t.chapter('Sources, search, quotations');
    await t.runs(ben, general, 'sources');
    await t.runs(ben, general, 'sources', { words: 'whale' });
    const found = await t.runs(ben, general, 'search', { words: 'town' });
    await t.presses(ben, found.message(), 'Next');
    await t.runs(ben, general, 'search', { words: 'volcanic eruption' });
    await t.runs(ben, general, 'quote', { text: '“The repairs cost 1.8 million euros.”' });
    const differing = await t.runs(ben, general, 'quote', {
      text: 'An audit found that 4.2 million euros for the old harbour were missing.',
    });
    await t.presses(ben, differing.message(), 'Context');
    await t.runs(ben, general, 'quote', { text: 'I have never seen such a large pumpkin.' });
    const claim = await t.says(leo, general, 'The prize is worth 30,000 euros.');
    await t.usesMenu(ben, claim.done.message, 'Check against the articles');
    const secret = await t.runs(ben, general, 'ask', {
      question: 'How much is the prize worth?',
      private: true,
    });
    await t.presses(ben, secret.message(), 'Share');

    t.chapter('Refresh');
    await t.runs(leo, general, 'refresh');
    await t.happens('The newspaper corrects an article.', () =>
      life.writeArticle(CORRECTED_ARTICLE.path, CORRECTED_ARTICLE.content),
    );
    await t.runs(mia, general, 'refresh', { 'dry-run': true });
    await t.runs(mia, general, 'refresh');
    await t.runs(ben, general, 'ask', { question: passengers });
    await t.presses(ben, ferry.message(), 'Context');
    await t.runs(ben, general, 'privacy');
    await t.runs(ben, general, 'status');

    t.chapter('Restart');
    const prize = await t.runs(ben, general, 'ask', { question: 'What did Maria Lindqvist win?' });
    await t.happens('The bot is asked to end.', life.stop);
    await t.happens('The bot is started again.', life.start);
    await t.runs(anna, general, 'settings');
    await t.presses(ben, prize.message(), 'Context');
    await t.says(ben, general, 'and what will she buy?', { replyTo: prize.message().id });
    const again = await t.runs(anna, general, 'settings', { answers: 'thread' });
    await t.presses(anna, again.message(), 'Change');
    await t.says(ben, general, `${bot} What was freed off Cape Wren?`);

    t.chapter('Removal');
    await t.happens('anna removes the bot from her server.', async () => {
      discord.expel(guildId);
      await life.logged('removed from a server');
    });
    await t.happens('anna adds it again.', () => discord.invite(guildId));
    await t.runs(anna, general, 'settings');
    await t.happens('The bot is asked to end.', life.stop);

    expectNoHarm(life, [...writtenTo(life), passengers, 'volcanic', 'pumpkin']);
    await expect(t.text()).toMatchFileSnapshot('guild-life.transcript.txt');
  });

  it('reads in German as its transcript', async () => {
    const life = await openGuildLife(TOWN_ARTICLES, 'de');
    const { discord, transcript: t } = life;
    const dora = discord.person(discord.addUser({ name: 'dora', locale: 'de' }));
    const eva = discord.person(discord.addUser({ name: 'eva', locale: 'de' }));
    const { id: guildId } = discord.addGuild({ name: 'Hafen', ownerId: dora.id, locale: 'de' });
    discord.join(guildId, eva.id);
    const general = discord.addChannel(guildId, 'allgemein');
    const bot = discord.botMention;
    const question = 'Who resigned as mayor of Port Ellery?';
    const press = async (message: APIMessage, ...buttons: readonly string[]): Promise<void> => {
      for (const button of buttons) await t.presses(eva, message, button);
    };

    await t.happens('The bot is started.', life.start);
    t.looks(dora, general);
    await t.runs(eva, general, 'help');
    const resigned = await t.runs(eva, general, 'ask', { question, private: true });
    await press(resigned.message(), 'Kontext', 'Mehr', 'Teilen');
    await t.runs(eva, general, 'ask', { question: 'Who painted the Mona Lisa?' });
    const free = await t.says(eva, general, `${bot} When will the library reopen?`);
    const form = await t.presses(eva, free.message(), 'Nachfragen');
    await t.fillsIn(eva, form.done, { question: 'and who kept the reading room?' });
    await t.runs(eva, general, 'quote', { text: 'The repairs cost 2.8 million euros.' });
    await t.runs(eva, general, 'search', { words: 'prize' });
    await t.runs(eva, general, 'sources', { words: 'whale' });
    discord.grantCommand(guildId, 'refresh', [eva.id]);
    await t.runs(eva, general, 'refresh');
    await t.runs(dora, general, 'refresh', { 'dry-run': true });
    const role = discord.addRole(guildId, 'Redaktion', 0n);
    const change = await t.runs(dora, general, 'settings', { 'moderator-role': role, private: true });
    await t.presses(dora, change.message(), 'Ändern');
    await t.runs(eva, general, 'privacy');
    await t.runs(eva, general, 'status');

    expectNoHarm(life, [...writtenTo(life), question]);
    await expect(t.text()).toMatchFileSnapshot('guild-life.de.transcript.txt');
  });
});
