import type { VNode } from 'preact';
import type { PageChannel } from '../../protocol/world.ts';
import { personOf } from '../state/page-state.ts';
import { usePage } from './page-context.ts';

const HINTS: Readonly<Record<PageChannel['kind'], string>> = {
  questions:
    'Questions written here are answered wherever the articles surely do. Mention the bot (@) or use a command (/) to be answered in any case.',
  text: 'Here the bot answers where it is mentioned, replied to, or called by a command: type @ or /.',
  thread:
    'A conversation of its own: a question may lean on the one before it. Mention the bot, or reply to it.',
  direct: 'Between you and the bot: whatever you write is a question. Type / for commands.',
};

/** What stands at the beginning of a channel: what can be done there, and questions to begin with. */
export const Welcome = ({ channel }: { readonly channel: PageChannel }): VNode => {
  const { state, act } = usePage();
  const { bot, suggestions } = state.world;
  const ask = (question: string): void => {
    // Where nobody is asked in particular, the bot keeps silent about what it is not sure of.
    const content = channel.kind === 'direct' ? question : `${bot.mention} ${question}`;
    void act({ kind: 'say', content });
  };
  const { kind, name } = channel;
  return (
    <section class="welcome" aria-label="Beginning of the channel">
      <p class="welcome-mark" aria-hidden="true">
        “
      </p>
      <h2>{kind === 'direct' ? `You and ${bot.name}` : kind === 'thread' ? name : `Welcome to #${name}`}</h2>
      <p>
        Ask a question, and {bot.name} answers with the very sentence of an article, or says that the articles
        do not say.
      </p>
      <p class="muted">{HINTS[kind]}</p>
      {kind !== 'thread' && suggestions.length > 0 && (
        <ul class="suggestions" aria-label="Questions to begin with">
          {suggestions.map(({ question, isAnswered }) => (
            <li key={question}>
              <button type="button" class="suggestion" onClick={() => ask(question)}>
                <span>{question}</span>
                <small>{isAnswered ? 'in the articles' : 'not in the articles: see what it says then'}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="muted">
        You are {personOf(state).name}. {personOf(state).note} Nothing leaves this machine.
      </p>
    </section>
  );
};
