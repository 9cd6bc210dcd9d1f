import type { ParagraphView } from '../../document/draft.ts';
import { quotedView } from '../../numbering/marks.ts';
import { isQuoted, quotationsIn } from '../../text/quotations.ts';
import { shifted, textAt } from '../../text/span.ts';
import type { Fix, Report, Rule, Say } from '../rule.ts';
import { type AmountSlip, amountSlips } from './amount-slips.ts';
import { type DoubledApproximation, doubledApproximations } from './doubled-approximation.ts';

/**
 * 约50人左右 says twice that it is not exact; nothing can be 减少3倍; 3千5百 mixes digits of two kinds; 三、五年 means three or
 * five years, not about four.
 */
export const approximation: Rule = {
  id: 'number/approximation',
  severity: 'warning',
  title: '约数、倍数的写法',
  check(draft, { say }, report) {
    const quoted = draft.view(quotedView);
    for (const { paragraph, found } of draft.found(amountsView)) {
      if (quoted.has(paragraph.index)) continue;
      for (const amount of found) report(reportOf(paragraph.text, amount, paragraph.span.start, say));
    }
  },
};

type Amount = DoubledApproximation | AmountSlip;

const amountsView: ParagraphView<readonly Amount[]> = {
  name: 'amounts',
  compute: (text) => {
    const amounts: Amount[] = [...doubledApproximations(text), ...amountSlips(text)];
    if (amounts.length === 0) return amounts;
    const quotations = quotationsIn(text);
    return amounts.filter(({ span }) => !isQuoted(span, quotations));
  },
};

function reportOf(text: string, amount: Amount, by: number, say: Say): Report {
  const span = shifted(amount.span, by);
  const words = textAt(text, amount.span);
  if ('before' in amount) return doubledReport(text, amount, by, say);
  const { kind, right } = amount;
  const data = { kind };
  if (right === undefined) {
    return { span, message: say('“{0}”：增加可以说倍，减少不说倍，宜用百分数或几分之几', words), data };
  }
  const fixes: Fix[] = [{ title: say('改为“{0}”', right), edits: [{ span, text: right }], safe: false }];
  if (kind === 'negative') {
    const message = say('“{0}”：负的增长就是下降，宜写作“{1}”', words, right);
    return { span, severity: 'information', message, fixes, data };
  }
  const message =
    kind === 'mixed'
      ? say('“{0}”：一个数里不混用阿拉伯数字和“千、百、十”，宜写作“{1}”', words, right)
      : say('“{0}”：相邻两个数连用表示约数，中间不用顿号，宜写作“{1}”', words, right);
  return { span, message, fixes, data };
}

function doubledReport(
  text: string,
  { span, before, after }: DoubledApproximation,
  by: number,
  say: Say,
): Report {
  const [first, second] = [textAt(text, before), textAt(text, after)];
  return {
    span: shifted(span, by),
    message: say('“{0}”和“{1}”意思重复，留一个', first, second),
    fixes: [
      { title: say('去掉“{0}”', second), edits: [{ span: shifted(after, by), text: '' }], safe: false },
      { title: say('去掉“{0}”', first), edits: [{ span: shifted(before, by), text: '' }], safe: false },
    ],
    data: { kind: 'doubled' },
  };
}
