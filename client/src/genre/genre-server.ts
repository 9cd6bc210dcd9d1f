/** The 文种 of the document at a line, as the server answers; see its own description of the request. */
export interface GenreAnswer {
  readonly genre: string | null;
  readonly by: 'setting' | 'declared' | 'title' | 'opening' | null;
  readonly read: string | null;
}

/** A 文种 that may be chosen. */
export interface GenreChoice {
  readonly name: string;
  /** Initials and whole pinyin. */
  readonly typed: string;
  readonly kind: 'statutory' | 'working' | 'other';
}

/** What the status bar asks the server. Undefined while none runs. */
export interface GenreServer {
  ask<R>(method: string, params: unknown): Promise<R | undefined>;
  /** The settings of files are others than before. */
  settingsChanged(): Promise<void>;
}
