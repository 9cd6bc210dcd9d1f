/**
 * Values kept by key for as long as they are asked for: what was not asked for between two calls of `age` is dropped at
 * the second.
 */
export class Generations<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();

  /** The value kept under `key`, for longer from now on; undefined where there is none. */
  get(key: string): T | undefined {
    const value = this.#young.get(key) ?? this.#old.get(key);
    if (value !== undefined) this.#young.set(key, value);
    return value;
  }

  /** Keeps `value` under `key`. */
  set(key: string, value: T): void {
    this.#young.set(key, value);
  }

  /** Drops what was not asked for since this was called last. */
  age(): void {
    this.#old = this.#young;
    this.#young = new Map();
  }
}
