/** A list in server/data that does not have the form its columns ask for: a fault of ours, found when it is first read. */
export class RowError extends Error {
  constructor(what: string, line: number) {
    super(`line ${line}: ${what}`);
    this.name = 'RowError';
  }
}

/**
 * The rows of a list in server/data: fields between tabs, one row a line; blank lines and lines that begin with # are left
 * out. Throws a RowError where a row has not `columns` fields.
 */
export function rowsOf(text: string, columns: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const fields = line.replace('\r', '').split('\t');
    if (fields.length !== columns) {
      throw new RowError(`${fields.length} fields where ${columns} belong: ${line}`, index + 1);
    }
    rows.push(fields.map((field) => field.trim()));
  }
  return rows;
}
