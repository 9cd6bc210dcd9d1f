import { RowError } from '../text/rows.ts';

/** Spellings that one row of a list may stand for. */
const MOST = 600;

/**
 * All that a row of a list stands for: `(甲|乙)` is either of them, `(甲|)` may be left out; brackets do not nest. Throws a
 * RowError for brackets that do not match and for a row that stands for too much.
 */
export function spellingsOf(row: string): string[] {
  let spellings = [''];
  for (const piece of piecesOf(row)) {
    spellings = spellings.flatMap((spelling) => piece.map((more) => spelling + more));
    if (spellings.length > MOST) throw new RowError(`stands for more than ${MOST} spellings: ${row}`, 0);
  }
  return spellings;
}

/** The row's pieces in order, each with its alternatives. */
function piecesOf(row: string): string[][] {
  const pieces: string[][] = [];
  let at = 0;
  while (at < row.length) {
    const open = row.indexOf('(', at);
    const until = open < 0 ? row.length : open;
    if (until > at) pieces.push([row.slice(at, until)]);
    if (open < 0) break;
    const close = row.indexOf(')', open);
    if (close < 0) throw new RowError(`( without ): ${row}`, 0);
    pieces.push(row.slice(open + 1, close).split('|'));
    at = close + 1;
  }
  return pieces;
}
