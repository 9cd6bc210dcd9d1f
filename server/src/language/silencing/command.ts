import type { ExecuteCommandParams } from 'vscode-languageserver';
import type { IgnoredPlace } from '../../check/ignore-list.ts';
import { isRecord } from '../../text/record.ts';
import { invalidParams } from '../params.ts';

/** The server's own command: takes one IgnoreArgument, and nothing of the finding is told from then on. */
export const IGNORE_COMMAND = 'gongwen.ignore';

/** What is to be ignored: a finding of `rule` by its place, or the whole rule, in the file `uri`. */
export interface IgnoreArgument {
  readonly uri: string;
  readonly rule: string;
  readonly place?: IgnoredPlace;
}

/** UTF-16 units of a member at most; an honest one is far shorter. */
const LONGEST = 4000;

/** The argument of a call of IGNORE_COMMAND. Throws InvalidParams for any other call. */
export function ignoreArgumentOf(params: ExecuteCommandParams): IgnoreArgument {
  if (!isRecord(params) || params.command !== IGNORE_COMMAND) throw invalidParams('command is unknown');
  const argument: unknown = Array.isArray(params.arguments) ? params.arguments[0] : undefined;
  if (!isRecord(argument)) throw invalidParams('arguments[0] must be an object');
  const { uri, rule, place } = argument;
  if (!isWord(uri) || !isWord(rule)) throw invalidParams('arguments[0].uri and .rule must be strings');
  if (place === undefined) return { uri, rule };
  const { text, around, hash } = isRecord(place) ? place : {};
  if (!isWord(text) || !isWord(around) || !isWord(hash)) {
    throw invalidParams('arguments[0].place must have text, around and hash');
  }
  return { uri, rule, place: { text, around, hash } };
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}
