import { describe, expect, it } from 'vitest';
import { UPLOAD_MAX_BYTES, uploadProblem } from '../../../src/page/protocol/upload-problem.ts';

describe('a file to be added', () => {
  it.each(['a.txt', 'B.MD', 'Zeitung vom 3. Mai.html', 'x.jsonl'])('may be called %s', (name) => {
    expect(uploadProblem(name, 1)).toBeNull();
    expect(uploadProblem(name, UPLOAD_MAX_BYTES)).toBeNull();
  });

  it.each([
    ['a.pdf', 1, 'add files that end in .txt, .md, .html, .jsonl.'],
    ['a', 1, 'cannot be read as an article'],
    ['.txt', 1, 'cannot be read as an article'],
    ['a.txt.exe', 1, 'cannot be read as an article'],
    [`${'a'.repeat(120)}.txt`, 1, 'longer than 120 characters'],
    ['a.txt', 0, 'is empty'],
    ['a.txt', UPLOAD_MAX_BYTES + 1, 'may have 5 million bytes'],
  ])('called %s with %i bytes is refused: %s', (name, bytes, said) => {
    expect(uploadProblem(name, bytes)).toContain(said);
  });
});
