import type { Translations } from '../check/say.ts';
import type { Rule, Say } from '../rules/rule.ts';

/** What the command line needs from the process it runs in. */
export interface Host {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Results: standard output. */
  out(text: string): void;
  /** What went wrong or was left out: standard error. */
  err(text: string): void;
  readonly rules: readonly Rule[];
  readonly version: string;
  /** The folder for indexes that the writer gave no place. */
  readonly cache: string;
  /** The sentences of `--language en`. */
  readonly english: Translations;
}

/** A host and the voice the writer asked for. */
export interface Session extends Host {
  readonly say: Say;
}

/** The process's exit code. */
export type ExitCode = 0 | 1 | 2;
/** Nothing of the level of a warning was found. */
export const CLEAN: ExitCode = 0;
/** A warning or an error was found. */
export const FOUND: ExitCode = 1;
/** The command was misused, or an input could not be read, even where the others could. */
export const TROUBLE: ExitCode = 2;
