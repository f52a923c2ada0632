import type { Command, CommandInput, CommandOutcome } from '../../../commands/command.ts';
import type { Answer } from '../../domain/answer.ts';
import { within } from '../../domain/timers.ts';
import { UserError } from '../../domain/errors.ts';
import { message } from '../../render/reply.ts';
import type { Bot } from '../bot.ts';
import { waitText } from '../limits.ts';
import { paintReply } from '../paint/paint-reply.ts';
import type { AnswerableInteraction, MessageBody } from '../respond.ts';
import { toMessage } from '../to-message.ts';
import { createProgressReport } from './progress.ts';
import { contextOf, type Scene } from './scene.ts';

/** A message of one line without buttons. */
export const plainMessage = (text: string): MessageBody => ({
  content: paintReply({ reply: message(text), asked: null }),
  components: [],
});

/** Why a command is not run, or `null`. What Discord shows to whom does not count: it can be overridden there. */
export const refusalOf = (
  { audience }: Pick<Command, 'audience'>,
  { guildId, moderator, phrases }: Pick<Scene, 'guildId' | 'moderator' | 'phrases'>,
): string | null => {
  if (audience === 'everyone') return null;
  if (guildId === null) return phrases.errors.onlyInServers;
  if (moderator === 'unknown') return phrases.refusals.permissionsUnknown;
  return moderator === 'no' ? phrases.refusals.moderatorsOnly : null;
};

/**
 * Counts a command that makes work among the questions of who runs it.
 * @throws UserError where those are too many
 */
export const requireWithinLimits = ({ asked }: Bot, { isLimited }: Command, scene: Scene): void => {
  const refusal = isLimited ? asked.take(scene) : null;
  if (refusal !== null) throw new UserError(waitText(refusal, scene.phrases));
};

const hasPrivateOption = ({ options, visibility }: Command): boolean =>
  visibility === 'public' && options.some(({ name }) => name === 'private');

/** Whether only the asker sees the answer: the command's own nature, then their wish, then the guild's settings. */
const isPrivateFor = (command: Command, input: CommandInput, { settings }: Scene): boolean => {
  if (command.visibility === 'private') return true;
  return (hasPrivateOption(command) ? input.flag('private') : null) ?? settings.isPrivate;
};

const runSlowly = async (
  bot: Bot,
  interaction: AnswerableInteraction,
  scene: Scene,
  run: (onProgress: ReturnType<typeof contextOf>['onProgress']) => Promise<CommandOutcome>,
  isPrivate: boolean,
): Promise<CommandOutcome | null> => {
  const { failure } = await bot.send.defer(interaction, isPrivate);
  // Without an announced answer nobody would hear of the work.
  if (failure !== null) return null;
  const progress = createProgressReport(bot, interaction, scene.phrases);
  try {
    return await run(progress.report);
  } finally {
    await progress.stop();
  }
};

/** An answer that takes longer is announced: Discord waits 3 seconds for a first sign. */
const ANNOUNCE_AFTER_MS = 800;

/** Waits for an outcome, and announces it where that takes long; `null` where it cannot be announced any more. */
const awaitOutcome = async (
  bot: Bot,
  interaction: AnswerableInteraction,
  running: Promise<CommandOutcome>,
  isPrivate: boolean,
): Promise<CommandOutcome | null> => {
  const soon = await within(ANNOUNCE_AFTER_MS, bot.timers, running);
  if (soon !== null) return soon;
  const { failure } = await bot.send.defer(interaction, isPrivate);
  return failure === null ? running : null;
};

/** How a command is run. */
export interface Run {
  readonly command: Command;
  readonly input: CommandInput;
  /** Finds what the question leans on. */
  readonly recall?: () => Promise<Answer>;
  /** In place of what the command and the settings say. */
  readonly isPrivate?: boolean;
}

/** Runs a command for whoever may run it, and answers. */
export const runCommand = async (
  bot: Bot,
  interaction: AnswerableInteraction,
  scene: Scene,
  { command, input, recall, ...rest }: Run,
): Promise<void> => {
  const refusal = refusalOf(command, scene);
  if (refusal !== null) {
    bot.logger.info({ command: command.name, guild: scene.guildId, person: scene.personId }, 'refused');
    await bot.send.answer(interaction, plainMessage(refusal), true);
    return;
  }
  requireWithinLimits(bot, command, scene);
  const isPrivate = rest.isPrivate ?? isPrivateFor(command, input, scene);
  const lastAnswer = (await recall?.()) ?? null;
  const done = bot.unfinished.add(async () => {
    // Without an announced answer nobody waits for one: Discord itself says that none came.
    if (interaction.deferred)
      await bot.send.answer(interaction, plainMessage(scene.phrases.notices.restarting), isPrivate);
  });
  try {
    await runAndAnswer(bot, interaction, scene, { command, input, lastAnswer, isPrivate });
  } finally {
    done();
  }
};

/** A run, with what was found for it. */
interface Recalled extends Pick<Run, 'command' | 'input'> {
  readonly lastAnswer: Answer | null;
  readonly isPrivate: boolean;
}

const runAndAnswer = async (
  bot: Bot,
  interaction: AnswerableInteraction,
  scene: Scene,
  { command, input, lastAnswer, isPrivate }: Recalled,
): Promise<void> => {
  const context = contextOf(bot, scene, lastAnswer);
  const outcome = command.isSlow
    ? await runSlowly(
        bot,
        interaction,
        scene,
        (onProgress) => command.run(input, { ...context, onProgress }),
        isPrivate,
      )
    : await awaitOutcome(bot, interaction, command.run(input, context), isPrivate);
  if (outcome === null) return;
  const body = await toMessage(bot, outcome, { asker: scene.personId, isPrivate, phrases: scene.phrases });
  const { failure } = await bot.send.answer(interaction, body, isPrivate);
  logAnswer(bot, scene, command, outcome, failure?.code ?? null);
};

const logAnswer = (
  { clock, logger, logQuestions, record }: Bot,
  { guildId, startedMs }: Scene,
  { name }: Command,
  { answer, asked }: CommandOutcome,
  failure: string | null,
): void => {
  const ms = clock.monotonicMs() - startedMs;
  if (asked !== null && failure === null) record.add(ms);
  const fields = {
    command: name,
    guild: guildId,
    ms: Math.round(ms),
    ...(answer !== null && { outcome: answer.outcome, answerMs: Math.round(answer.ms) }),
    ...(failure !== null && { failure }),
    ...(logQuestions && asked !== null && { asked }),
  };
  logger.info(fields, failure === null ? 'answered' : 'answer not delivered');
};
