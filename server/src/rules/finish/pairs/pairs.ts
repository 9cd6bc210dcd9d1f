import type { ParagraphView } from '../../../document/draft.ts';

/** A mark that lacks its mate in its own paragraph, or has a wrong one. Offsets in the paragraph's text (UTF-16). */
export interface LooseMark {
  readonly start: number;
  readonly end: number;
  /** The two marks of its kind: “” （） 《》 */
  readonly pair: string;
  readonly fault:
    | 'opening' // “ without ”
    | 'closing' // ” without “
    | 'turned' // “灯下黑“: the mark points the wrong way
    | 'nested' // 《关于印发《…》的通知》: inside 《》 stands 〈〉
    | 'angle' // <资本论》: a sign of arithmetic for 《
    | 'angles'; // 《关于修改<…>的决定》: two of them for 〈〉
  /** An opening quotation mark at the head of a paragraph or behind a colon or comma, where quotations of several paragraphs begin. */
  readonly opensBlock: boolean;
}

const MARKS = /[“”‘’"（）()《》〈〉<＜>＞【】〔〕﹝﹞「」『』]/g;
const PAIRS = ['“”', '‘’', '（）', '《》', '〈〉', '【】', '〔〕', '「」', '『』'];
/** Among letters with accents a mark is a byte of a misread text. */
const MISREAD =
  /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff][^\u00a1-\u00ff][\u00a1-\u00b6\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/;
const HALF: Readonly<Record<string, string>> = { '(': '（', ')': '）', '﹝': '〔', '﹞': '〕' };

/** The marks of a paragraph that lack their mates, and those nested or turned wrongly, in the order of the text. */
export const loosePairsView: ParagraphView<readonly LooseMark[]> = {
  name: 'loose-pairs',
  compute: (text) => {
    const reading = new PairReading(text);
    for (const { 0: mark, index } of text.matchAll(MARKS)) {
      const isCode = text[index - 1] === '`' && text[index + 1] === '`';
      if (!isCode && !MISREAD.test(text.slice(Math.max(0, index - 1), index + 2)))
        reading.read(HALF[mark] ?? mark, index);
    }
    return reading.end();
  },
};

/** The marks of one paragraph while they are read from left to right; each kind is counted by itself. */
class PairReading {
  readonly #text: string;
  readonly #open = new Map<string, number[]>();
  readonly #loose: LooseMark[] = [];
  /** Places of straight quotation marks and of < and >, which stand in for a lost mate. */
  readonly #straight: number[] = [];
  readonly #less: number[] = [];
  /** 《 that no 》 has closed yet, with the 〈 between them. */
  #titles = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(mark: string, at: number): void {
    if (mark === '"') this.#straight.push(at);
    else if (mark === '<' || mark === '＜') this.#readLess(at);
    else if (mark === '>' || mark === '＞') this.#readGreater(at);
    else {
      const pair = PAIRS.find((both) => both.includes(mark)) as string;
      if (pair[0] === mark) this.#openAt(pair, at);
      else this.#closeAt(pair, at);
    }
  }

  #openAt(pair: string, at: number): void {
    if (pair === '《》' && this.#titles > 0) this.#note(at, pair, 'nested');
    if (pair === '《》') this.#titles++;
    if (pair === '〈〉') this.#titles = 0;
    const open = this.#open.get(pair);
    if (open === undefined) this.#open.set(pair, [at]);
    else open.push(at);
  }

  #closeAt(pair: string, at: number): void {
    if (pair === '《》') this.#titles = Math.max(0, this.#titles - 1);
    if (pair === '〈〉') this.#titles = this.#open.get('《》')?.length ?? 0;
    if (this.#open.get(pair)?.pop() !== undefined) return;
    const less = pair === '《》' || pair === '〈〉' ? this.#less.pop() : undefined;
    if (less !== undefined && at - less <= TITLE_LENGTH) this.#note(less, pair, 'angle');
    else if (!this.#isApostrophe(pair, at) && !this.#closesNumber(pair, at)) this.#note(at, pair, 'closing');
  }

  /** Inside 《》 the sign does what 〈 does. */
  #readLess(at: number): void {
    this.#less.push(at);
    this.#titles = 0;
  }

  /** 《资本论>: the sign closes a title that is open, and nothing else. */
  #readGreater(at: number): void {
    const less = this.#less.pop();
    if (less !== undefined) {
      this.#titles = this.#open.get('《》')?.length ?? 0;
      if (this.#titles > 0) this.#note(less, '〈〉', 'angles');
      return;
    }
    const open = this.#open.get('《》');
    const from = open?.at(-1);
    if (from === undefined || at - from > TITLE_LENGTH || this.#text.indexOf('》', at) >= 0) return;
    open?.pop();
    this.#titles = Math.max(0, this.#titles - 1);
    this.#note(at, '《》', 'angle');
  }

  #isApostrophe(pair: string, at: number): boolean {
    return pair === '‘’' && /[A-Za-z]/.test(this.#text[at - 1] ?? '');
  }

  /** 1） a) ①）: the bracket of a number, which has no other half. */
  #closesNumber(pair: string, at: number): boolean {
    if (pair !== '（）') return false;
    return /(?:^|[，。；、：,;:\s为是即])[0-9０-９a-zA-Z一二三四五六七八九十①-⑳]{1,3}$/.test(
      this.#text.slice(Math.max(0, at - 5), at),
    );
  }

  #note(at: number, pair: string, fault: LooseMark['fault']): void {
    const before = this.#text.slice(Math.max(0, at - 2), at);
    const opensBlock = fault === 'opening' && (at === 0 || /[：:，,]\s?$/.test(before));
    this.#loose.push({ start: at, end: at + 1, pair, fault, opensBlock });
  }

  /** What is loose when the paragraph has been read. */
  end(): LooseMark[] {
    for (const [pair, places] of this.#open) for (const at of places) this.#note(at, pair, 'opening');
    if (this.#loose.length === 0) return [];
    const loose = this.#loose.sort((a, b) => a.start - b.start);
    return withoutTurned(withoutStraight(loose, this.#straight), this.#text);
  }
}

/** Titles longer than this (UTF-16 units) are not read as such. */
const TITLE_LENGTH = 60;
/** Words between quotation marks of which one is turned. */
const QUOTED_LENGTH = 30;

/** “保障": the straight mark is the mate, if of the wrong form; half-width marks are another rule's. */
function withoutStraight(loose: readonly LooseMark[], straight: readonly number[]): LooseMark[] {
  if (straight.length === 0) return [...loose];
  let next = 0;
  return loose.filter(({ pair, fault, start }, index) => {
    if (pair !== '“”') return true;
    const until = fault === 'opening' ? (loose[index + 1]?.start ?? Number.POSITIVE_INFINITY) : start;
    while (fault === 'opening' && next < straight.length && (straight[next] as number) < start) next++;
    const at = straight[next];
    if (at === undefined || at > until) return true;
    next++;
    return false;
  });
}

/** “灯下黑“ and ”灯下黑”: two marks of one direction close together are one pair of which one is turned. */
function withoutTurned(loose: readonly LooseMark[], text: string): LooseMark[] {
  const kept: LooseMark[] = [];
  for (let index = 0; index < loose.length; index++) {
    const mark = loose[index] as LooseMark;
    const next = loose[index + 1];
    if (next === undefined || !areTurned(mark, next, text)) kept.push(mark);
    else {
      kept.push({ ...(mark.fault === 'opening' ? next : mark), fault: 'turned', opensBlock: false });
      index++;
    }
  }
  return kept;
}

function areTurned(mark: LooseMark, next: LooseMark, text: string): boolean {
  if (mark.pair !== '“”' || next.pair !== mark.pair || mark.fault !== next.fault) return false;
  if (mark.fault !== 'opening' && mark.fault !== 'closing') return false;
  const length = next.start - mark.end;
  return length > 0 && length <= QUOTED_LENGTH && !/[。；“”]/.test(text.slice(mark.end, next.start));
}
