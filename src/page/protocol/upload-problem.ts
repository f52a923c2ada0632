/** Endings of files that can be added. */
const ENDINGS = ['.txt', '.md', '.html', '.jsonl'] as const;

/** Largest file that can be added. */
export const UPLOAD_MAX_BYTES = 5_000_000;

/** Longest name of a file that can be added, in UTF-16 units. */
const NAME_MAX_CHARS = 120;

/** Why a file cannot be added to the articles, in one sentence for people; `null` if it can. */
export const uploadProblem = (name: string, bytes: number): string | null => {
  const ending = ENDINGS.find((one) => name.toLowerCase().endsWith(one));
  if (ending === undefined || name.length === ending.length) {
    return `“${name}” cannot be read as an article: add files that end in ${ENDINGS.join(', ')}.`;
  }
  if (name.length > NAME_MAX_CHARS)
    return `The name of the file is longer than ${NAME_MAX_CHARS} characters.`;
  if (bytes === 0) return `“${name}” is empty.`;
  if (bytes > UPLOAD_MAX_BYTES) {
    return `“${name}” is too large: a file may have ${UPLOAD_MAX_BYTES / 1_000_000} million bytes. Put it into your folder of articles instead, and start again.`;
  }
  return null;
};
