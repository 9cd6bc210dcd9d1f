/**
 * Values kept by key for as long as they are asked for: what was not asked for between two calls of `age` is dropped at
 * the second.
 */
export class Generations<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();

  get(key: string): T | undefined {
    const value = this.#young.get(key) ?? this.#old.get(key);
    if (value !== undefined) this.#young.set(key, value);
    return value;
  }

  set(key: string, value: T): void {
    this.#young.set(key, value);
  }

  age(): void {
    this.#old = this.#young;
    this.#young = new Map();
  }
}
