import type { WorkspaceSymbol } from 'vscode-languageserver';
import { type OutlineNode, outlineView } from '../../numbering/outline.ts';
import { isRecord } from '../../text/record.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { KINDS } from './outline.ts';

/** Headings given at most; a longer query finds the others. */
const MOST_SYMBOLS = 400;

/** What a request for symbols looks for. Anything but a string is taken for nothing, which finds all. */
export function queryOf(params: unknown): string {
  return isRecord(params) && typeof params.query === 'string' ? params.query : '';
}

/**
 * The titles and headings of `documents` in which the characters of `query` stand in this order. Numbered items of
 * prose (一是…) are no headings.
 */
export function workspaceSymbolsOf(query: string, documents: readonly OpenDocument[]): WorkspaceSymbol[] {
  const letters = [...query.toLowerCase()].filter((letter) => letter.trim() !== '');
  const symbols: WorkspaceSymbol[] = [];
  for (const { uri, draft } of documents) {
    const walk = (nodes: readonly OutlineNode[], container: string): void => {
      for (const { kind, title, selection, children } of nodes) {
        if (symbols.length === MOST_SYMBOLS) return;
        if (kind !== 'item' && title.trim() !== '' && hasLetters(title, letters)) {
          symbols.push({
            name: title,
            kind: KINDS[kind],
            location: { uri, range: draft.lines.rangeOf(selection) },
            ...(container === '' ? {} : { containerName: container }),
          });
        }
        walk(children, title);
      }
    };
    walk(draft.view(outlineView), '');
  }
  return symbols;
}

function hasLetters(title: string, letters: readonly string[]): boolean {
  let at = 0;
  for (const letter of letters) {
    const found = title.toLowerCase().indexOf(letter, at);
    if (found === -1) return false;
    at = found + letter.length;
  }
  return true;
}
