import type { ParagraphView } from '../../../document/draft.ts';

/** A number that stands where only a page's number can. Offsets in the paragraph's text (UTF-16). */
export interface LooseNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /**
   * `alone`: on its line with dashes, — 3 —; `counter`: in front of a web page's button; `head`: opens a line that goes on a
   * sentence; `between`: between two blanks, where figures of the text's own may stand too.
   */
  readonly kind: 'alone' | 'counter' | 'head' | 'between';
}

const BLANK = '[ \\u00a0\\u3000]';
/** Figures that count something in the text, spaced out as some write: 共 3 个. */
const COUNTED =
  '(?:[个项名家户人次年月日万亿元亩吨米批类种座所处台辆期届天倍级号楼层岁分块支只张位组轮篇册套点]|公里|平方|小时|条(?!件))';
const BETWEEN = new RegExp(
  `(?:[\\u3400-\\u9fff”》）]${BLANK}{1,2}|[，、；：。]${BLANK}{0,2})([0-9]{1,3})${BLANK}{1,2}(?=[\\u3400-\\u9fff《“（])(?!${COUNTED})`,
  'g',
);
const ALONE = /^(?:[—–\-－·•]{1,3} ?([0-9]{1,3}) ?[—–\-－·•]{1,3}|([0-9]{1,3})(?: ?[/／] ?[0-9]{1,3})?)$/;
/** Behind the bullet of an icon font, which copying leaves as a private character. */
const COUNTER =
  /^([\ue000-\uf8ff·• \u3000]{0,8})([0-9]{1,4})[ \u3000]{1,8}(?:顶一下|踩一下|人点赞|条评论|次阅读|人收藏)/;
const HEAD = /^([0-9]{1,3})(?=[元人亩吨户])/;

/** The numbers of a paragraph that may be a page's; page-number decides which are, by those around them. */
export const looseNumbersView: ParagraphView<readonly LooseNumber[]> = {
  name: 'loose-numbers',
  compute: (text) => {
    if (!/[0-9]/.test(text)) return [];
    const alone = ALONE.exec(text);
    if (alone !== null) return [numberAt(alone[1] ?? alone[2] ?? '', 0, text.length, 'alone')];
    const counter = COUNTER.exec(text);
    if (counter !== null) {
      const [, { length: start } = '', digits = ''] = counter;
      return [numberAt(digits, start, start + digits.length, 'counter')];
    }
    const head = HEAD.exec(text)?.[1];
    const first = head === undefined ? [] : [numberAt(head, 0, head.length, 'head')];
    const between = [...text.matchAll(BETWEEN)].map(({ 0: all, 1: digits = '', index }) =>
      numberAt(digits, index + 1, index + all.length, 'between'),
    );
    return [...first, ...between];
  },
};

/** The blanks around the number go with it. */
function numberAt(digits: string, start: number, end: number, kind: LooseNumber['kind']): LooseNumber {
  return { start, end, value: Number(digits), kind };
}
