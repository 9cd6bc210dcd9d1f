import {
  type CancellationToken,
  type Connection,
  type ExecuteCommandParams,
  type Hover,
  type HoverParams,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Rule } from '../../rules/rule.ts';
import type { Answer } from '../answer.ts';
import { serveCompletion } from '../completion/service.ts';
import { reuseFindings } from '../corpus/reused.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { tellAt } from '../hover/hover.ts';
import { reuseHoverOf } from '../hover/reuse.ts';
import { type AskedStock, createStockUsage, stockAt, toldOfStock } from '../hover/stock.ts';
import { hoverOf } from '../hover/told.ts';
import { checkPosition } from '../params.ts';
import type { Session } from '../session.ts';
import { queryOf, workspaceSymbolsOf } from '../structure/workspace-symbols.ts';
import type { EditStyle } from './edits.ts';
import { type FileRenumbering, fileRenumberingOf, renumberArgumentOf } from './renumber-command.ts';

/** What editing needs from the server around it. */
export interface EditingHost {
  readonly answer: Answer;
  readonly rules: readonly Rule[];
  /** The running session. Throws a ResponseError before `initialize` and after `shutdown`. */
  session(): Session;
  /** The newest version of every open file that is ours. */
  open(): readonly OpenDocument[];
}

/** How edits are dressed for the client of `session`. */
export function editStyleOf({ say, abilities }: Session): EditStyle {
  return { say, versionedEdits: abilities.versionedEdits, showsEdits: abilities.showsEdits };
}

/**
 * Serves what helps a writer while he writes: hovers, what may come next, headings of all open
 * files. Gives the way to carry out RENUMBER_COMMAND, which resolves when the client has made the change or
 * declined it.
 */
export function serveEditing(
  connection: Connection,
  host: EditingHost,
): (params: ExecuteCommandParams, token: CancellationToken) => Promise<null> {
  const { answer, rules } = host;
  const hover = answer(
    (): Hover | AskedStock | null => null,
    ({ document, settings, ignores, session }, { position }: HoverParams) => {
      checkPosition(position, 'position');
      const { draft } = document;
      const { findings } = session.analyse(document, settings, ignores);
      const style = { findings, rules, say: session.say };
      const offset = draft.lines.offsetAt(position);
      const inMarkdown = session.abilities.hoverMarkdown;
      const told = tellAt(draft, offset, style);
      if (told !== undefined) return hoverOf(told, draft.lines, inMarkdown);
      const reused = reuseFindings(
        findings,
        document,
        session.corpus?.reading.known(document),
        settings.minimum,
      );
      const reuse = reuseHoverOf(reused, draft, offset, { say: session.say, inMarkdown });
      if (reuse !== undefined) return reuse;
      const stock = stockAt(draft, offset, { terms: settings.terms, phrases: settings.phrases ?? [] });
      return stock === undefined ? null : { stock, document, session };
    },
  );
  const usage = createStockUsage((message) => connection.console.error(message));
  connection.onHover(async (params, token) => {
    const found = await hover(params, token);
    if (found === null || !('stock' in found)) return found;
    const { stock, document, session } = found;
    const used = await usage(stock, document, session.corpus?.folders.store);
    const told = toldOfStock(stock, used, session.say);
    return hoverOf(told, document.draft.lines, session.abilities.hoverMarkdown);
  });
  serveCompletion(connection, answer);
  connection.onWorkspaceSymbol(async (params) => {
    const { configuration } = host.session();
    const open = host.open();
    const settings = await Promise.all(open.map(({ uri }) => configuration.of(uri)));
    return workspaceSymbolsOf(
      queryOf(params),
      open.filter((_, index) => settings[index]?.enable === true),
    );
  });
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
