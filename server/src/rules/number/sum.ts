import { quotedView } from '../../numbering/marks.ts';
import { shifted } from '../../text/span.ts';
import type { Report, Rule, Say } from '../rule.ts';
import { sharesView } from './shares.ts';
import { type WrongSum, wrongSumsView } from './wrong-sums.ts';

/** Parts that come to more than their whole: 共需100万元，其中…70万元、…50万元; shares of one whole that come to more than 100 %. */
export const sum: Rule = {
  id: 'number/sum',
  severity: 'warning',
  title: '分项与总数不符',
  check(draft, { say }, report) {
    const quoted = draft.view(quotedView);
    for (const view of [wrongSumsView, sharesView]) {
      for (const { paragraph, found } of draft.found(view)) {
        if (quoted.has(paragraph.index)) continue;
        for (const wrong of found) report(reportOf(wrong, paragraph.span.start, say));
      }
    }
  },
};

function reportOf(wrong: WrongSum, by: number, say: Say): Report {
  return {
    span: shifted(wrong.span, by),
    message: messageOf(wrong, say),
    data: { kind: wrong.kind, sum: wrong.sum, whole: wrong.whole },
  };
}

function messageOf({ kind, sum: total, whole, unit }: WrongSum, say: Say): string {
  switch (kind) {
    case 'sum':
      return say('各项相加是{0}，比总数{1}多，请核对', amount(total, unit), amount(whole, unit));
    case 'part':
      return say('其中的一项是{0}，比总数{1}还多，请核对', amount(total, unit), amount(whole, unit));
    case 'shares':
      return say('各项占比相加是{0}%，应为100%，请核对', rounded(total));
  }
}

/** 19600000元 as 1960万元. */
function amount(value: number, unit: string): string {
  const [scale, word] = value >= 1e8 ? [1e8, '亿'] : value >= 1e4 ? [1e4, '万'] : [1, ''];
  return `${rounded(value / scale)}${word}${unit}`;
}

function rounded(value: number): string {
  return String(Number(value.toFixed(4)));
}
