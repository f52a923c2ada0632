import { bareDraft, textReader, type Reader } from '../reader.ts';

/** Plain text: the whole file is the article. What it says of itself is found later, as in every format. */
export const readPlainText: Reader = textReader((text, context) =>
  Promise.resolve({ drafts: [bareDraft(text, context)], skipped: [] }),
);
