import type { VNode } from 'preact';

/** How many colours there are in the stylesheet. */
const COLOURS = 5;

/** A circle with the first letter of a name. */
export const Avatar = ({
  name,
  isBot = false,
}: {
  readonly name: string;
  readonly isBot?: boolean;
}): VNode => {
  const signs = Array.from(name);
  const colour = signs.reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % COLOURS;
  return (
    <span class={`avatar ${isBot ? 'is-bot' : `colour-${colour}`}`} aria-hidden="true">
      {isBot ? '“' : signs[0]}
    </span>
  );
};
