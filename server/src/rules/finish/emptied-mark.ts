import type { ParagraphView } from '../../document/draft.ts';
import { foundByPart } from '../found-by-part.ts';
import type { Rule } from '../rule.ts';
import { nameOfMark } from './pairs/names.ts';

/** Marks that enclose words and enclose none here: 今年是“”收官之年. Somebody, or a web page, took the words away. */
export const emptiedMark: Rule = {
  id: 'finish/emptied-mark',
  severity: 'warning',
  title: '引号或括号里没有文字',
  check(draft, { say }, report) {
    for (const { places } of foundByPart(draft, emptiedView)) {
      for (const { span } of places) {
        report({
          span,
          message: say('{0}里没有文字，可能漏了内容', nameOfMark(draft.text[span.start] as string, say)),
          fixes: [{ title: say('删去这对空标点'), edits: [{ span, text: '' }], safe: false }],
        });
      }
    }
  },
};

/** Offsets in a paragraph's text (UTF-16). */
interface Emptied {
  readonly start: number;
  readonly end: number;
}

const BLANKS = '[ \\u00a0\\u3000]{0,4}';
const EMPTIED = new RegExp(
  `“${BLANKS}”|‘${BLANKS}’|《${BLANKS}》|【${BLANKS}】|〈〉|「」|『』|〔〕|（）|\\(\\)|［］|\\[\\]`,
  'g',
);
/** Words that talk of the marks themselves. */
const NAMED = /(?:引号|书名号|括号|标点|符号|[用加])$/;

const emptiedView: ParagraphView<readonly Emptied[]> = {
  name: 'emptied-marks',
  compute: (text) =>
    [...text.matchAll(EMPTIED)]
      .filter(({ 0: marks, index }) => !isMeant(text, marks, index))
      .map(({ 0: marks, index }) => ({ start: index, end: index + marks.length })),
};

/** 应当用“”标明, foo(), [](link), `()`: the marks are spoken of, or are no Chinese. */
function isMeant(text: string, marks: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  const behind = text.slice(at + marks.length, at + marks.length + 3);
  if (/[`]$/.test(before) || behind.startsWith('`')) return true;
  if (/^[([]/.test(marks)) return /[\w)\]]$/.test(before) || /^[([]/.test(behind);
  return NAMED.test(before.replace(/[（(]$/, '')) || /^(?:号|和“|或“)/.test(behind);
}
