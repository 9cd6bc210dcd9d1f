import type { Draft, ParagraphView } from '../../../document/draft.ts';
import { type Span, textAt } from '../../../text/span.ts';
import { foundByPart, type Place } from '../../found-by-part.ts';
import { type Group, gathered, MOST_RELATED, relatedTo, sum } from '../../gathered.ts';
import type { Edit, Report, Say } from '../../rule.ts';
import { type Period, periodsView } from './period-quotes.ts';

/** Points among Chinese words: all together where they are the document's full stops, else each pair and each single one. */
export function periodReports(draft: Draft, say: Say): Report[] {
  return foundByPart(draft, periodsView).flatMap(({ part, places }) => {
    const areStops = places.length > LEAST_STOPS && places.length > sum(draft, part, fullStopsView);
    const pairs = areStops ? [] : places.filter(({ found }) => found.isPair);
    const all =
      pairs.length > 1 && pairs.length <= MOST_RELATED ? pairs.flatMap(({ span }) => quotes(span)) : [];
    return gathered(places, areStops).map((group) =>
      areStops ? stopsReport(draft, group, say) : periodReport(draft, group[0], all, say),
    );
  });
}

/** Fewer points than this are no habit. */
const LEAST_STOPS = 2;

const fullStopsView: ParagraphView<number> = {
  name: 'full-stops',
  compute: (text) => text.match(/。/g)?.length ?? 0,
};

function stopsReport(draft: Draft, group: Group<Period>, say: Say): Report {
  const [{ span }] = group;
  const edits = group.flatMap(({ span: { start, end }, found }) =>
    (found.isPair ? [start, end - 1] : [start]).map((at) => ({
      span: { start: at, end: at + 1 },
      text: '。',
    })),
  );
  return {
    span,
    message: say('全篇 {0} 处用半角句点当句号', edits.length),
    related: relatedTo(draft, group, say),
    fixes: [{ title: say('全篇 {0} 处一并改为“。”', edits.length), edits, safe: false }],
  };
}

function periodReport(draft: Draft, { span, found }: Place<Period>, all: readonly Edit[], say: Say): Report {
  if (!found.isPair) {
    const marks = ['。', '、', '·'];
    return {
      span,
      message:
        textAt(draft.text, span) === '.'
          ? say('中文里用了半角句点，可能是标点错成了点')
          : say('中文里用了“．”，它是数字中间的点，可能是标点错了'),
      fixes: marks.map((text) => ({ title: say('改为“{0}”', text), edits: [{ span, text }], safe: false })),
    };
  }
  const fixes = [{ title: say('两个点改为引号'), edits: quotes(span), safe: false }];
  if (all.length > 0)
    fixes.push({ title: say('全篇 {0} 对一并改为引号', all.length / 2), edits: [...all], safe: false });
  return { span, message: say('“{0}”两头的点可能原是引号', textAt(draft.text, span)), fixes };
}

function quotes({ start, end }: Span): Edit[] {
  return [
    { span: { start, end: start + 1 }, text: '“' },
    { span: { start: end - 1, end }, text: '”' },
  ];
}
