import type { ListedStore } from '../store.ts';
import { type CommonClauses, commonClausesOf } from './common-clauses.ts';

/** The common clauses of a corpus that changes now and then, each state of it read once. */
export interface CommonOfStore {
  /** Those of `store`, undefined while they are being read: `ready` is called once they are there. */
  of(store: ListedStore): CommonClauses | undefined;
}

/** What reading the common clauses needs from around it. */
export interface CommonOfStoreHost {
  /** The common clauses of `store` are there now. */
  ready(store: ListedStore): void;
  complain(message: string): void;
}

/** How long others wait while a corpus is read, ms. */
const STEP = 6;

/** Reads the common clauses of a corpus in steps, beside whatever else is done. */
export function createCommonOfStore({ ready, complain }: CommonOfStoreHost): CommonOfStore {
  let current: ListedStore | undefined;
  let clauses: CommonClauses | undefined;
  const read = async (store: ListedStore): Promise<void> => {
    try {
      const found = await commonClausesOf(
        store,
        stepping(() => current !== store),
      );
      if (current !== store) return;
      clauses = found;
      ready(store);
    } catch (error) {
      if (!(error instanceof Superseded)) complain(`could not read the common clauses: ${String(error)}`);
    }
  };
  return {
    of(store) {
      if (current !== store) {
        current = store;
        clauses = undefined;
        void read(store);
      }
      return clauses;
    },
  };
}

/** The corpus is another by now. */
class Superseded extends Error {}

/** Lets others have their turn after every step; throws Superseded once nobody wants the result any more. */
function stepping(isSuperseded: () => boolean): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < STEP) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (isSuperseded()) throw new Superseded();
    since = performance.now();
  };
}
