/** What some scores lose, and how each of them is to change. */
export interface Loss {
  /** At least 0; less is better. */
  readonly loss: number;
  /** The derivative of the loss by each score. */
  readonly gradients: Float64Array;
}

/** The least share that is told from none, so that the loss stays finite. */
const SHARE_MIN = 1e-12;

/** -ln of the softmax share of the scores marked 1, of which there is at least one. */
export function softmaxLoss(scores: ArrayLike<number>, labels: Uint8Array): Loss {
  const list = Float64Array.from(scores);
  const top = list.reduce((max, score) => Math.max(max, score), -Infinity);
  const shares = list.map((score) => Math.exp(score - top));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const right = Math.max(
    SHARE_MIN,
    shares.reduce((sum, share, i) => sum + share * (labels[i] as number), 0),
  );
  return {
    loss: -Math.log(right / all),
    gradients: shares.map((share, i) => share / all - (labels[i] === 1 ? share / right : 0)),
  };
}
