import type { ParagraphView } from '../../../document/draft.ts';
import { isChinese, isHanAt } from '../../../text/characters.ts';
import { isChineseBracket, isChineseStop, isCode } from './chinese-marks.ts';

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

const HALF = /[,;:?!()"]/;
const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/**
 * The half-width marks of a paragraph that belong to its Chinese words: not those of figures (1,000, 9:00), of English, of
 * addresses and code, nor of ordinals ((一) 1,), which numbering/punctuation tells of.
 */
export const halfMarksView: ParagraphView<readonly HalfMark[]> = {
  name: 'half-marks',
  compute: (text) => (HALF.test(text) ? new HalfMarkReading(text).marks() : []),
};

/** From here to the full-width forms there are Han and kana, which most of a text is, and no marks. */
const HAN = 0x3010;
const FULL_WIDTH = 0xff00;

/** A mark that waits for its other half. */
interface Open {
  readonly at: number;
  readonly isQuoted: boolean;
}

/** The marks of a paragraph while it is read; a mark without a mate is another rule's. */
class HalfMarkReading {
  readonly #text: string;
  readonly #found: HalfMark[] = [];
  readonly #brackets: Open[] = [];
  #quote: Open | undefined;
  /** How many “ 《 「 are open. */
  #quotations = 0;

  constructor(text: string) {
    this.#text = text;
  }

  marks(): HalfMark[] {
    const text = this.#text;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < HAN || code >= FULL_WIDTH) this.#read(text[at] as string, code, at);
    }
    return this.#found.sort((a, b) => a.start - b.start);
  }

  #read(mark: string, code: number, at: number): void {
    switch (mark) {
      case ',':
      case ';':
      case ':':
      case '?':
      case '!':
        if (isChineseStop(this.#text, code, at)) this.#addStop(mark, at);
        break;
      case '(':
      case '（':
        if (!isCode(this.#text, at)) this.#brackets.push({ at, isQuoted: this.#quotations > 0 });
        break;
      case ')':
      case '）':
        if (!isCode(this.#text, at)) this.#closeBracket(at);
        break;
      case '"':
        if (!isCode(this.#text, at)) this.#readQuote(mark, at);
        break;
      case '“':
      case '”':
        this.#readQuote(mark, at);
        this.#quotations = Math.max(0, this.#quotations + (mark === '“' ? 1 : -1));
        break;
      case '《':
      case '「':
        this.#quotations++;
        break;
      case '》':
      case '」':
        this.#quotations = Math.max(0, this.#quotations - 1);
    }
  }

  #addStop(mark: string, at: number): void {
    const isSpaced = this.#text[at + 1] === ' ' && isChinese(this.#text.charCodeAt(at + 2));
    const edit = { start: at, end: at + (isSpaced ? 2 : 1), text: WIDE[mark] as string };
    this.#found.push({ start: at, end: at + 1, kind: 'stop', edits: [edit], isQuoted: this.#quotations > 0 });
  }

  #closeBracket(at: number): void {
    const open = this.#brackets.pop();
    if (open !== undefined && isChineseBracket(this.#text, open.at, at))
      this.#addPair('bracket', open, at, '（）');
  }

  #readQuote(mark: string, at: number): void {
    const open = this.#quote;
    if (mark === '“' || open === undefined) {
      if (mark !== '”') this.#quote = { at, isQuoted: false };
      return;
    }
    this.#quote = undefined;
    if (isHanAt(this.#text, open.at + 1) || isHanAt(this.#text, at - 1))
      this.#addPair('quote', open, at, '“”');
  }

  /** The halves of a pair that are not full-width yet. */
  #addPair(kind: HalfMark['kind'], open: Open, close: number, wide: string): void {
    const edits = [open.at, close]
      .map((start, index) => ({ start, end: start + 1, text: wide[index] as string }))
      .filter(({ start, text }) => this.#text[start] !== text);
    const [first] = edits;
    if (first === undefined) return;
    const isQuoted = open.isQuoted || this.#quotations > 0;
    this.#found.push({ start: first.start, end: first.end, kind, edits, isQuoted });
  }
}
