import type { Citation, Passage, PassageSentence } from '../domain/answer.ts';
import { attributionLine, citationLink } from './citation-text.ts';
import { displayText } from './display-text.ts';
import type { Phrases } from './phrases/phrases.ts';
import { asQuote, line, mark, smallLine, strong, type Line, type Reply, type Segment } from './reply.ts';

const segmentsOf = ({ text, cited }: PassageSentence): (Segment | string)[] => {
  const shown = displayText(text).trim();
  return cited ? [mark('» '), strong(shown), mark(' «')] : [shown];
};

/** One line for each paragraph. */
const paragraphs = ({ sentences }: Passage): Line[] => {
  const starts = sentences.flatMap(({ startsParagraph }, i) => (i === 0 || startsParagraph ? [i] : []));
  return starts.map((start, i) =>
    asQuote(
      line(
        0,
        ...sentences
          .slice(start, starts[i + 1])
          .flatMap((one, at) => (at === 0 ? segmentsOf(one) : [' ', ...segmentsOf(one)])),
      ),
    ),
  );
};

/** A citation among its neighbours, paragraph by paragraph; the citation itself stands out. */
export const passageText = (passage: Passage, citation: Citation, phrases: Phrases): Reply => ({
  lines: [
    ...paragraphs(passage),
    attributionLine(2, citation, phrases),
    smallLine(2, citationLink(citation, phrases)),
  ],
});
