import type { ParagraphView } from '../../../document/draft.ts';
import type { Span } from '../../../text/span.ts';

/** 18年底, 98年底 in a paragraph's text: a year written with two digits. */
export interface ShortYear {
  /** The digits. */
  readonly span: Span;
  readonly year: number;
}

/**
 * 18年底, 从18年3月起, 24年度, 较23年同期; not 18年来, 用了18年, 10年初心: the word behind must be a part of the year and no beginning
 * of another. 98年 is one of the last century.
 */
/** Most years have four digits, and most paragraphs no other. */
const TWO_DIGITS = /(?:^|[^0-9])[0-28-9][0-9]年/;
const YEAR = '([0-28-9][0-9])年';
const LED =
  '(?<=[，。；：、（(“,;]|[于从自至到在划计取较比与和及]|[我全][省市县区乡镇局校院]|确保|力争|争取|截[至止]|拟)';
const SHORT = new RegExp(
  [
    `(?:(?<=^)|${LED})${YEAR}(?:(?:底|年?末|初)(?![心步衷见始期级中创露现显尝冬夏春秋蕴薪数气色线板部梢尾端])|(?:1[0-2]|[1-9])月(?![龄余多]|以|[0-9])|度(?![过假])|第?[一二三四]季度|[上下]半年|同期)`,
    // Alone on its line it is the date a document is signed with.
    `(?:${LED}|(?<=[据经由为是 \u3000]))${YEAR}(?=(?:1[0-2]|[1-9])月[0-9]{1,2}日)`,
    `(?<=[从自])${YEAR}起(?![步点伏])`,
  ].join('|'),
  'g',
);

/** A year of two digits from this one on is one of the last century. */
const LAST_CENTURY = 80;

/** The years of a paragraph that are written with two digits. */
export const shortYearsView: ParagraphView<readonly ShortYear[]> = {
  name: 'short years',
  compute: (text) => {
    if (!TWO_DIGITS.test(text)) return [];
    return [...text.matchAll(SHORT)].map((match) => ({
      span: { start: match.index, end: match.index + 2 },
      year: yearFrom(Number(match[1] ?? match[2] ?? match[3])),
    }));
  },
};

function yearFrom(digits: number): number {
  return digits + (digits >= LAST_CENTURY ? 1900 : 2000);
}
