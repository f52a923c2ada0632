import type { Citation, Passage } from '../domain/answer.ts';
import { attribution, citationLink } from './citation-text.ts';
import { displayText } from './display-text.ts';
import { dim, line, link, type Reply } from './reply.ts';

/** A citation among its neighbours, as one paragraph; the citation itself stands out. */
export const passageText = (passage: Passage, citation: Citation): Reply => ({
  lines: [
    line(
      0,
      ...passage.sentences.flatMap(({ text, cited }, index) => [
        ...(index === 0 ? [] : [' ']),
        { text: displayText(text).trim(), style: cited ? ('strong' as const) : ('plain' as const) },
      ]),
    ),
    line(2, dim(attribution(citation))),
    line(2, link(citationLink(citation))),
  ],
});
