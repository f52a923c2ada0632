import type { AskOptions, Services } from '../domain/services.ts';
import { answerJson, explanationJson, jsonLine } from '../render/answer-json.ts';
import { answerText } from '../render/answer-text.ts';
import { explanationText } from '../render/explanation-text.ts';
import { EN } from '../render/phrases/en.ts';
import { BLANK } from '../render/reply.ts';
import type { Output } from '../terminal/output.ts';
import { paint, type Look } from '../terminal/paint.ts';
import type { Invocation } from './arguments.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

/** The id of the only question. */
const SINGLE_ID = '1';

/** Answers one question on `output`, as text or as one line of JSON. */
export const askOnce = async (
  services: Services,
  { question, json, explain }: Invocation & { mode: 'question' },
  askOptions: AskOptions,
  output: Output,
  look: Look,
): Promise<ExitCode> => {
  const explanation = explain ? await services.explain(question, askOptions) : null;
  const answer = explanation?.answer ?? (await services.ask(question, askOptions));
  if (json) {
    const value =
      explanation === null ? answerJson(answer, SINGLE_ID) : explanationJson(explanation, SINGLE_ID);
    await output.write(jsonLine(value));
  } else {
    const { lines } = answerText(answer, EN);
    const reasons = explanation === null ? [] : [BLANK, ...explanationText(explanation, EN).lines];
    await output.write(paint({ lines: [...lines, ...reasons] }, look));
  }
  return answer.outcome === 'answer' ? EXIT.answered : EXIT.notInArticles;
};
