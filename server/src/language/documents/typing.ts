import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

/** An edit such as a hand makes on the keys: in one line, or two where a line break comes or goes. Lines from 0. */
export interface Typing {
  /** The lines it was made in, as they were counted before it. */
  readonly from: number;
  readonly to: number;
  /** The line the caret stands in behind it. */
  readonly line: number;
}

/** UTF-16 units that come at once from a keyboard, an input method's whole sentence included. */
const LONGEST_INPUT = 100;

/** What `changes`, one edit of a file, are as typing; undefined where they are a paste, a fix of many places or the like. */
export function typingOf(changes: readonly TextDocumentContentChangeEvent[]): Typing | undefined {
  const [first, ...others] = changes;
  if (first === undefined || !('range' in first)) return undefined;
  const typing = typedBy(first.range, first.text);
  if (typing === undefined || others.length === 0) return typing;
  // An opened bracket is closed in the same edit: several places, but of one line.
  const isOneLine = changes.every((change) => {
    const { from, to, line } = ('range' in change ? typedBy(change.range, change.text) : undefined) ?? {};
    return from === typing.from && to === typing.from && line === typing.from;
  });
  return isOneLine ? typing : undefined;
}

function typedBy(range: Range | undefined, text: string): Typing | undefined {
  if (range === undefined) return undefined;
  const { start, end } = range;
  const breaks = text.split(/\r\n|\r|\n/).length - 1;
  if (text.length > LONGEST_INPUT || breaks > 1 || end.line - start.line > 1) return undefined;
  return { from: start.line, to: end.line, line: start.line + breaks };
}
