import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import { textAt } from '../../text/span.ts';
import type { Offer, OfferKind } from './offer.ts';
import type { Place } from './place.ts';

/** What the client can show of an offer. */
export interface ItemAbilities {
  /** It inserts snippets, with tab stops. */
  readonly snippets: boolean;
  /** It inserts lines as they are written, without an indent of its own. */
  readonly insertsAsIs: boolean;
}

const KINDS: Readonly<Record<OfferKind, CompletionItemKind>> = {
  number: CompletionItemKind.EnumMember,
  template: CompletionItemKind.Snippet,
  genre: CompletionItemKind.Keyword,
  heading: CompletionItemKind.EnumMember,
  closing: CompletionItemKind.Text,
  citation: CompletionItemKind.Reference,
  sentence: CompletionItemKind.Text,
};

/** `offers` as the protocol has them, in their order. */
export function itemsOf(
  offers: readonly Offer[],
  { draft, offset }: Place,
  { snippets, insertsAsIs }: ItemAbilities,
): CompletionItem[] {
  return offers.map(({ kind, label, detail, preview, text, span, snippet, isLikeliest }, index) => {
    const typed = textAt(draft.text, { start: span.start, end: offset });
    const takesStops = snippet !== undefined && snippets;
    return {
      label,
      kind: KINDS[kind],
      detail,
      // What was typed, pinyin or characters, was matched here: an editor that matches it again finds itself.
      filterText: typed.trim() === '' ? text : typed,
      sortText: String(index).padStart(3, '0'),
      ...(isLikeliest === true ? { preselect: true } : {}),
      ...(preview === undefined ? {} : { documentation: preview }),
      ...(takesStops ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      ...(insertsAsIs ? { insertTextMode: InsertTextMode.asIs } : {}),
      textEdit: { range: draft.lines.rangeOf(span), newText: takesStops ? snippet : text },
    };
  });
}
