import { UserError } from '../domain/errors.ts';

/**
 * Holds a network's weights against what it is to be used with.
 * @param sizes how long each list of `network` has to be.
 * @param name whose weights they are, as the message says it.
 * @param dimensions of the word vectors.
 * @throws UserError when the weights were fitted for other features or vectors.
 */
export function checkWeights<Name extends string>(
  network: { readonly dimensions: number } & Readonly<Record<Name, readonly number[]>>,
  sizes: Readonly<Record<Name, number>>,
  dimensions: number,
  name: string,
): void {
  const expected = Object.entries(sizes) as [Name, number][];
  const wrong = expected.filter(([list, size]) => network[list].length !== size).map(([list]) => list);
  if (wrong.length > 0 || network.dimensions !== dimensions) {
    throw new UserError(
      `The ${name}'s weights were fitted for other features (${wrong.join(', ')}). Run "npm run fit".`,
    );
  }
}
