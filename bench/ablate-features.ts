import type { Network } from '../src/answer/network.ts';

/**
 * A network that sees the mean of these inputs, whatever their value: a standardised mean is 0, so it is enough to
 * take their weights out.
 */
export function ablateFeatures(network: Network, names: ReadonlySet<string>): Network {
  const kept = (weights: readonly number[]): number[] =>
    weights.map((weight, i) => (names.has(network.inputs[i] ?? '') ? 0 : weight));
  return { ...network, direct: kept(network.direct), hidden: network.hidden.map(kept) };
}
