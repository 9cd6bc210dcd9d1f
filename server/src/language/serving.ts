import type { Rule } from '../rules/rule.ts';
import type { Answer } from './answer.ts';
import type { OpenDocument } from './documents/open-document.ts';
import type { Lifetime } from './lifetime.ts';
import type { Session } from './session.ts';

/** What the features of the server have at hand to serve a client. */
export interface Serving {
  readonly rules: readonly Rule[];
  readonly lifetime: Lifetime;
  /** Makes the handler of a request about a file. */
  readonly answer: Answer;
  /** The running session. Throws a ResponseError before `initialize` and after `shutdown`. */
  session(): Session;
  /** The newest version of an open file. */
  document(uri: string): OpenDocument | undefined;
  /** The newest version of every open file that is ours. */
  open(): readonly OpenDocument[];
  /** Tells the findings of every file, or of the one at `uri`, anew. */
  refresh(uri?: string): void;
  complain(message: string): void;
}
