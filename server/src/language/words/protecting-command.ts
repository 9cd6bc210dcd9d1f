import { type CodeAction, CodeActionKind, type ExecuteCommandParams } from 'vscode-languageserver';
import { termIn } from '../../check/terms-file.ts';
import type { Finding, Say } from '../../rules/rule.ts';
import { isRecord } from '../../text/record.ts';
import { invalidParams } from '../params.ts';

/** The server's own command: takes one ProtectArgument, and the term is none of the stock phrases from then on. */
export const PROTECT_COMMAND = 'gongwen.protect';

/** A term and the file whose folder is to keep it. */
export interface ProtectArgument {
  readonly uri: string;
  readonly term: string;
}

/** UTF-16 units of a uri at most; an honest one is far shorter. */
const LONGEST_URI = 4000;

/** The argument of a call of PROTECT_COMMAND. Throws InvalidParams for any other call. */
export function protectArgumentOf(params: ExecuteCommandParams): ProtectArgument {
  if (!isRecord(params) || params.command !== PROTECT_COMMAND) throw invalidParams('command is unknown');
  const argument: unknown = Array.isArray(params.arguments) ? params.arguments[0] : undefined;
  if (!isRecord(argument)) throw invalidParams('arguments[0] must be an object');
  const { uri, term } = argument;
  if (typeof uri !== 'string' || uri.length > LONGEST_URI) {
    throw invalidParams('arguments[0].uri must be a string');
  }
  if (typeof term !== 'string' || termIn(term) !== term)
    throw invalidParams('arguments[0].term must be a term');
  return { uri, term };
}

/** For each of `findings` that is about words that may be a term, the way to have them protected. */
export function protectingActionsOf(findings: readonly Finding[], uri: string, say: Say): CodeAction[] {
  const terms = new Set(findings.flatMap(termOf));
  return [...terms].map((term) => {
    const title = say('加入保护词“{0}”', term);
    const argument: ProtectArgument = { uri, term };
    return {
      title,
      kind: CodeActionKind.QuickFix,
      command: { title, command: PROTECT_COMMAND, arguments: [argument] },
    };
  });
}

/** What the finding says may be a term, in its `data`. */
function termOf({ data }: Finding): string[] {
  const term = data?.term;
  return typeof term === 'string' && termIn(term) === term ? [term] : [];
}
