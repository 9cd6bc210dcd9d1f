import type { FileReport } from '../checking/examine.ts';

/** An input that could not be checked, and why, in the writer's language. */
export interface Trouble {
  readonly path: string;
  readonly message: string;
}

/** What came of a whole run. */
export interface Outcome {
  readonly files: readonly FileReport[];
  readonly troubles: readonly Trouble[];
}
