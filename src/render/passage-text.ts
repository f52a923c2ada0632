import type { Citation, Passage, PassageSentence } from '../domain/answer.ts';
import { attribution, citationLink } from './citation-text.ts';
import { displayText } from './display-text.ts';
import { dim, line, link, strong, type Line, type Reply, type Segment } from './reply.ts';

/** The citation also has marks of its own, for a reader without styles. */
const segmentsOf = ({ text, cited }: PassageSentence): (Segment | string)[] => {
  const shown = displayText(text).trim();
  return cited ? [dim('» '), strong(shown), dim(' «')] : [shown];
};

/** One line for each paragraph. */
const paragraphs = ({ sentences }: Passage): Line[] => {
  const starts = sentences.flatMap(({ startsParagraph }, i) => (i === 0 || startsParagraph ? [i] : []));
  return starts.map((start, i) =>
    line(
      0,
      ...sentences
        .slice(start, starts[i + 1])
        .flatMap((one, at) => (at === 0 ? segmentsOf(one) : [' ', ...segmentsOf(one)])),
    ),
  );
};

/** A citation among its neighbours, paragraph by paragraph; the citation itself stands out. */
export const passageText = (passage: Passage, citation: Citation): Reply => ({
  lines: [...paragraphs(passage), line(2, dim(attribution(citation))), line(2, link(citationLink(citation)))],
});
