import type { Finding } from '../../rules/rule.ts';
import type { Analysis } from '../diagnostics/analysis.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { Typing } from '../documents/typing.ts';
import { type Lines, linesOf, newcomers, noLines, tailOf } from './standing.ts';

/** Keeps new findings back from the paragraph that is being typed, until the caret leaves it or typing rests. */
export interface Quiet {
  /** The caret has come to `line` (from 0) of the file `uri`, or, without a line, has left that file. */
  caret(uri: string, line: number | null): void;
  /** The file has a new version. */
  edited(document: OpenDocument): void;
  closed(uri: string): void;
  /** `analysis` of `document` without what is kept back: the same object where nothing is. */
  audible(document: OpenDocument, analysis: Analysis): Analysis;
  /** The findings of `analysis` have been told to the writer. */
  told(document: OpenDocument, analysis: Analysis): void;
}

/** What keeping quiet needs from around it. */
export interface QuietHost {
  /** How long typing rests for the writer to have stopped, ms. */
  readonly rest: number;
  /** What was kept back in the file `uri` is to be told now. */
  release(uri: string): void;
}

/** Typing that has not come to rest, in one line of one file. */
interface Hand {
  readonly uri: string;
  readonly line: number;
  /** What the writer saw there last. */
  readonly before: Lines;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** A quiet over `host`. There is one caret, so that at most one paragraph is being typed. */
export function createQuiet(host: QuietHost): Quiet {
  const seen = new Map<string, { readonly document: OpenDocument; readonly findings: readonly Finding[] }>();
  const parts = new WeakMap<Analysis, Map<string, Analysis>>();
  /** Files of which something is kept back. */
  const owing = new Set<string>();
  let caret: { readonly uri: string; readonly line: number } | undefined;
  let hand: Hand | undefined;

  const rest = (): void => {
    const uri = hand?.uri;
    clearTimeout(hand?.timer);
    hand = undefined;
    if (uri !== undefined && owing.delete(uri)) host.release(uri);
  };
  const partOf = (analysis: Analysis, hushed: ReadonlySet<Finding>): Analysis => {
    const known = parts.get(analysis) ?? new Map<string, Analysis>();
    parts.set(analysis, known);
    const places = analysis.findings.flatMap((finding, place) => (hushed.has(finding) ? [place] : []));
    const id = `${analysis.id}-${places.join('-')}`;
    const part = known.get(id) ?? { id, findings: analysis.findings.filter((one) => !hushed.has(one)) };
    known.set(id, part);
    return part;
  };
  const seenIn = (uri: string, { from, to }: Typing): Lines => {
    const last = seen.get(uri);
    return last === undefined ? noLines : linesOf(last.document.draft, last.findings, from, to);
  };

  return {
    caret(uri, line) {
      if (line !== null) caret = { uri, line };
      else if (caret?.uri === uri) caret = undefined;
      if (hand !== undefined && (caret?.uri !== hand.uri || caret.line !== hand.line)) rest();
    },
    edited(document) {
      const { uri, typing } = document;
      const isAtCaret =
        typing !== undefined && caret?.uri === uri && typing.from <= caret.line && caret.line <= typing.to;
      if (!isAtCaret) {
        if (hand?.uri === uri) rest();
        return;
      }
      const { line } = typing;
      const isJoin = typing.to > typing.from;
      const lines = hand === undefined || isJoin ? seenIn(uri, typing) : hand.before;
      const before = line > typing.from ? tailOf(lines, linesOf(document.draft, [], line, line).text) : lines;
      clearTimeout(hand?.timer);
      hand = { uri, line, before, timer: setTimeout(rest, host.rest) };
      caret = { uri, line };
    },
    closed(uri) {
      seen.delete(uri);
      owing.delete(uri);
      if (hand?.uri === uri) rest();
      if (caret?.uri === uri) caret = undefined;
    },
    audible(document, analysis) {
      const { uri, draft } = document;
      if (hand?.uri !== uri) return analysis;
      const { line, before } = hand;
      const hushed = newcomers(linesOf(draft, analysis.findings, line, line), before);
      if (hushed.size === 0) {
        owing.delete(uri);
        return analysis;
      }
      owing.add(uri);
      return partOf(analysis, hushed);
    },
    told(document, { findings }) {
      const { uri, draft } = document;
      seen.set(uri, { document, findings });
      // The next letter may be typed elsewhere in the line: it is measured by what is seen now.
      if (hand?.uri === uri) hand = { ...hand, before: linesOf(draft, findings, hand.line, hand.line) };
    },
  };
}
