import { format } from 'node:util';

/** Begins every line of the suite, so that it is told apart from what the editor itself prints. */
const GUTTER = '│ ';

/** Prints as `console.log` does, every line behind the gutter. */
export function print(...values: unknown[]): void {
  for (const line of format(...values).split('\n')) console.log(GUTTER + line);
}
