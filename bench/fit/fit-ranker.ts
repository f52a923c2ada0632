import type { FeatureDescription } from '../../src/answer/features/feature-family.ts';
import { FEATURES, SENTENCE_FEATURES } from '../../src/answer/features/feature-families.ts';
import type { Network } from '../../src/answer/network.ts';
import type { Random } from './random.ts';
import { trainEnsemble, type Group } from './train-network.ts';

/** How a network that ranks is fitted. */
interface RankingFit {
  readonly name: string;
  readonly features: readonly FeatureDescription[];
  readonly hidden: number;
  readonly epochs: number;
  /** Networks whose mean is taken. */
  readonly members: number;
}

const PRESELECTOR: RankingFit = {
  name: 'preselector',
  features: SENTENCE_FEATURES,
  hidden: 16,
  epochs: 6,
  members: 1,
};

const RANKER: RankingFit = { name: 'ranker', features: FEATURES, hidden: 16, epochs: 6, members: 6 };

/** Fits the network that chooses the candidates to look at closely. */
export const fitPreselector = (groups: readonly Group[], random: Random, log: Log): Network =>
  fitRanking(PRESELECTOR, groups, random, log);

/** Fits the ranker. */
export const fitRanker = (groups: readonly Group[], random: Random, log: Log): Network =>
  fitRanking(RANKER, groups, random, log);

type Log = (line: string) => void;

const fitRanking = (
  { name, features, hidden, epochs, members }: RankingFit,
  groups: readonly Group[],
  random: Random,
  log: Log,
): Network =>
  trainEnsemble(
    features.map((feature) => feature.name),
    groups,
    {
      loss: 'listwise',
      hidden,
      epochs,
      learningRate: 0.003,
      decay: 1e-5,
      random,
      onEpoch: (epoch, loss) => {
        log(`  ${name} epoch ${epoch + 1}: loss ${loss.toFixed(4)}`);
      },
    },
    members,
  );
