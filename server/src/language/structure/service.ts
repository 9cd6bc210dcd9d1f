import type { Connection } from 'vscode-languageserver';
import { outlineView } from '../../numbering/outline.ts';
import { checkPositions } from '../params.ts';
import type { Serving } from '../serving.ts';
import { foldingOf } from './folding.ts';
import { flatSymbolsOf, symbolsOf } from './outline.ts';
import { selectionsOf } from './selection.ts';
import { queryOf, workspaceSymbolsOf } from './workspace-symbols.ts';

/** Answers what follows from the outlines of drafts: symbols, what folds, and what a selection grows to. */
export function serveStructure(
  connection: Connection,
  { answer, session, open }: Pick<Serving, 'answer' | 'session' | 'open'>,
): void {
  connection.onDocumentSymbol(
    answer(
      () => null,
      ({ document, session: { abilities, say } }) => {
        const { draft } = document;
        const tree = draft.view(outlineView);
        return abilities.nestedSymbols
          ? symbolsOf(tree, draft.lines, say)
          : flatSymbolsOf(tree, draft.lines, document.uri, say);
      },
    ),
  );
  connection.onFoldingRanges(
    answer(
      () => null,
      ({ document: { draft }, session: { abilities } }) => {
        const folds = foldingOf(draft.view(outlineView), draft.lines, abilities.foldingLimit);
        // An empty list would take the editor's own folding by indent away from files we say nothing of.
        return folds.length === 0 ? null : folds;
      },
    ),
  );
  connection.onSelectionRanges(
    answer(
      () => null,
      ({ document }, { positions }) => {
        checkPositions(positions, 'positions');
        const { draft } = document;
        return draft.isProse ? selectionsOf(draft, draft.view(outlineView), positions) : null;
      },
    ),
  );
  connection.onWorkspaceSymbol(async (params) => {
    const { configuration } = session();
    const documents = open();
    const settings = await Promise.all(documents.map(({ uri }) => configuration.of(uri)));
    return workspaceSymbolsOf(
      queryOf(params),
      documents.filter((_, index) => settings[index]?.enable === true),
    );
  });
}
