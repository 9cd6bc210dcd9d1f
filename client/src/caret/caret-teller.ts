/** A line (from 0) of the draft at `uri`; null where the caret has left that draft. */
export interface CaretPlace {
  readonly uri: string;
  readonly line: number | null;
}

/** Tells of a caret's line once, however often the caret moves within it. */
export class CaretTeller {
  readonly #tell: (place: CaretPlace) => void;
  #last: CaretPlace | undefined;

  constructor(tell: (place: CaretPlace) => void) {
    this.#tell = tell;
  }

  /** Call with the caret's place at every move; undefined where it stands in no draft. */
  at(place: CaretPlace | undefined): void {
    const last = this.#last;
    if (last?.uri === place?.uri && last?.line === place?.line) return;
    this.#last = place;
    if (place !== undefined) this.#tell(place);
    else if (last !== undefined) this.#tell({ uri: last.uri, line: null });
  }

  /** The next place is told even if it is the last one. */
  forget(): void {
    this.#last = undefined;
  }
}
