import type { ParagraphView } from '../../document/draft.ts';
import { quotedView } from '../../numbering/marks.ts';
import { isQuoted, quotationsIn } from '../../text/quotations.ts';
import { shifted, textAt } from '../../text/span.ts';
import type { Report, Rule, Say } from '../rule.ts';
import { type FigureSlip, figureSlips } from './figure-slips.ts';

/** A broken figure (80，9%, 9、000万元), a sign written twice (30%%), an amount in words that its figures contradict. */
export const figure: Rule = {
  id: 'number/figure',
  severity: 'warning',
  title: '数字写坏了，或大写与小写不符',
  check(draft, { say }, report) {
    const quoted = draft.view(quotedView);
    for (const { paragraph, found } of draft.found(figuresView)) {
      if (quoted.has(paragraph.index)) continue;
      for (const slip of found) report(reportOf(paragraph.text, slip, paragraph.span.start, say));
    }
  },
};

const figuresView: ParagraphView<readonly FigureSlip[]> = {
  name: 'figure slips',
  compute: (text) => {
    const slips = figureSlips(text);
    if (slips.length === 0) return slips;
    const quotations = quotationsIn(text);
    return slips.filter((slip) => !isQuoted(slip, quotations));
  },
};

function reportOf(text: string, slip: FigureSlip, by: number, say: Say): Report {
  const { kind, right } = slip;
  const span = shifted({ start: slip.start, end: slip.end }, by);
  const words = textAt(text, slip);
  const data = { kind };
  if (right === undefined)
    return { span, message: say('“{0}”：大写和小写的金额不一样，请核对', words), data };
  return {
    span,
    message:
      kind === 'points'
        ? say('两个百分数相差的是百分点：“{0}”宜写作“{1}”', words, right)
        : say('“{0}”：数字像是写坏了，宜写作“{1}”', words, right),
    fixes: [{ title: say('改为“{0}”', right), edits: [{ span, text: right }], safe: false }],
    data,
  };
}
