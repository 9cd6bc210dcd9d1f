import {
  type ApplyWorkspaceEditParams,
  type CancellationToken,
  type Connection,
  type ExecuteCommandParams,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { NumberLeft } from '../../numbering/renumbering/change.ts';
import { renumberingOf } from '../../numbering/renumbering/renumber.ts';
import { isRecord } from '../../text/record.ts';
import type { Answer } from '../answer.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { invalidParams } from '../params.ts';
import { editStyleOf } from './edit-style.ts';
import type { EditStyle } from './edits.ts';
import { numberEditOf } from './renumbering.ts';

/** The server's own command: takes `{ uri }` and counts all numbers of that open file anew. */
export const RENUMBER_COMMAND = 'gongwen.renumberFile';

/** The way to carry out RENUMBER_COMMAND; it resolves when the client has made the change or declined it. */
export function createRenumber(
  connection: Connection,
  answer: Answer,
): (params: ExecuteCommandParams, token: CancellationToken) => Promise<null> {
  const renumber = answer(
    (): FileRenumbering | undefined => undefined,
    ({ document, session }) => fileRenumberingOf(document, editStyleOf(session)),
  );
  return async (params, token) => {
    const renumbering = await renumber({ textDocument: { uri: renumberArgumentOf(params) } }, token);
    if (renumbering === undefined) return null;
    const { change, message } = renumbering;
    if (change !== undefined && !(await connection.workspace.applyEdit(change)).applied) return null;
    if (message !== '') {
      await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
    }
    return null;
  };
}

/** The file a call of RENUMBER_COMMAND is about. Throws InvalidParams where none is named. */
function renumberArgumentOf({ arguments: given }: ExecuteCommandParams): string {
  const argument: unknown = Array.isArray(given) ? given[0] : undefined;
  if (!isRecord(argument) || typeof argument.uri !== 'string') {
    throw invalidParams('arguments[0].uri must be a string');
  }
  return argument.uri;
}

/** What a renumbering of a whole file comes to. */
interface FileRenumbering {
  /** Undefined where every number is right. */
  readonly change: ApplyWorkspaceEditParams | undefined;
  /** What the writer is told when it is made, or when there is nothing to make; empty where the change says it all. */
  readonly message: string;
}

function fileRenumberingOf(document: OpenDocument, style: EditStyle): FileRenumbering {
  const { say } = style;
  if (!document.draft.isProse) return { change: undefined, message: say('不是中文正文，没有序号可排') };
  const { changes, left } = renumberingOf(document.draft);
  const rest = left.length === 0 ? '' : leftOver(left, document, style);
  if (changes.length === 0)
    return { change: undefined, message: rest || say('全文序号都接得上，没有要改的。') };
  return {
    change: { label: say('重排全文序号'), edit: numberEditOf(changes, document, style) },
    message: rest,
  };
}

/** Lines named at most. */
const MOST_LINES = 5;

function leftOver(left: readonly NumberLeft[], { draft }: OpenDocument, { say }: EditStyle): string {
  const lines = [...new Set(left.map(({ span }) => draft.lines.lineAt(span.start) + 1))];
  const named = lines.slice(0, MOST_LINES).join(say('、')) + (lines.length > MOST_LINES ? '……' : '');
  return say(
    '有 {0} 处没有动，请看第 {1} 行：要么指到的序号没有或不止一处，要么序号写不到那么大。',
    left.length,
    named,
  );
}
