/** Beyond this the fraction would leave the curve; the hyperbolic tangent is within 0.0001 of 1 there. */
const END = 4.97;

/**
 * The hyperbolic tangent within 0.0001: Lambert's continued fraction cut after x⁶, several times as quick as
 * `Math.tanh`. All networks use it, when they are fitted too.
 */
export function tanh(x: number): number {
  if (x > END) return 1;
  if (x < -END) return -1;
  const square = x * x;
  const above = x * (135_135 + square * (17_325 + square * (378 + square)));
  return above / (135_135 + square * (62_370 + square * (3_150 + 28 * square)));
}
