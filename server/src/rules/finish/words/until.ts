import type { Span } from '../../../text/span.ts';

/** 截止2024年底 at the head of a clause that tells what there is by then; 报名截止12月1日 is the deadline itself. */
const UNTIL =
  /(?<=^|[，。；：、（(“])截止(?=(?:(?:19|20)?[0-9]{2}年(?:底|末|初|[0-9]{1,2}月(?:[0-9]{1,2}日|底|末|中旬|上旬|下旬)?)|[0-9]{1,2}月(?:[0-9]{1,2}日|底|末))[，,]?[\u3400-\u9fff])/g;
/** What follows a deadline: 截止12月1日，逾期不予受理. */
const DEADLINE =
  /^截止[0-9年月日底末初中上下旬]{2,12}[，,]?(?:逾期|报名|申报|提交|报送|过期|不再|受理|止|前|截|停止|结束|的[，,]|仍未|未[报交申])/;
const LENGTH = '截止'.length;

/** Where 截止 stands before a date by which something is told. Offsets in `text` (UTF-16). */
export function untilDates(text: string): Span[] {
  if (!text.includes('截止')) return [];
  return [...text.matchAll(UNTIL)]
    .filter(({ index }) => !DEADLINE.test(text.slice(index, index + 24)))
    .map(({ index }) => ({ start: index, end: index + LENGTH }));
}
