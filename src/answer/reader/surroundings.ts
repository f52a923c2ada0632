import type { IndexedText } from '../../search/search-engine.ts';
import { Shape } from '../../text/word-shape.ts';
import { EDGE, neighbourClass, NEIGHBOUR_COUNT } from './token-classes.ts';
import { TOKEN_FEATURE } from './token-features.ts';

/** What stands around the tokens of one sentence. */
export interface Surroundings {
  /** Writes the features "before", "after", "second before" and "governor" of a token. */
  readonly write: (at: number, features: Uint16Array, from: number) => void;
  /** Which word that announces a reason or a manner is the nearest on the left, from 1; 0 for none. */
  readonly markerBefore: (at: number) => number;
}

const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an this that these those his her its their our my your some any no'.split(' '),
);
const GOVERNOR_WINDOW = 4;
const MARKERS: ReadonlyMap<string, number> = new Map(
  ['because', 'due', 'since', 'by', 'for', 'after', 'so', 'to'].map((word, i) => [word, i + 1]),
);
const MARKER_WINDOW = 8;

/** Looks at each word of a sentence once. */
export function surroundings(text: IndexedText): Surroundings {
  const { shapes, words } = text;
  /** Shifted by two, with edges around, so that nothing is read outside. */
  const classes = new Uint8Array(shapes.length + 4).fill(EDGE);
  const markers = new Uint8Array(shapes.length);
  for (let at = 0; at < shapes.length; at++) {
    classes[at + 2] = neighbourClass(text, at);
    markers[at] = MARKERS.get(words[at] as string) ?? 0;
  }
  /** The nearest function word on the left that is no determiner. */
  const governorOf = (at: number): number => {
    for (let i = at - 1; i >= Math.max(0, at - GOVERNOR_WINDOW); i--) {
      const isFunctionWord = ((shapes[i] as number) & Shape.stop) !== 0;
      if (isFunctionWord && !DETERMINERS.has(words[i] as string)) return classes[i + 2] as number;
    }
    return NEIGHBOUR_COUNT;
  };
  return {
    write(at, features, from) {
      features[from] = TOKEN_FEATURE.before + (classes[at + 1] as number);
      features[from + 1] = TOKEN_FEATURE.after + (classes[at + 3] as number);
      features[from + 2] = TOKEN_FEATURE['second before'] + (classes[at] as number);
      features[from + 3] = TOKEN_FEATURE.governor + governorOf(at);
    },
    markerBefore(at) {
      for (let i = at - 1; i >= Math.max(0, at - MARKER_WINDOW); i--) {
        if (markers[i] !== 0) return markers[i] as number;
      }
      return 0;
    },
  };
}
