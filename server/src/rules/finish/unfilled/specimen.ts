import type { Draft, ParagraphView, View } from '../../../document/draft.ts';
import { opensNumbered } from '../../../document/line-kinds.ts';
import type { Part } from '../../../document/parts.ts';

/** A line that says that what follows is a form to be filled in by others: 附件2 申请书样式 */
const SPECIMEN =
  /(?:样式|式样|格式|样本|样张|范本|模板|示范文本|参考文本|填写示例|申请表|登记表|审批表|统计表|报名表|回执|文书)(?:[（(][^（()）]{0,12}[）)])?$/;
/** 附件：1.… names an attachment, it is none. */
const LISTED = /^附件[：:]/;
/** （××××）最高法行决×号: the number of a form, left for those who will use it. */
const NUMBER = /^（[×XxＸ]{4}）[^，。；]{0,20}[×XxＸ…]{1,3}号$/;
/** ×××人民法院: a form that begins with the name of whoever fills it in. */
const UNNAMED = /^[×XxＸ]{2,}/;
const LONGEST = 40;

/** Whether the paragraph is such a line. */
const specimenLinesView: ParagraphView<readonly { readonly isListed: boolean }[]> = {
  name: 'specimen-lines',
  compute: (text) =>
    text.length <= LONGEST && ((SPECIMEN.test(text) && !opensNumbered(text)) || NUMBER.test(text))
      ? [{ isListed: LISTED.test(text) }]
      : [],
};

/**
 * The paragraph of each document from which on it shows forms, whose blanks are meant to be there; a document without any
 * is not in the map. Indices of the draft's paragraphs.
 */
export const specimensView: View<ReadonlyMap<Part, number>> = {
  name: 'specimens',
  compute: (draft) => {
    const lines = draft
      .found(specimenLinesView)
      .filter(({ paragraph, found }) => !found[0]?.isListed || opensForm(draft, paragraph.index + 1))
      .map(({ paragraph }) => paragraph.index);
    const starts = new Map<Part, number>();
    let next = 0;
    for (const part of draft.parts) {
      const line = lines[next];
      if (line !== undefined && line <= part.last) starts.set(part, line);
      while (next < lines.length && (lines[next] as number) <= part.last) next++;
    }
    return starts;
  },
};

/** 附件：主要文书样式 names an attachment, but where the form itself follows. */
function opensForm({ paragraphs }: Draft, index: number): boolean {
  return UNNAMED.test(paragraphs[index]?.text ?? '');
}
