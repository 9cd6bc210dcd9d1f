import type { Connection } from 'vscode-languageserver';
import { outlineView } from '../../numbering/outline.ts';
import type { Answer } from '../answer.ts';
import { checkPositions } from '../params.ts';
import { foldingOf } from './folding.ts';
import { flatSymbolsOf, symbolsOf } from './outline.ts';
import { selectionsOf } from './selection.ts';

/** Answers what follows from a draft's outline: its symbols, what folds, and what a selection grows to. */
export function serveStructure(connection: Connection, answer: Answer): void {
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
}
