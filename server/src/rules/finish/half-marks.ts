import type { ParagraphView } from '../../document/draft.ts';
import { isQuoted, quotationsIn } from '../../document/quotations.ts';
import { isChinese, isDigit, isHanAt, isLatin } from './characters.ts';

/** A half-width mark among Chinese words. Offsets in the paragraph's text (UTF-16). */
export interface HalfMark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'stop' | 'bracket' | 'quote';
  /** What makes it full-width: of brackets and quotation marks both halves. In the order of the text. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** Inside “…” or 《…》, whose wording is another's. */
  readonly isQuoted: boolean;
}

type Found = Omit<HalfMark, 'isQuoted'>;

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const MARK = /[,;:?!()（）"“”]/g;
const HALF = /[,;:?!()"]/;
const STOP = /[，。；：、！？,;:?!]/;

/**
 * The half-width marks of a paragraph that belong to its Chinese words: not those of figures (1,000, 9:00), of English, of
 * addresses and code, nor of ordinals ((一) 1,), which numbering/punctuation tells of.
 */
export const halfMarksView: ParagraphView<readonly HalfMark[]> = {
  name: 'half-marks',
  compute: (text) => {
    if (!HALF.test(text)) return [];
    const found: Found[] = [];
    const pairs = new Pairs(text, found);
    for (const { 0: mark, index } of text.matchAll(MARK)) {
      if (text[index - 1] === '`' || text[index + 1] === '`') continue;
      if (/[()（）]/.test(mark)) pairs.bracket(mark, index);
      else if (/["“”]/.test(mark)) pairs.quote(mark, index);
      else if (isChineseStop(text, mark, index)) found.push(stopAt(text, mark, index));
    }
    if (found.length === 0) return [];
    const quotations = quotationsIn(text);
    return found
      .sort((a, b) => a.start - b.start)
      .map((one) => ({ ...one, isQuoted: one.edits.some((edit) => isQuoted(edit, quotations)) }));
  },
};

function stopAt(text: string, mark: string, at: number): Found {
  const isSpaced = text[at + 1] === ' ' && isChinese(text.charCodeAt(at + 2));
  const edit = { start: at, end: at + (isSpaced ? 2 : 1), text: WIDE[mark] as string };
  return { start: at, end: at + 1, kind: 'stop', edits: [edit] };
}

function isChineseStop(text: string, mark: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const behind = text[at + 1] === ' ' ? (text[at + 2] ?? '') : (text[at + 1] ?? '');
  if (STOP.test(before) || STOP.test(behind)) return false;
  const [left, right] = [before.charCodeAt(0), behind.charCodeAt(0)];
  if (!isChinese(left) && !isChinese(right)) return false;
  if (mark === '?' && isLatin(right)) return false;
  if ((mark === ':' || mark === ',') && isDigit(left) && isDigit(right)) return false;
  if (mark === '!' && behind === '[') return false;
  return !belongsToOrdinal(text, mark, at);
}

/** 1, 一: at a paragraph's head, 第一: and 一是, anywhere. */
function belongsToOrdinal(text: string, mark: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  if (at <= 6 && /^[（(]?[0-9０-９一二三四五六七八九十]{1,4}[)）]?$/.test(before)) return true;
  if (mark === ',') return /[一二三四五六七八九十]是$/.test(before);
  return /(?:第[0-9一二三四五六七八九十]{1,3}|其[一二三四五六七八九十])$/.test(before);
}

/** Brackets and quotation marks while they are matched; a mark without a mate is another rule's. */
class Pairs {
  readonly #text: string;
  readonly #found: Found[];
  readonly #brackets: number[] = [];
  #quote: number | undefined;

  constructor(text: string, found: Found[]) {
    this.#text = text;
    this.#found = found;
  }

  bracket(mark: string, at: number): void {
    if (mark === '(' || mark === '（') {
      this.#brackets.push(at);
      return;
    }
    const open = this.#brackets.pop();
    if (open === undefined || !isChineseBracket(this.#text, open, at)) return;
    this.#add(
      'bracket',
      [open, at].filter((place) => /[()]/.test(this.#text[place] as string)),
      WIDE,
    );
  }

  quote(mark: string, at: number): void {
    const open = this.#quote;
    if (open === undefined) {
      if (mark !== '”') this.#quote = at;
      return;
    }
    if (mark === '“') {
      this.#quote = at;
      return;
    }
    this.#quote = undefined;
    if (!isHanAt(this.#text, open + 1) && !isHanAt(this.#text, at - 1)) return;
    this.#add(
      'quote',
      [open, at].filter((place) => this.#text[place] === '"'),
      { [open]: '“', [at]: '”' },
    );
  }

  #add(kind: HalfMark['kind'], places: readonly number[], wide: Readonly<Record<string, string>>): void {
    const edits = places.map((start) => ({
      start,
      end: start + 1,
      text: wide[start] ?? (wide[this.#text[start] as string] as string),
    }));
    const first = edits[0];
    if (first !== undefined) this.#found.push({ start: first.start, end: first.end, kind, edits });
  }
}

/** Numbers in brackets are ordinals, or the year of a 文号; one syllable with a tone is pinyin that a web page put there. */
const ORDINAL = /^[ \u3000]{0,2}(?:[0-9０-９]{1,4}|[零〇一二三四五六七八九十百]{1,4})[ \u3000]{0,2}$/;
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;
/** Longest bracket that is looked into (UTF-16 units). */
const LOOK = 60;

function isChineseBracket(text: string, open: number, close: number): boolean {
  const inside = text.slice(open + 1, Math.min(close, open + LOOK));
  const before = text.charCodeAt(open - 1);
  if (inside === '' || ORDINAL.test(inside) || text[open - 1] === ']') return false;
  if (inside.length <= 8 && TONED.test(inside)) return false;
  const holdsHan = /[\u3400-\u9fff]/.test(inside);
  if ((isLatin(before) || isDigit(before)) && !holdsHan) return false;
  return holdsHan || isChinese(before) || isChinese(text.charCodeAt(close + 1));
}
