import { placedNumber } from '../../document/document-numbers.ts';
import type { Draft } from '../../document/draft.ts';
import { quotedView } from '../../numbering/marks.ts';
import { shifted } from '../../text/span.ts';
import type { Report, Rule, Say } from '../rule.ts';
import { type Misnumbered, misnumberedView, type NumberSlip } from './number-form.ts';

/**
 * A 发文字号, the document's own or a cited one, that is not 机关代字〔year in four digits〕serial号: other brackets, 第, a leading
 * zero, a short year. Those in a quotation are as they were quoted.
 */
export const documentNumber: Rule = {
  id: 'format/document-number',
  severity: 'warning',
  title: '发文字号写法不规范',
  check(draft, { say }, report) {
    for (const found of misnumberedIn(draft)) report(reportOf(found, say));
  },
};

function misnumberedIn(draft: Draft): Misnumbered[] {
  const quoted = draft.view(quotedView);
  return draft
    .found(misnumberedView)
    .filter(({ paragraph }) => !quoted.has(paragraph.index))
    .flatMap(({ paragraph, found }) => found.map((wrong) => placed(wrong, paragraph.span.start)));
}

function placed({ number, edits, ...wrong }: Misnumbered, by: number): Misnumbered {
  const moved = edits.map(({ span, text }) => ({ span: shifted(span, by), text }));
  return { ...wrong, edits: moved, number: placedNumber(number, by) };
}

function reportOf({ number, slips, right, edits }: Misnumbered, say: Say): Report {
  const reasons = slips.map((slip) => reasonFor(slip, say));
  return {
    span: number.span,
    message: say(
      '发文字号宜写作“{0}”：{1}',
      right,
      reasons.reduce((all, one) => say('{0}，{1}', all, one)),
    ),
    fixes: [{ title: say('改为“{0}”', right), edits, safe: !slips.includes('short-year') }],
    data: { slips, right },
  };
}

function reasonFor(slip: NumberSlip, say: Say): string {
  switch (slip) {
    case 'brackets':
      return say('年份用六角括号');
    case 'short-year':
      return say('年份写全四位');
    case 'year-word':
      return say('括号里只写年份');
    case 'han-digits':
      return say('年份、顺序号用阿拉伯数字');
    case 'rank':
      return say('顺序号前不加“第”字');
    case 'zero':
      return say('顺序号不编虚位');
  }
}
