import type { Paragraph } from '../../../document/paragraph.ts';
import { openingOrdinal } from '../../../numbering/lexer/opening.ts';
import type { Span } from '../../../text/span.ts';
import type { Report, Say } from '../../rule.ts';
import type { Edges } from './torn-edges.ts';

/** Characters at a line's end that show where it is torn. */
export const TAIL = 6;

/** The end of a paragraph, where it is shown that it stops. */
export function tailSpan({ span }: Paragraph): Span {
  return { start: Math.max(span.start, span.end - TAIL), end: span.end };
}

/** What is to be told of `paragraph`, which stops as `tail` says and before `after`; undefined where nothing is. */
export function unfinishedReport(
  paragraph: Paragraph,
  tail: Edges['tail'],
  after: Paragraph | undefined,
  say: Say,
): Report | undefined {
  if (tail === 'unfinished' && isCut(after)) {
    return { span: tailSpan(paragraph), message: say('这一段末尾没有标点：可能少了句号，也可能缺了文字') };
  }
  if (after === undefined) return undefined;
  if (tail === 'led') return withoutColon(paragraph, say);
  return tail === 'open' && opensSection(after.text) ? stoppedByComma(paragraph, say) : undefined;
}

/** The sentence stops, and a heading or the document's end follows: its rest is lost. */
function isCut(after: Paragraph | undefined): boolean {
  return after === undefined || openingOrdinal(after.text)?.torn === false;
}

/** 二、 （二） 2. 第二条: what never goes on a sentence, as 三是 may. */
function opensSection(text: string): boolean {
  return /^(?:第[一二三四五六七八九十百千零〇]{1,7}[章节条]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|[0-9]{1,2}[.．、](?![0-9]))/.test(
    text,
  );
}

/** 现将有关事项通知如下 */
function withoutColon({ span: { end } }: Paragraph, say: Say): Report {
  return {
    span: { start: end - 2, end },
    message: say('“如下”后面漏了冒号'),
    fixes: [
      { title: say('加上“{0}”', '：'), edits: [{ span: { start: end, end }, text: '：' }], safe: false },
    ],
  };
}

/** Shorter lines with a comma at their end may be of a verse or a form. */
const LEAST_PROSE = 20;

/** 抓好落实，⏎（二）…: the paragraph ends like a clause, and what follows cannot go on with it. */
function stoppedByComma({ text, span }: Paragraph, say: Say): Report | undefined {
  const mark = /[，,、]$/.exec(text)?.[0];
  if (mark === undefined || text.length < LEAST_PROSE) return undefined;
  const place = { start: span.end - 1, end: span.end };
  return {
    span: place,
    message: say('这一段没有说完：末尾是“{0}”，应当用句号，或者缺了文字', mark),
    fixes: [{ title: say('改为“{0}”', '。'), edits: [{ span: place, text: '。' }], safe: false }],
  };
}
