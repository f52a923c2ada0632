import type { LocalDiscord } from '../../local/local-discord.ts';
import type { Person } from '../../local/people/person.ts';
import type { Turn } from '../../local/people/turn.ts';
import type { Acknowledgement } from '../../local/state.ts';
import type { Act, ActReply } from '../protocol/acts.ts';
import type { WireChoice, WireModal } from '../protocol/wire.ts';
import { PageError } from './page-error.ts';

const NOTHING: ActReply = { message: null, choices: [], modal: null };

/** Longer than the local Discord gives the bot. */
const WAIT_MS = 10_000;

/** The form that somebody has open. @throws PageError 409 if there is none */
const openForm = ({ state }: LocalDiscord, person: string, turn: string): Pick<Turn, 'interaction'> => {
  const interaction = state.interactions.get(turn);
  if (interaction?.userId !== person || interaction.acknowledgement?.kind !== 'modal')
    throw new PageError(409, 'This form is not open any more.');
  return { interaction };
};

/** Something that the bot has to answer; what is said at once gives `null`. */
const begin = (discord: LocalDiscord, person: Person, act: Act): Pick<Turn, 'interaction'> | null => {
  switch (act.kind) {
    case 'run':
      return person.run(act.channel, act.name, act.values);
    case 'type':
      return person.type(act.channel, act.name, act.option, act.values);
    case 'press':
      return person.press(act.message, act.button);
    case 'select':
      return person.select(act.message, act.select, act.values);
    case 'menu':
      return person.useOnMessage(act.message, act.name);
    case 'submit':
      return person.submit(openForm(discord, person.id, act.turn), act.values);
    default:
      return null;
  }
};

/** What the bot first answers. @throws PageError 504 if it does not within Discord's 3 seconds */
const acknowledged = async (
  { log }: LocalDiscord,
  { interaction }: Pick<Turn, 'interaction'>,
): Promise<Acknowledgement> => {
  const answer = await log.waitFor(
    `an answer to ${interaction.name}`,
    (event) => {
      if (!('interaction' in event) || event.interaction !== interaction) return undefined;
      if (event.kind === 'unanswered') return 'unanswered';
      return interaction.acknowledgement ?? undefined;
    },
    { timeoutMs: WAIT_MS },
  );
  if (answer === 'unanswered') throw new PageError(504, 'The bot did not respond in time.');
  return answer;
};

/**
 * Does something as somebody, and waits until the bot has begun to answer.
 * @throws Refusal for what a client would not let them do
 * @throws PageError if the bot does not respond
 */
export const performAct = async (discord: LocalDiscord, act: Act): Promise<ActReply> => {
  const person = discord.person(act.as);
  switch (act.kind) {
    case 'say': {
      const { content, replyTo } = act;
      const { id } = person.say(act.channel, content, replyTo === undefined ? {} : { replyTo });
      return { ...NOTHING, message: id };
    }
    case 'edit':
      person.edit(act.message, act.content);
      return { ...NOTHING, message: act.message };
    case 'delete':
      person.delete(act.message);
      return NOTHING;
    default: {
      const turn = begin(discord, person, act);
      if (turn === null) return NOTHING;
      const answer = await acknowledged(discord, turn);
      if (answer.kind === 'choices') return { ...NOTHING, choices: answer.choices as readonly WireChoice[] };
      if (answer.kind !== 'modal') return NOTHING;
      const form = answer.modal as unknown as WireModal;
      return { ...NOTHING, modal: { turn: turn.interaction.id, form } };
    }
  }
};
