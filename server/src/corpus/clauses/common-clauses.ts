import type { ListedStore } from '../store.ts';
import { type ClauseHashes, eachStandingClause } from './clauses.ts';
import { Copies } from './copies.ts';
import { DocumentSketch } from './document-sketch.ts';

/** A clause is common that stands in so many documents, and in this part of them; near-copies count once. */
const LEAST_DOCUMENTS = 4;
const LEAST_PART = 0.05;

/** How many of `independents` documents a clause must stand in to be common. */
export function commonFrom(independents: number): number {
  return Math.max(LEAST_DOCUMENTS, Math.ceil(independents * LEAST_PART));
}

/** Where a common clause stands: one place for each document in its own right. */
export interface CommonClause {
  readonly sources: readonly number[];
  /** For each of `sources` the unit of its folded text at which the clause begins. */
  readonly positions: readonly number[];
}

/** What the documents of a corpus say again and again, word for word. */
export interface CommonClauses {
  /** Documents in their own right. */
  readonly independents: number;
  /** The document that `source` is a near-copy of; itself where it is none. */
  originalOf(source: number): number;
  /** The clause with these hashes; undefined where it is not common. Whoever asks compares the texts. */
  find(clause: ClauseHashes): CommonClause | undefined;
}

/** Lets others have their turn, if it is time. */
export type Breathe = () => Promise<void>;

/**
 * Reads a whole corpus for its common clauses: some 50 ms for 10 MB, in steps between which it lets others have their turn.
 * Rejects where the store does.
 */
export async function commonClausesOf(store: ListedStore, breathe: Breathe): Promise<CommonClauses> {
  const { sources } = store;
  const originals = new Map<number, number>();
  const copies = new Copies();
  let units = 0;
  for (const source of sources) {
    const text = await textOf(store, source);
    units += text.length;
    originals.set(source, sources[copies.add(text).original] as number);
    await breathe();
  }
  const order = [...originals].filter(([source, original]) => source === original).map(([source]) => source);
  const least = commonFrom(order.length);
  const sketch = new DocumentSketch(units / 8);
  for (const [number, source] of order.entries()) {
    eachStandingClause(await textOf(store, source), (_from, _to, first) => sketch.count(first, number));
    await breathe();
  }
  const found = new Map<number, { sources: number[]; positions: number[] }>();
  for (const source of order) {
    eachStandingClause(await textOf(store, source), (from, _to, first, second) => {
      if (sketch.isAtLeast(first, least)) place(found, keyOf(first, second), source, from);
    });
    await breathe();
  }
  for (const [key, { sources }] of found) if (sources.length < least) found.delete(key);
  return {
    independents: order.length,
    originalOf: (source) => originals.get(source) ?? source,
    find: ({ first, second }) => found.get(keyOf(first, second)),
  };
}

async function textOf(store: ListedStore, source: number): Promise<Uint16Array> {
  const [text] = await store.units([source]);
  return text ?? new Uint16Array(0);
}

function place(
  found: Map<number, { sources: number[]; positions: number[] }>,
  key: number,
  source: number,
  position: number,
): void {
  const known = found.get(key);
  if (known === undefined) found.set(key, { sources: [source], positions: [position] });
  else if (known.sources.at(-1) !== source) {
    known.sources.push(source);
    known.positions.push(position);
  }
}

/** 53 of the 64 bits. */
function keyOf(first: number, second: number): number {
  return (first >>> 0) * 2 ** 21 + (second >>> 11);
}
