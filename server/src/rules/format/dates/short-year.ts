import type { ParagraphView } from '../../../document/draft.ts';
import type { Span } from '../../../text/span.ts';

/** 18年底 in a paragraph's text: a year of this century written with two digits. */
export interface ShortYear {
  /** The digits. */
  readonly span: Span;
  readonly year: number;
}

/**
 * 18年底, 从18年3月起; not 18年来, 用了18年, 10年初心: the word behind must be a part of the year and no beginning of another.
 */
const SHORT =
  /(?<=^|[，。；：、（(“]|[于从自至到在划计取])([0-2][0-9])年(?:(?:底|年?末|初)(?![心步衷见始期级中创露现显尝冬夏春秋蕴薪数气色线板部梢尾端])|(?:1[0-2]|[1-9])月(?![龄余多]|以|[0-9]))/g;

/** The years of a paragraph that are written with two digits. */
export const shortYearsView: ParagraphView<readonly ShortYear[]> = {
  name: 'short years',
  compute: (text) => {
    if (!text.includes('年')) return [];
    return [...text.matchAll(SHORT)].map((match) => ({
      span: { start: match.index, end: match.index + 2 },
      year: 2000 + Number(match[1]),
    }));
  },
};
