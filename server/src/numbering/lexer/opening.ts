import { parseHan } from '../../text/numerals.ts';
import type { Ordinal } from '../ordinal.ts';
import {
  AFTER_POINT,
  BRACKETED,
  BRACKETED_HAN,
  CIRCLED,
  DIGITS,
  DOTTED,
  GAP,
  HAN,
  type MarkerFound,
  ordinalFrom,
} from './marker.ts';
import { isSequenceWord, sequenceOrdinal } from './sequence.ts';

/** Markdown's own marks before the words of a line: heading signs, quote signs, bold. */
const MARKDOWN = /^(?:#{1,6}[ \t]{1,4}|>[ \t]{0,4}){0,4}(?:\*\*|__)?/;

/** A marker with its number is never longer (UTF-16 units). */
const LONGEST = 24;

const at = (source: string) => new RegExp(`^(?:${source})`);

const UNIT = at(`第${GAP}(${HAN}|${DIGITS})${GAP}(编|章|节|条|部分)(?:之([一二三四五六七八九十]))?`);
const RANK = at(`第(${HAN}|${DIGITS})(?:是(?!否)|[，,、：:；;]|${GAP}(?=\\s))`);
const HAN_BRACKET = at(`[（(]${GAP}(${HAN})${GAP}[）)]`);
const ARABIC_BRACKET = at(`[（(]${GAP}(${DIGITS})${GAP}[）)]`);
const HALF_BRACKET = at(`(${DIGITS})${GAP}[）)]`);
const HAN_POINT = at(`(${HAN})(?:${GAP}[、．.]|[，,：:])`);
const ARABIC_POINT = at(`(${DIGITS})${GAP}(?:[、．。]|[.]${AFTER_POINT}|[，,：:](?![0-9０-９]))`);
const DECIMAL = at(`(\\d{1,2}(?:[.．]\\d{1,2}){1,3})(?![\\d.．])`);
const GLYPH = at(`${CIRCLED}|${BRACKETED}|${BRACKETED_HAN}|${DOTTED}`);
const VERB = at(`(${HAN})${GAP}(是|要|抓|靠|看|查|促|强|讲|建|严|重)`);
const QI = at(`其([一二三四五六七八九十])(?:[，,、：:是]|${GAP}(?=\\s))`);

/** What a marker can begin with; most paragraphs that have none are told by it. */
const BEGINNING = /[第其（(0-9０-９零〇○一二三四五六七八九十百千廿两①-⑳㉑-㉟❶-❿➀-➉⑴-⒇㈠-㈩⒈-⒛]/;

/** The marker that opens a paragraph, if one does. `text` begins without indent; offsets count from its start. */
export function openingOrdinal(text: string): Ordinal | undefined {
  const start = (MARKDOWN.exec(text) as RegExpExecArray)[0].length;
  const readers = BEGINNING.test(text[start] ?? '') ? READERS : [];
  for (const read of readers) {
    const found = read(text, start);
    if (found !== undefined) return ordinalFrom({ ...found, torn: isTorn(text, found.end) });
  }
  return isSequenceWord(text, start) ? sequenceOrdinal(text, start, true) : undefined;
}

type Reader = (text: string, start: number) => MarkerFound | undefined;

function match(pattern: RegExp, text: string, start: number): RegExpExecArray | undefined {
  return pattern.exec(text.slice(start, start + LONGEST)) ?? undefined;
}

function simple(
  pattern: RegExp,
  scheme: MarkerFound['scheme'],
  accept: (rest: string) => boolean,
  doubt: (rest: string, written: string, mark: string) => boolean = () => false,
): Reader {
  return (text, start) => {
    const found = match(pattern, text, start);
    if (found === undefined) return undefined;
    const written = found[1] ?? found[0];
    const end = start + found[0].length;
    const rest = text.slice(end, end + 12);
    if (!accept(rest)) return undefined;
    const numeralStart = start + found[0].indexOf(written);
    return {
      scheme,
      written,
      numeralStart,
      start,
      end,
      opening: true,
      weak: doubt(rest, written, text[end - 1] ?? ''),
    };
  };
}

/**
 * 五、六两日, 七、八月份, 五.四青年节: the number goes on to another one rather than marking an item. 二、三年以来 may be
 * either, and is what its neighbours make of it.
 */
export function goesOn(rest: string, written: string, mark: string): boolean {
  if (/[.．]/.test(mark)) return /^[一二三四五六七八九十]/.test(rest);
  const next = /^([一二三四五六七八九十])(?![大个项点条件])/.exec(rest)?.[1];
  return next !== undefined && parseHan(next) === (parseHan(written) ?? 0) + 1;
}

/** 5、6两日: a figure follows; 1、2024年 may well open an item. */
function goesOnInDigits(rest: string): boolean {
  return /^[0-9０-９]/.test(rest) && !/^(?:19|20)[0-9]{2}年/.test(rest);
}

const unit: Reader = (text, start) => {
  const found = match(UNIT, text, start);
  if (found === undefined) return undefined;
  const [marker, written, word, branch] = found as unknown as [string, string, string, string | undefined];
  const end = start + marker.length;
  if (!opensUnit(text.slice(end, end + 12), word)) return undefined;
  const branchValue = branch === undefined ? 0 : '一二三四五六七八九十'.indexOf(branch) + 1;
  const numeralStart = start + marker.indexOf(written);
  return { scheme: 'unit', word, written, numeralStart, start, end, opening: true, branch: branchValue };
};

/**
 * 第三条第二款规定… and 第三条、第四条 open a sentence about articles, 第四部分即文尾 and 第七条罪状是 one about something else,
 * not an article or a part.
 */
function opensUnit(rest: string, word: string): boolean {
  if (word === '部分' && /^(?:[即是为则从]|主要)/.test(rest)) return false;
  if (word === '条' && /^\p{Script=Han}{2}(?:[是为：:]|就是)/u.test(rest))
    return !COUNTED_IN_PROSE.test(rest);
  return !/^(?:[第、和与至到]|规定|的)/.test(rest);
}

/** What 条 counts besides articles: 第一条意见是 */
const COUNTED_IN_PROSE = /^(?:意见|建议|要求|经验|教训|措施|原则|理由|原因|标准|罪状|消息|体会|纪律|路子)/;

/** （四）、（五）项所列人员 and （三）项 speak of items; （一）目的 opens one. */
export function opensBracket(rest: string): boolean {
  return !/^(?:[、和或至及与]{1,2}[（(]|[项款](?:规定|所列|的|情形|[、，。和或至及中])|目(?:规定|所列|情形|[、，。和或至及]))/.test(
    rest,
  );
}

/** 二、三产业 and 三、四季度 are words. */
export const opensHan = (rest: string): boolean =>
  isHanItem(rest) && !/^[一二三四五六七八九十]{1,2}年/.test(rest);

function isHanItem(rest: string): boolean {
  return !/^[一二三四五六七八九十]{1,2}(?:产业|季度|[线类级等期届次层楼号班组者、])/.test(rest);
}

/** 12、13日, 3、4月 and numbers before a unit are no markers. */
export function opensArabic(rest: string): boolean {
  return !/^(?:(?!(?:19|20)[0-9]{2}年)[0-9０-９]{1,4}[、，,.．年月日号%％]|[0-9０-９]{1,4}$)/.test(rest);
}

const glyph: Reader = (text, start) => {
  const found = match(GLYPH, text, start)?.[0];
  if (found === undefined) return undefined;
  const scheme = glyphScheme(found);
  return { scheme, written: found, numeralStart: start, start, end: start + found.length, opening: true };
};

/** Which scheme a ready-made glyph belongs to. */
export function glyphScheme(written: string): MarkerFound['scheme'] {
  if (/[⑴-⒇]/.test(written)) return 'arabic-bracket';
  if (/[㈠-㈩]/.test(written)) return 'han-bracket';
  return /[⒈-⒛]/.test(written) ? 'arabic' : 'circled';
}

/** Figures and measures open lines too: 3.5万元, 2.0版, 10.18. */
const decimal: Reader = (text, start) => {
  const found = match(DECIMAL, text, start)?.[0];
  if (found === undefined) return undefined;
  const rest = text.slice(start + found.length, start + found.length + 2);
  if (/^(?:[万亿千百元%％‰倍个米公里平方度年月日时吨斤亩岁至到~～—-]|版)/.test(rest)) return undefined;
  const numbers = found.split(/[.．]/).map(Number);
  const written = String(found.split(/[.．]/).at(-1));
  const end = start + found.length;
  return {
    scheme: 'decimal',
    path: numbers.slice(0, -1),
    written,
    numeralStart: end - written.length,
    start,
    end,
    opening: true,
  };
};

/** Idioms and fixed words that begin like a counted item: 一是一，二是二, 三要素, 一抓到底, 一看就. */
export function opensVerb(rest: string, verb: string): boolean {
  if (verb === '是') return !/^[一二三四五六七八九十][，,、；;。]/.test(rest);
  if (verb === '要') return !/^[务素点]/.test(rest);
  if (verb === '抓') return !/^(?:到底|就|一放|而)/.test(rest);
  return !/^[务素点一就了]/.test(rest);
}

const verb: Reader = (text, start) => {
  const found = match(VERB, text, start);
  if (found === undefined) return undefined;
  const [marker, written, word] = found as unknown as [string, string, string];
  const end = start + marker.length;
  const rest = text.slice(end, end + 2);
  // 九 是非关系: a heading's bare number and its first word.
  if (!opensVerb(rest, word) || (/\s是$/.test(marker) && rest.startsWith('非'))) return undefined;
  const weak = !'是要抓'.includes(word);
  return { scheme: 'verb', word, written, numeralStart: start, start, end, opening: true, weak };
};

const any = () => true;
/** 第一、第二产业, 第一、二产业 and 第三、四、五段 are words. */
export const opensRank = (rest: string) =>
  !/^(?:第|[一二三四五六七八九十]{1,2}(?:[、和至到][一二三四五六七八九十]{1,2}){0,4}[产季类级线次届审段章节条款项批期组名])/.test(
    rest,
  );

const READERS: readonly Reader[] = [
  unit,
  simple(RANK, 'rank', opensRank),
  simple(QI, 'qi', any),
  simple(HAN_BRACKET, 'han-bracket', opensBracket),
  simple(ARABIC_BRACKET, 'arabic-bracket', opensBracket),
  decimal,
  simple(ARABIC_POINT, 'arabic', opensArabic, goesOnInDigits),
  simple(HALF_BRACKET, 'half-bracket', any),
  simple(HAN_POINT, 'han', isHanItem, goesOn),
  glyph,
  verb,
];

const CLAUSE_END = '。！？!?；;';

/** The words after the marker close a quote or bracket that nothing opened: the rest of a sentence torn in two. */
function isTorn(text: string, from: number): boolean {
  let quotes = 0;
  for (let at = from; at < text.length && at < from + 60; at++) {
    const character = text[at] as string;
    if (character === '“') quotes++;
    else if (character === '”' && --quotes < 0) return true;
    else if (CLAUSE_END.includes(character)) return false;
  }
  return false;
}
