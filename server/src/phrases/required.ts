import data from '../../data/required-clauses.tsv';
import { once } from '../text/once.ts';
import { rowsOf } from '../text/rows.ts';

/** What a slot of a row stands for: so many characters at most. */
const SLOT = '.{0,30}';

const patterns = once(() => {
  const rows = rowsOf(data, 1).map(([row]) => (row as string).split('…').map(escaped));
  return rows.map((pieces) => new RegExp(`^${pieces.join(SLOT)}$`, 'u'));
});

/** Whether a clause has to be worded as it is: a formula of law, or of how official documents open, close and address. */
export function isRequired(clause: string): boolean {
  return patterns().some((pattern) => pattern.test(clause));
}

function escaped(piece: string): string {
  return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
