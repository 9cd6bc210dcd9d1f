import { fold } from '../text/folding/fold.ts';
import type { CorpusDocument } from './document.ts';
import type { ListedStore } from './store.ts';

/** How many documents of a corpus hold a phrase. */
export interface Usage {
  readonly documents: number;
  readonly of: number;
}

/** Units between two words of a phrase at most, and units read between two pauses. */
const MOST_BETWEEN = 14;
const STRIDE = 1 << 21;

/**
 * In how many documents of `store` the `words` stand one behind the other, a few characters apart; those that `isDraft` names
 * do not count. Reads every text once, pausing now and then so that others get their turn. Rejects where the store does.
 */
export async function usageOf(
  store: ListedStore,
  words: readonly string[],
  isDraft: (document: CorpusDocument) => boolean,
): Promise<Usage> {
  const parts = words.map((word) => fold(word).units).filter(({ length }) => length > 0);
  let [documents, of, read] = [0, 0, 0];
  for (const source of store.sources) {
    if (isDraft(store.document(source))) continue;
    of++;
    const [units] = await store.units([source]);
    if (units === undefined) continue;
    if (parts.length > 0 && holds(units, parts)) documents++;
    read += units.length;
    if (read < STRIDE) continue;
    read = 0;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return { documents, of };
}

function holds(units: Uint16Array, [first, ...others]: readonly Uint16Array[]): boolean {
  for (let at = next(units, first, 0, units.length); at >= 0; at = next(units, first, at + 1, units.length)) {
    let end = at + (first?.length ?? 0);
    const isWhole = others.every((part) => {
      const found = next(units, part, end + 1, end + MOST_BETWEEN);
      end = found + part.length;
      return found >= 0;
    });
    if (isWhole) return true;
  }
  return false;
}

/** Where `part` begins in `units`, from `from` to `to` inclusive; -1 where it does not. */
function next(units: Uint16Array, part: Uint16Array | undefined, from: number, to: number): number {
  if (part === undefined || part.length === 0) return -1;
  const [head] = part as unknown as [number];
  for (let at = units.indexOf(head, from); at >= 0 && at <= to; at = units.indexOf(head, at + 1)) {
    if (part.every((unit, index) => units[at + index] === unit)) return at;
  }
  return -1;
}
