import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { LineIndex } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { escaped } from './markdown.ts';

/** What is told of a place in the text, in plain words. */
export interface Told {
  readonly span: Span;
  readonly headline: string;
  /** The words of what an announced number counts. */
  readonly places: readonly string[];
  readonly remarks: readonly string[];
}

/** What is told as the protocol has it, in Markdown where the client reads it. */
export function hoverOf(
  { span, headline, places, remarks }: Told,
  lines: LineIndex,
  inMarkdown: boolean,
): Hover {
  const value = inMarkdown
    ? [
        `**${escaped(headline)}**`,
        ...(places.length === 0 ? [] : [places.map((place) => `- ${escaped(place)}`).join('\n')]),
        ...remarks.map(escaped),
      ].join('\n\n')
    : [headline, ...places, ...remarks].join('\n');
  const kind = inMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value }, range: lines.rangeOf(span) };
}
