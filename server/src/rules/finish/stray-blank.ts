import type { ParagraphView } from '../../document/draft.ts';
import { openingOrdinal } from '../../numbering/lexer/opening.ts';
import { foundByPart } from '../found-by-part.ts';
import { gathered, MOST_SLIPS, relatedTo } from '../gathered.ts';
import type { Rule } from '../rule.ts';

/**
 * A blank between two Chinese characters in the middle of a sentence, left by a copied page or a broken line. Names (张 三),
 * titles with letter-spacing, tables and slogans in two halves are laid out so on purpose.
 */
export const strayBlank: Rule = {
  id: 'finish/stray-blank',
  severity: 'information',
  title: '句中多了空格',
  check(draft, { say }, report) {
    for (const { places } of foundByPart(draft, strayBlanksView)) {
      for (const group of gathered(places, places.length > MOST_SLIPS)) {
        const [{ span }] = group;
        const edits = group.map((place) => ({ span: place.span, text: '' }));
        report({
          span,
          message:
            group.length === 1 ? say('句中多了空格') : say('句中多了空格，全篇共 {0} 处', group.length),
          related: relatedTo(draft, group, say),
          // A blank may be all that is left of a mark or a word, which the writer must see before it goes.
          fixes: [{ title: say('删去空格'), edits, safe: false }],
        });
      }
    }
  },
};

/** Offsets in a paragraph's text (UTF-16). */
interface Blank {
  readonly start: number;
  readonly end: number;
}

const GAP = /(?<=[\u3400-\u9fff])[ \u00a0\u3000]{1,2}(?=[\u3400-\u9fff])/g;
/** 抓好落实 。 重点、 难点 （ 含试点）: a blank beside a mark of full width, which has room of its own. */
const BESIDE_MARK =
  /(?<=[\u3400-\u9fff]{2})[ \u00a0\u3000]{1,2}(?=[，。；：、！？）》”])|(?<=[\u3400-\u9fff][，、])[ \u00a0\u3000]{1,2}(?=[\u3400-\u9fff]{2})|(?<=[（《“])[ \u00a0\u3000]{1,2}(?=[\u3400-\u9fff]{2})/g;
/** A title of two halves: 延伸阅读：改革文化体制 以制度创新促发展. */
const TITLE = /^[^，。；！？：]{2,20}：[^，。；！？：\s]{4,24}[ \u3000]{1,2}[^，。；！？：\s]{4,30}$/;
const ANY_BLANK = /[ \t\u00a0\u3000]/;
/** Shorter paragraphs (UTF-16 units) are headings, names and labels. */
const SHORTEST = 16;
/** One gap for about so many characters, and one more, is a slip; more of them are a layout. */
const CHARACTERS_A_GAP = 60;
/** Words on either side of the blank, up to the next one: less is a name or a letter-spaced word. */
const LEAST_BEFORE = 4;
const LEAST_BEHIND = 2;

const strayBlanksView: ParagraphView<readonly Blank[]> = {
  name: 'stray-blanks',
  compute: (text) => {
    if (text.length < SHORTEST || !ANY_BLANK.test(text) || !/[，。；：、”]/.test(text)) return [];
    if (TITLE.test(text)) return [];
    const head = headEnd(text);
    const gaps = [...text.matchAll(GAP)]
      .map(({ 0: blank, index }) => ({ start: index, end: index + blank.length }))
      .filter(({ start }) => start > head);
    if (isTable(text)) return loneTab(text);
    const beside = besideMarks(text, head);
    if (gaps.length === 0 || gaps.length > 1 + text.length / CHARACTERS_A_GAP) return beside;
    const inSentence = gaps.filter((gap, index) => isInSentence(text, gap, gaps[index - 1], gaps[index + 1]));
    return [...inSentence, ...beside].sort((a, b) => a.start - b.start);
  },
};

function besideMarks(text: string, head: number): Blank[] {
  return [...text.matchAll(BESIDE_MARK)]
    .map(({ 0: blank, index }) => ({ start: index, end: index + blank.length }))
    .filter(({ start }) => start > head);
}

/** One tab in the middle of a long sentence is no column; one beside a label (姓名：) is. */
const TAB = /(?<=[\u3400-\u9fff，、]{8})\t{1,3}(?=[\u3400-\u9fff，、]{8})/g;
const LEAST_SENTENCE = 40;

function loneTab(text: string): Blank[] {
  if (text.length < LEAST_SENTENCE || !/[。；]$/.test(text) || text.startsWith('|')) return [];
  const tabs = [...text.matchAll(TAB)].map(({ 0: tab, index }) => ({
    start: index,
    end: index + tab.length,
  }));
  return tabs.length === 1 && text.split('\t').length === 2 ? tabs : [];
}

function isTable(text: string): boolean {
  return text.startsWith('|') || text.includes('\t') || /[ \u3000]{3}/.test(text);
}

/** Where the words begin behind 第三条, behind a date, or behind a heading that a blank alone parts from its text. */
function headEnd(text: string): number {
  const date = /^[0-9０-９]{4}年[0-9０-９]{1,2}月[0-9０-９]{1,2}日/.exec(text);
  if (date !== null) return date[0].length;
  const marker = openingOrdinal(text)?.span.end;
  if (marker === undefined) return 0;
  const blank = text.slice(marker).search(/[ \u00a0\u3000]{1,4}(?=\S)/);
  if (blank < 0) return marker;
  const words = text.slice(marker, marker + blank);
  // Two blanks part a heading that has a comma of its own; one may be a slip.
  const isWide = /^[ \u00a0\u3000]{2}/.test(text.slice(marker + blank));
  const isHeading =
    words.length <= HEADING && !(isWide ? /[。；：]/ : /[，。；：]/).test(words) && !/“[^”]*$/.test(words);
  const rest = text.slice(marker + blank);
  return isHeading && (blank === 0 || (rest.length >= LEAST_TEXT && rest.includes('，')))
    ? marker + blank
    : marker;
}

/** Longest heading that may run on behind a blank, and the least text that runs on (UTF-16 units). */
const HEADING = 30;
const LEAST_TEXT = 30;

function isInSentence(
  text: string,
  gap: Blank,
  previous: Blank | undefined,
  next: Blank | undefined,
): boolean {
  const before = gap.start - (previous?.end ?? 0);
  const behind = (next?.start ?? text.length) - gap.end;
  return before >= LEAST_BEFORE && behind >= LEAST_BEHIND && !isSlogan(text, gap) && !isLaidOut(text, gap);
}

/** “不忘初心　牢记使命”: two halves of one length in quotation marks or alone. */
function isSlogan(text: string, { start, end }: Blank): boolean {
  const left = /[\u3400-\u9fff]{1,20}$/.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0;
  const right = /^[\u3400-\u9fff]{1,20}/.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  const isClosed = /[“《：]$/.test(text.slice(0, start - left)) || start === left;
  return left >= 4 && left === right && isClosed;
}

const ARTICLE = /(?:^|[“。”\s])第[一二三四五六七八九十百千零〇]{1,7}[编章节条](?:之[一二三四五六七八九十])?$/;
const LABELLED = /[：:][\u3400-\u9fff]{2,4}$/;
/** 副市长  陈立新: two blanks part a post from the name that ends the line. */
const POST = /(?:长|书记|主任|主席|院士|教授|处|局|员|专家|代表|总经理|秘书)$/;
const NAME_AT_END = /^[\u3400-\u9fff]{2,4}(?:$|[，、；。（(])/;
/** 、王　强（市政府办）: a name of two characters is as wide as one of three. */
const SURNAME = /(?:[、：:，；（(）)]|授予|任命|表彰|给予|记功)[\u3400-\u9fff]$/;
const GIVEN_NAME = /^[\u3400-\u9fff](?:$|[、，；。（(）)]|等|同志)/;
/** 完成 亿元: a figure is missing there, which is another fault; without its blank the hole would show no more. */
const UNIT =
  /^(?:[万亿]{0,2}(?:[美欧]?元|人次|平方米|平方公里|公里|公顷|亩|吨)|个百分点|[年月日](?:[，。；、）至到]|$))/;
const OFFICE_BEFORE = /(?:中央|国务院|军委|办公[厅室]|委员会|政府|法院|检察院|[委部局厅])$/;
const OFFICE_BEHIND =
  /^(?:国务院|中央军|[\u3400-\u9fff]{2,12}?(?:办公[厅室]|委员会|政府|法院|检察院|[委部局厅]))/;

/** 第三条　为了…, 组长：李明　副县长, 中共中央　国务院: the blank stands there as print has it. */
function isLaidOut(text: string, { start, end }: Blank): boolean {
  const before = text.slice(Math.max(0, start - 14), start);
  const behind = text.slice(end, end + 16);
  if (ARTICLE.test(before) || LABELLED.test(before) || UNIT.test(behind)) return true;
  if (SURNAME.test(before) && GIVEN_NAME.test(behind)) return true;
  if (end - start === 2 && POST.test(before) && NAME_AT_END.test(behind)) return true;
  // 三 是: the blank is inside a marker, which numbering/punctuation tells of.
  if (
    /(?:^|[。；：，])[一二三四五六七八九十]{1,3}$/.test(before) &&
    /^[是要抓靠]/.test(text.slice(end, end + 1))
  )
    return true;
  return OFFICE_BEFORE.test(before) && OFFICE_BEHIND.test(behind);
}
