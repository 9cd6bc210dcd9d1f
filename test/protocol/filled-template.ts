import assert from 'node:assert/strict';
import { hintOf, piecesOf } from '../../server/src/genres/template-body.ts';
import { FILLINGS, type Fillings } from './template-fillings.ts';
import { OWN_FILLINGS } from './template-own-fillings.ts';

/** The most that a choice of the snippet `body` offers; 1 where it has none. */
export function mostChoices(body: string): number {
  return Math.max(1, ...piecesOf(body).map((piece) => (piece.kind === 'choice' ? piece.choices.length : 1)));
}

/**
 * The snippet `body` of the template `name` as a writer leaves it who tabs through, fills in every stop and takes the
 * `taken`th (from 0) of every choice, counting round where it has fewer; `asked` are answers to its questions.
 */
export function filledTemplate(name: string, body: string, asked: Fillings, taken: number): string {
  const met = new Map<string, number>();
  const written = new Map<number, string>();
  const pieces = piecesOf(body);
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'text') text += piece.text;
    else if (piece.kind === 'mirror') text += written.get(piece.number) ?? '';
    else {
      const next = pieces[index + 1];
      const words =
        piece.kind === 'choice'
          ? (piece.choices[taken % piece.choices.length] as string)
          : fillingFor(piece.text, text, next?.kind === 'text' ? next.text : '');
      written.set(piece.number, words);
      text += words;
    }
  }
  return text;

  function fillingFor(stop: string, before: string, after: string): string {
    const hint = hintOf(stop);
    if (hint === undefined) return figureFor(stop, before, after);
    const count = met.get(hint) ?? 0;
    met.set(hint, count + 1);
    const words = (OWN_FILLINGS[name]?.[hint] ?? asked[hint] ?? FILLINGS[hint])?.[count];
    assert.ok(words !== undefined, `${name}: nothing to fill in for the ${count + 1}. ${hint}`);
    return words;
  }
}

/** Figures go where ×× has no word of its own; 3 December 2026 is a Thursday. */
const FIGURES: readonly (readonly [before: RegExp, after: RegExp, figure: string])[] = [
  [/$/, /^函?〔/, '砚政'],
  [/〔$/, /^〕/, '2026'],
  [/星期$/, /^/, '四'],
  [/$/, /^年/, '2027'],
  [/$/, /^[号期月个名]/, '6'],
];

function figureFor(stop: string, before: string, after: string): string {
  if (stop === '××月××日') return '12月3日';
  if (stop === '××××年××月××日') return before.endsWith('自') ? '2027年1月1日' : '2026年11月20日';
  const [, , figure] = FIGURES.find(([left, right]) => left.test(before) && right.test(after)) ?? [];
  assert.ok(
    figure !== undefined,
    `nothing to fill in between ${before.slice(-10)} and ${after.slice(0, 10)}`,
  );
  return figure;
}
