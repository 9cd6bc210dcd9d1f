import type { ParagraphView } from '../../../document/draft.ts';
import {
  isAttachmentLine,
  isBare,
  isExcerptEnd,
  isLabel,
  isSalutation,
  isSignedDate,
  isTitleLike,
} from '../../../document/line-kinds.ts';
import { openingOrdinal } from '../../../numbering/lexer/opening.ts';

/** What the edges of a paragraph tell of the lines before and after it. */
export interface Edges {
  /**
   * How the paragraph stops: `unfinished` in a sentence although others before it were finished, `clause` so in a short
   * numbered line; `long` without a mark, longer
   * than headings are; `open` at a mark or a word that must go on; `led` where a colon is missing; `numeral` at the number of 三是; undefined where it may be
   * whole.
   */
  readonly tail: 'unfinished' | 'clause' | 'long' | 'open' | 'numeral' | 'led' | undefined;
  /**
   * How it begins: `closing` with a mark that only ends things, `rest` with one character and a mark, as the end of a word does,
   * `torn` with what looks like a number and is none.
   */
  readonly head: 'closing' | 'rest' | 'torn' | undefined;
}

/** Shorter lines (UTF-16 units) may be headings and names, whatever they end in. */
const PROSE = 30;
const LINE = 12;
/** Headings are not so long (UTF-16 units), numbered ones with two clauses. */
const LONG = 45;
const LONG_NUMBERED = 64;
const HAN_END = /[\u3400-\u9fff](?<!施行|修正|修订|通过|公布|发布|如下)$/;
/** Lines of addressees are no longer (UTF-16 units). */
const ADDRESS = 80;
/** As much of a paragraph's end as is looked at. */
const TAIL = 240;

/** A quotation mark that a torn line closes stands in its first characters. */
const HEAD = 90;
/** What a line ends in that is whole. */
const WHOLE = /[。；！？：…;!?:”》）)]/;

const UNFINISHED = /[。；！？][”’）)》]{0,2}[^。；！？;!?：:…]{0,200}[\u3400-\u9fffA-Za-z0-9]$/;
const OPEN_MARK = /[，、,“《（(]$/;
/** 的 and its like end no line that is whole; 方向, 行为 and other words in these characters are left out. */
const OPEN_WORD =
  /(?:的|(?<![温柔调平饱总共永缓])和|(?<![参赠给授赋])与|(?<![普涉触遍])及|并且|而且|或者|以及)$/;
/** 现将有关事项通知如下: what follows is led in, by a colon. */
const LED = /[，。][^，。；]{2,30}如下$/;
const NUMERAL = /[。；;，,][二三四五六七八九十]{1,3}$/;
/** 甲、 and 注： stand at the head of their own lines. */
const REST = /^(?![零〇一二三四五六七八九十甲乙丙丁戊注附按即另又])[\u3400-\u9fff][，。；、]/;
const CLOSING = /^[，。、；：”’》）！？]/;

/** Paragraphs whose edges look torn; most have none. */
export const tornEdgesView: ParagraphView<readonly Edges[]> = {
  name: 'torn-edges',
  compute: (text) => {
    const tail = tailOf(text);
    const head = headOf(text);
    return tail === undefined && head === undefined ? [] : [{ tail, head }];
  },
};

/** “……自信。”——高尔基, 论点+论据+总结: a source or a formula ends the line, and needs no mark. */
const WHOLE_WITHOUT_MARK = /(?:——|--)[^，。；！？…]{1,24}$|[+＋][^，。；！？+＋]{1,12}$/;

function tailOf(text: string): Edges['tail'] {
  if (WHOLE_WITHOUT_MARK.test(text.slice(-30))) return undefined;
  if (WHOLE.test(text.slice(-1)) || isLaidOut(text)) return undefined;
  const end = text.slice(-TAIL);
  if (NUMERAL.test(end)) return 'numeral';
  if (LED.test(end)) return 'led';
  if (text.length >= LINE && !isAddress(text) && (OPEN_MARK.test(end) || OPEN_WORD.test(end))) return 'open';
  if (text.length >= LINE && UNFINISHED.test(end)) {
    if (text.length >= PROSE) return 'unfinished';
    return openingOrdinal(text) === undefined ? undefined : 'clause';
  }
  if (text.length < LONG || !/[，,]/.test(text) || !HAN_END.test(end) || isTitleLike(text)) return undefined;
  return text.length >= LONG_NUMBERED || openingOrdinal(text) === undefined ? 'long' : undefined;
}

/** 尊敬的各位领导，各位来宾， and the addressees of a 公文 go on in the next line. */
function isAddress(text: string): boolean {
  return (
    text.length <= ADDRESS &&
    /^(?:尊敬|敬爱|亲爱|各|同志|女士|朋友|省|市|县|区)/.test(text) &&
    !/[。；]/.test(text)
  );
}

function headOf(text: string): Edges['head'] {
  if (CLOSING.test(text)) return 'closing';
  if (REST.test(text)) return 'rest';
  // Two closing marks one after the other: ”四乱” is a pair of which one is turned.
  if (!/^[^“”]*”[^”]*(?:“|$)/.test(text.slice(0, HEAD))) return undefined;
  return openingOrdinal(text)?.torn === true ? 'torn' : undefined;
}

/** 记录：李明 */
const LABEL = /^[\u3400-\u9fff]{2,8}[：:]/;

/** Tables, lists and rules of Markdown, and columns made of blanks. */
function isLaidOut(text: string): boolean {
  return /^[|#>*+\-=~`]|\t| {3}|\u3000{2}|\|$/.test(text);
}

/** Whether `text` can go on the sentence of the line above: no heading, title, date or name. */
export function canGoOn(text: string): boolean {
  if (isLaidOut(text) || isLabel(text) || isAttachmentLine(text) || isSalutation(text) || isExcerptEnd(text))
    return false;
  if (isSignedDate(text) || isTitleLike(text) || LABEL.test(text)) return false;
  return openingOrdinal(text) === undefined || openingOrdinal(text)?.torn === true;
}

/** 第五章　没有划入军事禁区、 and 军事设施的保护: a heading of a law, wrapped. */
export function isWrappedHeading(before: string, after: string): boolean {
  return openingOrdinal(before)?.scheme === 'unit' && isBare(before.replace(/[，、]$/, '')) && isBare(after);
}

/** Whether a line stops in words, as one whose last word is torn does. */
export function stopsInWords(text: string): boolean {
  return text.length >= LINE && HAN_END.test(text) && !isLaidOut(text);
}

/** A line that may stand by itself: a heading without number, a name, a unit. */
export function mayStandAlone(text: string): boolean {
  return text.length <= 25 && isBare(text);
}
