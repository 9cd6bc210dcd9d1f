/** What of a text stood in an earlier one already: its beginning up to the first change, its end from the last. */
export class Unchanged {
  readonly #prefix: number;
  /** The units of the end that are the same. */
  readonly #suffix: number;
  readonly #before: number;
  readonly #after: number;

  constructor(before: Uint16Array, after: Uint16Array) {
    const shorter = Math.min(before.length, after.length);
    let prefix = 0;
    while (prefix < shorter && before[prefix] === after[prefix]) prefix++;
    let suffix = 0;
    while (suffix < shorter && before[before.length - 1 - suffix] === after[after.length - 1 - suffix])
      suffix++;
    this.#prefix = prefix;
    this.#suffix = suffix;
    this.#before = before.length;
    this.#after = after.length;
  }

  /**
   * Where the units from `from` to `to`, which may reach beyond the text, began in the earlier text; undefined where
   * they, or how far they lie from an end they reach beyond, have changed.
   */
  earlier(from: number, to: number): number | undefined {
    const isWhole = this.#prefix === this.#after && this.#before === this.#after;
    if (to <= this.#prefix || isWhole) return from;
    return from >= this.#after - this.#suffix ? from + this.#before - this.#after : undefined;
  }
}
