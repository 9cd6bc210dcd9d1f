import { hintOf, type Piece, textOf } from './template-body.ts';

/** What the writer answered, by the hint of the stop: 事由 → 解决水毁农田修复资金. */
export type Answers = ReadonlyMap<string, string>;

/**
 * `pieces` with the answers in their places, mirrors included. What stands beside the place already is not said
 * twice: 关于解决资金的请示 as an answer to 关于××事由的请示 leaves 解决资金. An empty answer leaves the stop.
 */
export function withAnswers(pieces: readonly Piece[], answers: Answers): readonly Piece[] {
  const filled: Piece[] = [];
  const known = new Map<number, string>();
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'stop') {
      const answer = answers.get(hintOf(piece.text) ?? '') ?? '';
      const text = answer === '' ? '' : tidied(answer, lineBefore(filled), pieces[at + 1]);
      if (text !== '') known.set(piece.number, text);
    }
    const text = 'number' in piece ? known.get(piece.number) : undefined;
    filled.push(text === undefined ? piece : { kind: 'text', text });
  }
  return filled;
}

/** What stands on the line of the next piece, up to it. */
function lineBefore(filled: readonly Piece[]): string {
  const text = textOf(filled);
  return text.slice(text.lastIndexOf('\n') + 1);
}

/** Characters of an answer that are kept: a line of a title or two. */
const LONGEST = 300;

function tidied(answer: string, before: string, next: Piece | undefined): string {
  const after = next?.kind === 'text' ? (next.text.split('\n')[0] ?? '') : '';
  const text = answer
    .slice(0, LONGEST)
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\s。.：:；;，,]+$/, '')
    .trim();
  return withoutTail(withoutHead(text, before), after).trim();
}

function withoutHead(text: string, before: string): string {
  for (let from = 0; from < before.length; from++) {
    if (text.startsWith(before.slice(from))) return text.slice(before.length - from);
  }
  return text;
}

/** The title's last words first (请示, 实施方案), then what follows at once (的, 》, 年). */
function withoutTail(text: string, after: string): string {
  let rest = text;
  for (let from = 0; from < after.length - 1; from++) {
    if (!text.endsWith(after.slice(from))) continue;
    rest = text.slice(0, from - after.length);
    break;
  }
  for (let length = after.length; length > 0; length--) {
    if (rest.endsWith(after.slice(0, length))) return rest.slice(0, -length);
  }
  return rest;
}
