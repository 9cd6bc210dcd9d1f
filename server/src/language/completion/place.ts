import type { Draft } from '../../document/draft.ts';
import type { Paragraph } from '../../document/paragraph.ts';
import type { Span } from '../../text/span.ts';

/** What an editor says of the moment at which it asks for completions. */
export interface Asking {
  /**
   * A character that was typed asks, not the writer. What VS Code asks while a word is typed counts as the writer's: it
   * cannot be told from the key.
   */
  readonly isUnasked: boolean;
  /** Enter accepts no suggestion here, as is so for 公文: then one may come up where Enter is the likelier key. */
  readonly enterIsSafe: boolean;
}

/** Where the caret stands when completions are asked for. */
export interface Place extends Asking {
  readonly draft: Draft;
  /** UTF-16 offset of the caret. */
  readonly offset: number;
  /** The caret's line, without its end. */
  readonly line: Span;
  /** The blanks the line begins with, and what stands between them and the caret. */
  readonly indent: string;
  readonly typed: string;
  /** What stands behind the caret on its line, without blanks at its end. */
  readonly behind: string;
  /** The last paragraph above the line. */
  readonly above: Paragraph | undefined;
  /** The paragraph the caret's line holds; undefined where the line is blank. */
  readonly paragraph: Paragraph | undefined;
}

/** The place at `offset` (UTF-16) of `draft`. */
export function placeAt(draft: Draft, offset: number, asking: Asking): Place {
  const number = draft.lines.lineAt(offset);
  const line = draft.lines.spanOf(number);
  const [, indent = '', typed = ''] = /^([\s\uFEFF]*)(.*)$/s.exec(draft.text.slice(line.start, offset)) ?? [];
  const next = firstFrom(draft, number);
  const onLine = draft.paragraphs[next];
  return {
    ...asking,
    draft,
    offset,
    line,
    indent,
    typed,
    behind: draft.text.slice(offset, line.end).trimEnd(),
    above: draft.paragraphs[next - 1],
    paragraph: onLine?.line === number ? onLine : undefined,
  };
}

/** Index of the first paragraph on the line `number` or below it. */
function firstFrom({ paragraphs }: Draft, number: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle] as Paragraph).line < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Nothing stands behind the caret but the bracket that closed by itself. */
export function isAtEnd({ behind }: Place): boolean {
  return /^[）)]?$/.test(behind);
}
