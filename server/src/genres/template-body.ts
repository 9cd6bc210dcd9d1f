/** A piece of a template's body. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** A place to fill in, with what stands there until then. */
  | { readonly kind: 'stop'; readonly number: number; readonly text: string }
  | { readonly kind: 'choice'; readonly number: number; readonly choices: readonly string[] }
  /** Says again what stands at the stop of its number; number 0 is where the caret goes at last. */
  | { readonly kind: 'mirror'; readonly number: number };

/** A body that an editor would insert as it stands instead of reading it. */
export class TemplateSyntaxError extends Error {
  override readonly name = 'TemplateSyntaxError';
}

const STOP = /\$\{(\d+):([^${}]*)\}|\$\{(\d+)\|([^|$]+)\|\}|\$\{(\d+)\}|\$(\d+)/g;

/**
 * Reads the body of a snippet: `${1:text}`, `${1|one,two|}`, `${1}` and `$0`. Throws TemplateSyntaxError for any
 * other `$`.
 */
export function piecesOf(body: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of body.matchAll(STOP)) {
    addText(pieces, body.slice(end, match.index));
    end = match.index + match[0].length;
    const [, stop, text = '', choice, choices = '', mirror, bare] = match;
    if (stop !== undefined) pieces.push({ kind: 'stop', number: Number(stop), text });
    else if (choice !== undefined) {
      pieces.push({ kind: 'choice', number: Number(choice), choices: choices.split(',') });
    } else pieces.push({ kind: 'mirror', number: Number(mirror ?? bare) });
  }
  addText(pieces, body.slice(end));
  return pieces;
}

function addText(pieces: Piece[], text: string): void {
  if (text === '') return;
  if (text.includes('$')) throw new TemplateSyntaxError(`a $ that begins no stop: ${text}`);
  pieces.push({ kind: 'text', text });
}

/** The body as an editor that knows snippets takes it. */
export function bodyOf(pieces: readonly Piece[]): string {
  return pieces.map(written).join('');
}

function written(piece: Piece): string {
  if (piece.kind === 'text') return escaped(piece.text);
  if (piece.kind === 'stop') return `\${${piece.number}:${escaped(piece.text)}}`;
  if (piece.kind === 'choice') return `\${${piece.number}|${piece.choices.join(',')}|}`;
  return piece.number === 0 ? '$0' : `\${${piece.number}}`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** The text that stands there when nothing is filled in and the first of every choice is taken. */
export function textOf(pieces: readonly Piece[]): string {
  const firsts = new Map<number, string>();
  const read = (piece: Piece): string => {
    if (piece.kind === 'text') return piece.text;
    if (piece.kind === 'mirror') return firsts.get(piece.number) ?? '';
    const text = piece.kind === 'stop' ? piece.text : (piece.choices[0] ?? '');
    firsts.set(piece.number, text);
    return text;
  };
  return pieces.map(read).join('');
}

/**
 * What is to be filled in at a stop: 事由 for ××事由, 写准数额 for ××（写准数额）; undefined where the words around it say
 * so (××号) and where its text stands by itself.
 */
export function hintOf(text: string): string | undefined {
  const [, bracketed, word] = /^××(?:（([^（）]+)）|([^（）×]+))$/.exec(text) ?? [];
  return bracketed ?? word;
}
