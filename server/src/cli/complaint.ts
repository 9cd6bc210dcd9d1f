import type { Say } from '../rules/rule.ts';
import { UndecodableError } from '../text/encoding/decode.ts';

/**
 * Something the writer did or has that we cannot work with. `sentence` is Chinese with {0} {1} … for
 * `values`, so that it can be said in the writer's language.
 */
export class Complaint extends Error {
  readonly sentence: string;
  readonly values: readonly (string | number)[];

  constructor(sentence: string, ...values: readonly (string | number)[]) {
    super(sentence);
    this.name = 'Complaint';
    this.sentence = sentence;
    this.values = values;
  }
}

/** The command line itself is wrong. */
export class UsageError extends Complaint {
  constructor(sentence: string, ...values: readonly (string | number)[]) {
    super(sentence, ...values);
    this.name = 'UsageError';
  }
}

/** What to tell the writer about `error`; undefined where it is a fault of ours. */
export function complaintOf(error: unknown, say: Say): string | undefined {
  if (error instanceof Complaint) return say(error.sentence, ...error.values);
  if (error instanceof UndecodableError) return say(error.message);
  return undefined;
}
