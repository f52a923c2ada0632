import type { Services } from '../../domain/services.ts';
import type { Suggestion } from '../protocol/world.ts';
import { deriveQuestions, type DerivedQuestion } from './derive-questions.ts';

/** How many questions that are answered are suggested. */
const SUGGESTED = 3;
/** From this confidence on a question is good to begin with. */
const CONFIDENCE_MIN = 0.6;
/** Articles that questions are derived from, sentences of each, and questions that are tried in all. */
const ARTICLES_MAX = 12;
const SENTENCES_MAX = 40;
const TRIED_MAX = 12;

/** Questions that hardly any collection of articles answers; the first one that these do not is suggested. */
const UNANSWERABLE = [
  'Who won the chess tournament in Reykjavik?',
  'Which orchestra opened the lighthouse festival in Tasmania?',
  'How deep is the swimming pool on the moon base?',
  'What did the penguins vote for in Antarctica?',
] as const;

/** One question of each article and kind in turn, so that the first ones differ as much as can be. */
const mixed = (questions: readonly DerivedQuestion[]): DerivedQuestion[] => {
  const turns = new Map<string, number>();
  const turnOf = (key: string): number => {
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return turn;
  };
  return questions
    .map((question) => ({ question, turn: turnOf(`${question.article} ${question.kind}`) }))
    .toSorted((one, other) => one.turn - other.turn)
    .map(({ question }) => question);
};

const deriveAll = async ({ article }: Pick<Services, 'article'>): Promise<DerivedQuestion[]> => {
  const found: DerivedQuestion[] = [];
  for (let number = 0; number < ARTICLES_MAX; number += 1) {
    const read = await article(number);
    if (read === null) break;
    if (read.copyOf === null) found.push(...deriveQuestions(read, SENTENCES_MAX));
  }
  return found;
};

interface Tried extends DerivedQuestion {
  readonly confidence: number;
}

/** The questions whose answer is the very sentence that they were derived from. */
const keepAnswered = async (
  { ask }: Pick<Services, 'ask'>,
  questions: readonly DerivedQuestion[],
): Promise<Tried[]> => {
  const kept: Tried[] = [];
  for (const question of questions) {
    const { outcome, confidence, citations } = await ask(question.text);
    const [first] = citations;
    const isFound = first?.article.id === question.article && first.sentence === question.sentence;
    if (outcome === 'answer' && confidence >= CONFIDENCE_MIN && isFound)
      kept.push({ ...question, confidence });
  }
  return kept;
};

/** The best questions, of different sentences, and as far as there are any of different kinds. */
const choose = (tried: readonly Tried[]): Tried[] => {
  const best = tried.toSorted((one, other) => other.confidence - one.confidence);
  const chosen: Tried[] = [];
  const take = (fits: (question: Tried) => boolean): void => {
    for (const question of best) {
      const isNew = chosen.every(
        ({ article, sentence }) => article !== question.article || sentence !== question.sentence,
      );
      if (chosen.length < SUGGESTED && isNew && fits(question)) chosen.push(question);
    }
  };
  take(({ kind }) => chosen.every((other) => other.kind !== kind));
  take(() => true);
  return chosen;
};

/**
 * Questions to begin with: up to three that the articles answer, derived from their own sentences and tried, and one
 * that they do not answer. The same articles give the same questions.
 */
export const suggestQuestions = async (
  services: Pick<Services, 'article' | 'ask'>,
): Promise<readonly Suggestion[]> => {
  const derived = mixed(await deriveAll(services)).slice(0, TRIED_MAX);
  const answered = choose(await keepAnswered(services, derived)).map(({ text }) => ({
    question: text,
    isAnswered: true,
  }));
  for (const question of UNANSWERABLE) {
    const { outcome } = await services.ask(question);
    if (outcome === 'none') return [...answered, { question, isAnswered: false }];
  }
  return answered;
};
