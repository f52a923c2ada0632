/** A client would not let a person do this; the text says why, and may be shown to them. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
