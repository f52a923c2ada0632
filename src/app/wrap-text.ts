/** Plain text broken at spaces into rows of at most `columns` characters; a longer word sticks out. */
export const wrapText = (text: string, columns: number): string[] => {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    if (row !== '' && row.length + 1 + word.length > columns) {
      rows.push(row);
      row = word;
    } else {
      row = row === '' ? word : `${row} ${word}`;
    }
  }
  return [...rows, row];
};
