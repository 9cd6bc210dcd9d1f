import { type AttachmentList, attachmentListsView } from '../../document/attachment-lists.ts';
import type { Draft } from '../../document/draft.ts';
import type { ListedAttachment } from '../../document/listed-attachments.ts';
import { textAt } from '../../text/span.ts';
import type { Report, Rule, Say } from '../rule.ts';
import { attachedFaults } from './attachments/attached.ts';
import { entrySlips } from './attachments/attachment-form.ts';

/**
 * 附件说明 as GB/T 9704-2012, 7.3.4, has it: 附件：1.…, no 《》 around a name and no stop behind it; and its names and numbers against the
 * attachments that follow in the file.
 */
export const attachment: Rule = {
  id: 'format/attachment',
  severity: 'warning',
  title: '附件说明有误或写法不规范',
  check(draft, { say }, report) {
    for (const list of draft.view(attachmentListsView)) {
      for (const found of formFaults(draft, list, say)) report(found);
      for (const found of attachedFaults(list, say)) report(found);
    }
  },
};

function formFaults(draft: Draft, { entries }: AttachmentList, say: Say): Report[] {
  const ofLabel = labelFault(entries, say);
  return [
    ...(ofLabel === undefined ? [] : [ofLabel]),
    ...entries.flatMap((entry) => entryFault(draft, entry, say)),
  ];
}

/** The number of an entry as it should be, or none. */
const MARKER = /^(?:[0-9]{1,2}\.[ \u3000]{0,4})?$/;

function entryFault(draft: Draft, entry: ListedAttachment, say: Say): Report[] {
  const slips = entrySlips(entry);
  if (slips === undefined) return [];
  const marker = textAt(draft.text, { start: entry.span.start, end: entry.nameSpan.start });
  // 1、 is told by numbering/punctuation: what it writes wrongly is not proposed here.
  const right = MARKER.test(marker) ? marker + slips.right : slips.right;
  const why = slips.isInMarks
    ? slips.isStopped
      ? say('名称不加书名号，末尾不加标点')
      : say('名称不加书名号')
    : say('名称末尾不加标点');
  return [
    {
      span: entry.span,
      message: say('附件说明宜写作“{0}”：{1}', right, why),
      fixes: [{ title: say('改为“{0}”', right), edits: slips.edits, safe: true }],
      data: { kind: 'form', right },
    },
  ];
}

/** 附件一：… 附件二：…: 附件 is said once, and the numbers are Arabic. */
function labelFault(entries: readonly ListedAttachment[], say: Say): Report | undefined {
  const labelled = entries.flatMap(({ label, number }) =>
    label === undefined ? [] : [{ ...label, number }],
  );
  const [first] = labelled;
  if (first === undefined || !labelled.some(({ written }) => /[一二三四五六七八九十]/.test(written)))
    return undefined;
  const isOnly = entries.length === 1;
  const edits = labelled.map(({ span, number }, index) => {
    const serial = isOnly ? '' : `${number ?? index + 1}.`;
    return { span, text: index === 0 ? `附件：${serial}` : serial };
  });
  return {
    span: first.span,
    message: isOnly
      ? say('只有一件附件，写作“附件：”，不编号')
      : say('附件说明写作“附件：1.”“2.”，序号用阿拉伯数字，“附件”二字只写一次'),
    fixes: [{ title: say('改为“{0}”', isOnly ? say('附件：') : say('附件：1.')), edits, safe: false }],
    data: { kind: 'label' },
  };
}
