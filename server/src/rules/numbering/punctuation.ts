import type { Draft } from '../../document/draft.ts';
import { textAt } from '../../text/span.ts';
import type { Report, Rule, Say } from '../rule.ts';
import { itemsByPart } from './items-by-part.ts';
import { type Misformed, misformedMarker, pointOf, type Slip } from './marker-form.ts';

/**
 * The marks of an ordinal, GB/T 15834-2011 附录 B.3: 一、 takes 、, Arabic numbers take a point, brackets take
 * nothing behind them and are full-width, 第一 takes a comma, 一是 none. One finding a document and kind of slip.
 */
export const punctuation: Rule = {
  id: 'numbering/punctuation',
  severity: 'information',
  title: '序号标点不规范',
  check(draft, { say }, report) {
    for (const items of itemsByPart(draft)) {
      const bySlip = new Map<Slip, Misformed[]>();
      const point = pointOf(draft, items);
      for (const item of items) {
        const found = misformedMarker(draft, item, point);
        if (found === undefined) continue;
        const same = bySlip.get(found.slip);
        if (same === undefined) bySlip.set(found.slip, [found]);
        else same.push(found);
      }
      for (const [slip, markers] of bySlip) report(reportOf(draft, slip, markers, say));
    }
  },
};

/** Places named beside the first one; the fix rights them all. */
const MOST_RELATED = 20;

function reportOf(draft: Draft, slip: Slip, markers: readonly Misformed[], say: Say): Report {
  const [first, ...others] = markers as [Misformed, ...Misformed[]];
  const written = ({ edit }: Misformed) => textAt(draft.text, edit.span);
  const sentence = sentenceFor(slip, written(first), first.edit.text, say);
  const several = others.length > 0;
  return {
    span: first.edit.span,
    message: several ? say('{0}；全篇共 {1} 处', sentence, markers.length) : sentence,
    related: others.slice(0, MOST_RELATED).map((marker) => ({
      span: marker.edit.span,
      message: say('“{0}”宜写作“{1}”', written(marker), marker.edit.text),
    })),
    fixes: [
      {
        title: several ? say('全篇 {0} 处一并改正', markers.length) : say('改为“{0}”', first.edit.text),
        edits: markers.map(({ edit }) => edit),
        // A word put back into a sentence is for the writer to read.
        safe: slip !== 'damaged',
      },
    ],
    data: { slip, count: markers.length },
  };
}

function sentenceFor(slip: Slip, is: string, should: string, say: Say): string {
  switch (slip) {
    case 'point':
      return say('阿拉伯数字序号后用下脚点：“{0}”宜写作“{1}”', is, should);
    case 'pause':
      return say('汉字序号后用顿号：“{0}”宜写作“{1}”', is, should);
    case 'width':
      return say('序号的括号用全角：“{0}”宜写作“{1}”', is, should);
    case 'extra':
      return say('带括号或圆圈的序号后不加标点：“{0}”宜写作“{1}”', is, should);
    case 'rank':
      return say('“第几”“其几”作序号，后面用逗号：“{0}”宜写作“{1}”', is, should);
    case 'verb':
      return say('“几是”后面不加标点：“{0}”宜写作“{1}”', is, should);
    case 'damaged':
      return say('序号不完整：“{0}”宜写作“{1}”', is, should);
    case 'blank':
      return say('序号中间不空格：“{0}”宜写作“{1}”', is, should);
  }
}
