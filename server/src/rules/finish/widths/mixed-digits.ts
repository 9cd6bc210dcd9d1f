import type { ParagraphView } from '../../../document/draft.ts';
import { isQuoted, quotationsIn } from '../../../text/quotations.ts';

/** A figure with full-width signs in it. Offsets in the paragraph's text (UTF-16). */
export interface WideFigure {
  readonly start: number;
  readonly end: number;
  /** The same in half width. */
  readonly text: string;
  /** Only its per cent sign is full-width, which many print so throughout. */
  readonly isSignOnly: boolean;
  readonly isQuoted: boolean;
  /** It has digits of both widths: 3０. */
  readonly isMixed: boolean;
  /** Its digits are not filled in: **．*. */
  readonly isMasked: boolean;
}

const FIGURE = /[0-9０-９*＊]+(?:[.．][0-9０-９*＊]+)?(?:[%％‰](?![%％]))?/g;
const WIDE = /[０-９．％]/;
const MIXED = /[0-9][０-９]|[０-９][0-9]/;
const SIGN = /^[0-9*＊.]+％$/;

/** Figures written in full-width digits, points or per cent signs; those that number a heading or an item are left out. */
export const wideFiguresView: ParagraphView<readonly WideFigure[]> = {
  name: 'wide-figures',
  compute: (text) => {
    if (!WIDE.test(text)) return [];
    const quotations = quotationsIn(text);
    return [...text.matchAll(FIGURE)]
      .filter(
        ({ 0: figure, index }) =>
          WIDE.test(figure) && (MIXED.test(figure) || !isOrdinal(text, index, index + figure.length)),
      )
      .map(({ 0: figure, index }) => ({
        start: index,
        end: index + figure.length,
        text: figure.replace(/[０-９．％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)),
        isSignOnly: SIGN.test(figure),
        isMixed: MIXED.test(figure),
        isMasked: /[*＊]/.test(figure),
        isQuoted: isQuoted({ start: index, end: index + figure.length }, quotations),
      }));
  },
};

/** １．, （２）, ３、 and 第４条 count items. */
function isOrdinal(text: string, start: number, end: number): boolean {
  return start === 0 || /[（(第]/.test(text[start - 1] as string) || /[．.、）)]/.test(text[end] ?? '');
}

/** How many figures of a paragraph that number nothing, and how many of its per cent signs, are half-width. */
export const halfFiguresView: ParagraphView<{ readonly figures: number; readonly signs: number }> = {
  name: 'half-figures',
  compute: (text) => ({
    figures: [...text.matchAll(FIGURE)].filter(
      ({ 0: figure, index }) => !WIDE.test(figure) && !isOrdinal(text, index, index + figure.length),
    ).length,
    signs: text.match(/[0-9*]%/g)?.length ?? 0,
  }),
};
