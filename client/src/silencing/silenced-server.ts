/** An entry of a folder's list of what is ignored, as the server gives it; see its own description of the request. */
export interface SilencedEntry {
  readonly file: string;
  readonly rule: string;
  readonly title: string;
  /** The finding's words with those around them; empty where the whole rule is ignored in the file. */
  readonly around: string;
  readonly hash: string;
}

/** What one folder's files silence. */
export interface SilencedFolder {
  readonly folder: string;
  readonly list: string;
  readonly termsList: string;
  readonly ignored: readonly SilencedEntry[];
  readonly terms: readonly string[];
}

/** All that is silenced outside the settings. */
export interface Silenced {
  readonly folders: readonly SilencedFolder[];
  readonly inMemory: number;
  /** What each rule is called, by its id. */
  readonly titles: Readonly<Record<string, string>>;
}

/** What the view asks the server. Undefined while none runs. */
export interface SilencedServer {
  ask<R>(method: string, params: unknown): Promise<R | undefined>;
  restoreIgnored(): Promise<void>;
}
