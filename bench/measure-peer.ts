import { join } from 'node:path';
import { sentenceText } from '../src/domain/article.ts';
import { isCorrect, readCollection } from './collection.ts';
import { readEvery, TOP } from './measure-collection.ts';
import { residentMb } from './open-articles.ts';
import { PEERS, type PeerKey } from './peers/peers.ts';
import { percentile } from './percentile.ts';
import { rankingQuality, type RankingQuality } from './ranking-quality.ts';

/** What one engine measured. */
export interface PeerMeasurement extends RankingQuality {
  readonly msP50: number;
  readonly msP95: number;
  readonly indexMs: number;
  readonly memoryMb: number;
}

/** Questions asked before the measured ones. */
const WARM_UP = 20;

/** Indexes the sentences of a collection and asks its answerable questions. */
export async function measurePeer(key: PeerKey, folder: string, every: number): Promise<PeerMeasurement> {
  const { articles } = await readCollection(folder, []);
  const sentences = articles.flatMap((article) =>
    article.sentences.map((span) => ({ articleId: article.id, span, text: sentenceText(article, span) })),
  );
  const peer = await PEERS[key]();
  const started = performance.now();
  const search = await peer.index(sentences.map(({ text }) => text));
  const indexMs = performance.now() - started;
  const memoryMb = residentMb();
  const questions = await readEvery([join(folder, 'questions.jsonl')], every);
  for (const { question } of questions.slice(0, WARM_UP)) await search(question, TOP);
  const times: number[] = [];
  const ranks: number[] = [];
  for (const gold of questions) {
    const asked = performance.now();
    const found = await search(gold.question, TOP);
    times.push(performance.now() - asked);
    const isRight = (number: number): boolean => {
      const hit = sentences[number];
      return hit !== undefined && isCorrect(gold, hit.articleId, hit.span, hit.text);
    };
    ranks.push(1 + found.slice(0, TOP).findIndex(isRight));
  }
  return {
    ...rankingQuality(ranks),
    msP50: percentile(times, 0.5),
    msP95: percentile(times, 0.95),
    indexMs,
    memoryMb,
  };
}
