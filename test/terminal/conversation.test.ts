import { describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/domain/errors.ts';
import type { Services } from '../../src/domain/services.ts';
import { converse } from '../../src/terminal/conversation.ts';
import { createOutput } from '../../src/terminal/output.ts';
import { createFakeServices } from '../support/fake-services.ts';
import { createInput, createRecorder } from '../support/streams.ts';

const noProgress = { update: () => {}, finish: () => {} };

/** A conversation of piped lines; gives all that was written. */
const converseOver = async (text: string, changes: Partial<Services> = {}): Promise<string> => {
  const screen = createRecorder();
  await converse({
    services: createFakeServices(changes),
    input: createInput(text),
    screen,
    output: createOutput(screen),
    interactive: false,
    look: () => ({ columns: Infinity, colour: false }),
    askOptions: {},
    startProgress: () => noProgress,
    reportFault: (error) => `fault: ${String(error)}`,
  });
  return screen.text();
};

/** A conversation at a terminal, with what people do there. */
const openTerminal = (changes: Partial<Services> = {}) => {
  const screen = createRecorder('terminal');
  const input = createInput('', 'terminal');
  const ended = converse({
    services: createFakeServices(changes),
    input,
    screen,
    output: createOutput(screen),
    interactive: true,
    look: () => ({ columns: 80, colour: false }),
    askOptions: {},
    startProgress: () => noProgress,
    reportFault: (error) => `fault: ${String(error)}`,
  });
  const appears = (text: string) => vi.waitFor(() => expect(screen.text()).toContain(text));
  return { screen, ended, appears, type: (keys: string) => input.write(keys) };
};

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

describe('a conversation of piped lines', () => {
  it('answers each line in order, without greeting or prompt', async () => {
    const asked: string[] = [];
    const fake = createFakeServices();
    const text = await converseOver('Who resigned?\n\nWhen?', {
      ask: async (question) => {
        asked.push(question);
        return fake.ask(question);
      },
    });
    expect(asked).toEqual(['Who resigned?', 'When?']);
    expect(text.startsWith('“Maj. Gen. Aharon Haliva')).toBe(true);
    expect(text).not.toContain('> ');
  });

  it('lets each question lean on the one before, the first on none', async () => {
    const previous: (string | undefined)[] = [];
    const fake = createFakeServices();
    await converseOver('Who resigned?\n/sources\nwhy?\n', {
      ask: async (question, options) => {
        previous.push(options?.previous?.question);
        return fake.ask(question);
      },
    });
    expect(previous).toEqual([undefined, 'Who resigned?']);
  });

  it('stops at /quit', async () => {
    expect(await converseOver('/quit\n/help\n')).toBe('');
  });

  it('hints at the slash where the name of a command stands alone', async () => {
    const ask = vi.fn<Services['ask']>();
    expect(await converseOver('quit\n', { ask })).toBe(
      'Commands begin with a slash: /quit. To ask the articles about “quit”, write: /ask quit\n\n',
    );
    expect(ask).not.toHaveBeenCalled();
  });

  it('says that a command is unknown and hints', async () => {
    expect(await converseOver('/sorces\n')).toBe(
      'There is no command /sorces. Did you mean /sources? /help lists all.\n\n',
    );
  });

  it('lists its own commands under /help', async () => {
    const text = await converseOver('/help\n');
    expect(text).toContain('/refresh');
    expect(text).toContain('/quit');
  });

  it('shows the context and the explanation of the last answer', async () => {
    const text = await converseOver('Who resigned?\n/context\n/explain\n');
    expect(text).toContain('Before. » Maj. Gen. Aharon Haliva is the first to step down. « After.');
    expect(text).toContain('Why this ended in "answer"');
  });

  it('asks for a question first where there is no last answer', async () => {
    const text = await converseOver('/context\n/explain\n');
    expect(text).toContain('There is no quote to show yet. Ask a question first.');
    expect(text).toContain('There is no answer to explain yet. Ask a question first.');
  });

  it('declines a question of more than 1,000 characters without asking the articles', async () => {
    const ask = vi.fn<Services['ask']>();
    const text = await converseOver(`${'a'.repeat(1001)}\n`, { ask });
    expect(text).toContain('has 1,001 characters; at most 1,000 are taken');
    expect(ask).not.toHaveBeenCalled();
  });

  it('goes on after an error, showing only what is safe to show', async () => {
    const fake = createFakeServices();
    const errors = [new UserError('Try a shorter question.'), new TypeError('x is undefined')];
    const text = await converseOver('one\ntwo\nthree\n', {
      ask: async (question) => {
        const error = errors.shift();
        if (error !== undefined) throw error;
        return fake.ask(question);
      },
    });
    expect(text).toMatch(/^Try a shorter question\.\n\nfault: TypeError: x is undefined\n\n“Maj\./);
  });
});

describe('a conversation at a terminal', () => {
  it('greets with what it has read and two things to try, then prompts', async () => {
    const { screen, ended, appears, type } = openTerminal();
    await appears('> ');
    type(CTRL_D);
    await ended;
    expect(screen.text()).toContain('It has read 12 articles from 1 March 2024 to 22 April 2024.');
    expect(screen.text()).toContain('Who resigned, and why?');
    expect(screen.text()).toContain('/sources');
  });

  it('answers a typed question and prompts again', async () => {
    const { screen, ended, appears, type } = openTerminal();
    await appears('> ');
    type('Who resigned?\r');
    await appears('seeds/haliva.txt:5');
    await vi.waitFor(() => expect(screen.text().split('> ').length).toBeGreaterThan(2));
    type('/quit\r');
    await ended;
  });

  it('completes a command with the tab key', async () => {
    const { screen, ended, appears, type } = openTerminal();
    await appears('> ');
    type('/sou');
    type('\t');
    await vi.waitFor(() => expect(screen.text().endsWith('rces')).toBe(true));
    type('\r');
    await appears('24 sentences');
    type(CTRL_D);
    await ended;
  });

  it('recalls the last line with the arrow key', async () => {
    const asked: string[] = [];
    const fake = createFakeServices();
    const { ended, appears, type } = openTerminal({
      ask: async (question) => {
        asked.push(question);
        return fake.ask(question);
      },
    });
    await appears('> ');
    type('Who?\r');
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    type('\u001b[A\r');
    await vi.waitFor(() => expect(asked).toEqual(['Who?', 'Who?']));
    type(CTRL_D);
    await ended;
  });

  it('clears the line on Ctrl-C, warns on an empty one, and ends on the next', async () => {
    const ask = vi.fn<Services['ask']>();
    const { ended, appears, type } = openTerminal({ ask });
    await appears('> ');
    type('Who res');
    type(CTRL_C);
    type(CTRL_C);
    await appears('Ctrl-C again');
    type(CTRL_C);
    await ended;
    expect(ask).not.toHaveBeenCalled();
  });
});
