import type { Arguments, Option } from './arguments.ts';
import type { ExitCode, Session } from './host.ts';

/** One thing `gongwen` can be asked to do. */
export interface Command {
  readonly name: string;
  /** What it does, in a Chinese sentence. */
  readonly summary: string;
  /** What follows the name on the command line, for the help. */
  readonly operands: string;
  readonly options: readonly Option[];
  /** What exit codes 0 and 1 say of its result, where that is not a matter of warnings. */
  readonly outcomes?: readonly [clean: string, found: string];
  /** `words` are the operands. Rejects with a UsageError where they or the options make no sense. */
  run(words: readonly string[], given: Arguments, session: Session): Promise<ExitCode>;
}
