import type { LocalDiscord } from '../src/local/local-discord.ts';
import type { Person } from '../src/local/people/person.ts';

/** How many people ask, and where. */
export interface CrowdSize {
  readonly members: number;
  readonly channels: number;
}

/** Somebody who asks, in one channel. */
export interface Member {
  readonly person: Person;
  readonly channelId: string;
}

/** The two ways in which members ask, by turns. */
export type Way = 'command' | 'mention';

/** A question that was asked. */
export interface AskedQuestion {
  /** Of the message, or of the command that was run. */
  readonly id: string;
  readonly way: Way;
  /** Until the bot showed a sign, milliseconds; `null` where it never did. A mention's only sign is its answer. */
  readonly acknowledgedMs: number | null;
  /** Until the answer stood there, milliseconds; `null` where it never did. */
  readonly answeredMs: number | null;
}

/** A server with the bot, channels and members, who are spread over the channels evenly. */
export function gatherCrowd(
  discord: LocalDiscord,
  { members, channels }: CrowdSize,
): { readonly guildId: string; readonly members: readonly Member[] } {
  const people = Array.from({ length: members }, (_, i) =>
    discord.person(discord.addUser({ name: `member-${i + 1}` })),
  );
  const [owner, ...others] = people;
  if (owner === undefined) throw new Error('A crowd has at least one member.');
  const { id: guildId } = discord.addGuild({ name: 'Crowd', ownerId: owner.id });
  for (const { id } of others) discord.join(guildId, id);
  const places = Array.from({ length: channels }, (_, i) => discord.addChannel(guildId, `channel-${i + 1}`));
  return {
    guildId,
    members: people.map((person, i) => ({ person, channelId: places[i % channels] ?? '' })),
  };
}

/**
 * All members ask at once, each their own questions (`questions[i]` are those of member i): the next one as soon as the
 * last is answered, or was waited for in vain; by commands and mentions in turns.
 */
export async function askAsCrowd(
  discord: LocalDiscord,
  members: readonly Member[],
  questions: readonly (readonly string[])[],
): Promise<readonly AskedQuestion[]> {
  const askInTurn = async (member: Member, i: number): Promise<AskedQuestion[]> => {
    const asked: AskedQuestion[] = [];
    for (const [turn, question] of (questions[i] ?? []).entries())
      asked.push(
        (i + turn) % 2 === 0
          ? await askByMention(member, discord.botMention, question)
          : await askByCommand(member, question),
      );
    return asked;
  };
  return (await Promise.all(members.map(askInTurn))).flat();
}

/** Milliseconds from now until something happens; `null` if that was waited for in vain. */
function stopwatch(): (happening: Promise<unknown>) => Promise<number | null> {
  const started = performance.now();
  return (happening) =>
    happening.then(
      () => performance.now() - started,
      () => null,
    );
}

async function askByMention(
  { person, channelId }: Member,
  botMention: string,
  question: string,
): Promise<AskedQuestion> {
  const until = stopwatch();
  const said = person.say(channelId, `${botMention} ${question}`);
  const answeredMs = await until(said.answer());
  return { id: said.id, way: 'mention', acknowledgedMs: answeredMs, answeredMs };
}

async function askByCommand({ person, channelId }: Member, question: string): Promise<AskedQuestion> {
  const until = stopwatch();
  const turn = person.run(channelId, 'ask', { question });
  const acknowledgedMs = await until(turn.acknowledged());
  const answeredMs = acknowledgedMs === null ? null : await until(turn.reply());
  return { id: turn.interaction.id, way: 'command', acknowledgedMs, answeredMs };
}
