import type { Session } from './host.ts';
import { printable } from './printable.ts';

/** Tells the writer, beside the results, something about the input at `path`. */
export function note(path: string, message: string, { say, err }: Pick<Session, 'say' | 'err'>): void {
  err(`gongwen: ${printable(say('{0}：{1}', path, message))}\n`);
}
