/** Where each fingerprint of a batch was sampled. */
export interface Places {
  /** The places of fingerprint i are those from `offsets[i]` to `offsets[i + 1]`, end exclusive. */
  readonly offsets: Uint32Array;
  /** The source of each place, by its number in the store. */
  readonly sources: Uint32Array;
  /** The unit of the source's folded text at which the fingerprint begins. */
  readonly positions: Uint32Array;
}

/** Places as they are found, in as much memory as they turn out to need. */
export class PlaceList {
  #sources = new Uint32Array(256);
  #positions = new Uint32Array(256);
  #count = 0;
  /** Places still to be passed over, and the count at which no more are taken. */
  #skip = 0;
  #end = Number.POSITIVE_INFINITY;

  /** Of what is added from now on the first `skip` are passed over, and `most` at most are taken. */
  open(skip: number, most: number): void {
    this.#skip = skip;
    this.#end = this.#count + most;
  }

  /** Whether no more are taken. */
  get isFull(): boolean {
    return this.#count >= this.#end;
  }

  get count(): number {
    return this.#count;
  }

  /** Adds the place at `position` of `source`. */
  add(source: number, position: number): void {
    if (this.#skip > 0) {
      this.#skip--;
      return;
    }
    if (this.isFull) return;
    if (this.#count === this.#sources.length) this.#grow();
    this.#sources[this.#count] = source;
    this.#positions[this.#count++] = position;
  }

  /** What was added, the fingerprints' places beginning at `offsets`. */
  places(offsets: Uint32Array): Places {
    return {
      offsets,
      sources: this.#sources.subarray(0, this.#count),
      positions: this.#positions.subarray(0, this.#count),
    };
  }

  #grow(): void {
    const sources = new Uint32Array(this.#count * 2);
    const positions = new Uint32Array(this.#count * 2);
    sources.set(this.#sources);
    positions.set(this.#positions);
    this.#sources = sources;
    this.#positions = positions;
  }
}
