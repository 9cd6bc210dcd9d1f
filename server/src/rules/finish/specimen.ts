import type { Draft, View } from '../../document/draft.ts';
import { opensNumbered } from '../../document/line-kinds.ts';
import type { Part } from '../../document/parts.ts';

/** A line that says that what follows is a form to be filled in by others: 附件2 申请书样式 */
const SPECIMEN =
  /(?:样式|式样|格式|样本|样张|范本|模板|示范文本|参考文本|填写示例|申请表|登记表|审批表|统计表|报名表|回执|文书)(?:[（(][^（()）]{0,12}[）)])?$/;
/** 附件：1.… names an attachment, it is none. */
const LISTED = /^附件[：:]/;
const LONGEST = 40;

/**
 * The paragraph of each document from which on it shows forms, whose blanks are meant to be there; a document without any
 * is not in the map. Indices of the draft's paragraphs.
 */
export const specimensView: View<ReadonlyMap<Part, number>> = {
  name: 'specimens',
  compute: (draft) => new Map(draft.parts.flatMap((part) => specimenIn(draft, part))),
};

function specimenIn(draft: Draft, part: Part): [Part, number][] {
  for (let index = part.first; index <= part.last; index++) {
    const { text } = draft.paragraphs[index] as { text: string };
    if (text.length <= LONGEST && SPECIMEN.test(text) && !opensNumbered(text) && !LISTED.test(text))
      return [[part, index]];
  }
  return [];
}
