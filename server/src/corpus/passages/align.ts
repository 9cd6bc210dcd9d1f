import type { Piece, Stretch } from './piece.ts';

/** Fewer equal units in a row are chance. */
const LEAST = 2;

/**
 * The equal units of two short stretches in the best order-keeping alignment, without single ones that agree by chance.
 * Work and memory are the product of the two lengths: for what lies between the pieces of a chain.
 */
export function alignment(units: Uint16Array, here: Stretch, source: Uint16Array, there: Stretch): Piece[] {
  const rows = here.to - here.from;
  const columns = there.to - there.from;
  const best = new Uint16Array((rows + 1) * (columns + 1));
  const cell = (row: number, column: number) => best[row * (columns + 1) + column] as number;
  const equal = (row: number, column: number) => {
    const unit = units[here.from + row];
    return unit !== 0 && unit === source[there.from + column];
  };
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      best[row * (columns + 1) + column] = equal(row, column)
        ? cell(row + 1, column + 1) + 1
        : Math.max(cell(row + 1, column), cell(row, column + 1));
    }
  }
  const pieces: Piece[] = [];
  let row = 0;
  let column = 0;
  while (row < rows && column < columns) {
    if (equal(row, column)) {
      let length = 1;
      while (row + length < rows && column + length < columns && equal(row + length, column + length))
        length++;
      if (length >= LEAST) pieces.push({ here: here.from + row, there: there.from + column, length });
      row += length;
      column += length;
    } else if (cell(row + 1, column) >= cell(row, column + 1)) row++;
    else column++;
  }
  return pieces;
}
