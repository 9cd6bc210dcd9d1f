import { isDigit, isLatin } from '../../../text/characters.ts';

/** What somebody put where words or figures are still to come, named by its plainest form. */
export type MaskStyle = 'X' | '×' | '*' | '○' | '□' | '_' | '#' | '?';

/** A run of masking characters: XX, 20XX, **．*, ____. Offsets in the paragraph's text (UTF-16). */
export interface MaskRun {
  readonly style: MaskStyle;
  /** Where the figures before it begin, or the run itself where there are none. */
  readonly start: number;
  readonly end: number;
  /** The figures right before it, in half width: 20 in 20XX. */
  readonly digits: string;
  /** How many masking characters there are. */
  readonly length: number;
  /** A point stands inside, as in *．*: a figure is masked. */
  readonly pointed: boolean;
}

const ANY = /[xXｘＸ×✕✖*＊∗○◯〇□_＿#＃?]/;
const RUN = /[xXｘＸ]+|[×✕✖]+|[*＊∗]+|[○◯〇]+|□+|[_＿]+|[#＃]+|\?+/g;
const STYLES: readonly (readonly [MaskStyle, string])[] = [
  ['X', 'xXｘＸ'],
  ['×', '×✕✖'],
  ['*', '*＊∗'],
  ['○', '○◯〇'],
  ['□', '□'],
  ['_', '_＿'],
  ['#', '#＃'],
  ['?', '?'],
];
/** Years and amounts have no more figures before the part that is masked. */
const MOST_DIGITS = 4;

/** The runs in `text` that are part of no Latin word, in its order; *．* is one run. */
export function maskRuns(text: string): MaskRun[] {
  if (!ANY.test(text)) return [];
  const runs: MaskRun[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const end = index + run.length;
    const style = styleOf(run);
    if (isLatin(text.charCodeAt(end)) || (isLatin(text.charCodeAt(index - 1)) && !isPlainMask(run))) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.style === style && isPoint(text, last.end, index)) {
      runs[runs.length - 1] = { ...last, end, length: last.length + run.length, pointed: true };
      continue;
    }
    let start = index;
    while (start > index - MOST_DIGITS && isDigit(text.charCodeAt(start - 1))) start--;
    const digits = text.slice(start, index).normalize('NFKC');
    runs.push({ style, start, end, digits, length: run.length, pointed: false });
  }
  return runs;
}

function styleOf(run: string): MaskStyle {
  const first = run[0] as string;
  return (STYLES.find(([, characters]) => characters.includes(first)) as readonly [MaskStyle, string])[0];
}

/** GDP***亿元: signs that no word holds. */
function isPlainMask(run: string): boolean {
  return run.length > 1 && '×✕✖*＊∗○◯'.includes(run[0] as string);
}

function isPoint(text: string, from: number, to: number): boolean {
  return to === from + 1 && /[.．]/.test(text[from] as string);
}
