import { type Ignored, type Ignores, ignoresIn } from '../../check/ignore-list.ts';

/** Entries that memory holds at most; past that the oldest is forgotten. */
const MOST = 2000;

/** What the writer ignores in files that no list keeps; `file` of an entry is the file's uri. */
export class IgnoredInMemory {
  #entries: readonly Ignored[] = [];
  /** By uri; made anew whenever the entries change. */
  #read = new Map<string, Ignores | undefined>();

  /** How many entries there are. */
  get size(): number {
    return this.#entries.length;
  }

  /** What is silenced in the file `uri`; the same object until the entries change. */
  of(uri: string): Ignores | undefined {
    if (!this.#read.has(uri)) {
      const ignores = ignoresIn(uri, this.#entries, () => false);
      this.#read.set(uri, ignores);
    }
    return this.#read.get(uri);
  }

  /** Ignores `entry` from now on. */
  add(entry: Ignored): void {
    this.#keep([...this.#entries, entry]);
  }

  /** Ignores nothing from now on. */
  clear(): void {
    this.#keep([]);
  }

  /** The file `from` was saved under another name: what holds of it holds for `to` as well. */
  savedAs(from: string, to: string): void {
    const heirlooms = this.#entries.filter(({ file }) => file === from);
    if (heirlooms.length > 0)
      this.#keep([...this.#entries, ...heirlooms.map((one) => ({ ...one, file: to }))]);
  }

  #keep(entries: readonly Ignored[]): void {
    this.#entries = entries.slice(-MOST);
    this.#read = new Map();
  }
}
