import type { Asked } from '../answer.ts';
import type { Analysis } from './analysis.ts';

/** What is to be told of a file at this moment: all of it, or without what waits for the caret to leave. */
export function audible({ document, settings, ignores, session }: Asked): Analysis {
  const analysis = session.analyse(document, settings, ignores);
  return settings.quietAtCaret ? (session.quiet?.audible(document, analysis) ?? analysis) : analysis;
}
