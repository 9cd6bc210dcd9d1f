/** How many crashes in how many milliseconds are still answered with a quiet restart. */
export interface RestartLimit {
  readonly most: number;
  readonly within: number;
}

/** Remembers when the server crashed, so that one that keeps crashing is not started for ever. */
export class Restarts {
  readonly #limit: RestartLimit;
  #crashes: number[] = [];

  constructor(limit: RestartLimit) {
    this.#limit = limit;
  }

  /** Whether a crash at `now` (ms) may still be answered with a restart; it is counted either way. */
  allowAt(now: number): boolean {
    this.#crashes = [...this.#crashes.filter((crash) => now - crash < this.#limit.within), now];
    return this.#crashes.length <= this.#limit.most;
  }
}
