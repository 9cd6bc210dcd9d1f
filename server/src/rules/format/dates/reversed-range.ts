import type { Draft, ParagraphView } from '../../../document/draft.ts';
import { isQuoted, quotationsIn } from '../../../text/quotations.ts';
import { type Span, shifted, textAt } from '../../../text/span.ts';
import type { Report, Say } from '../../rule.ts';

const DAY = '((?:19|20)[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日';
/** Two whole dates with nothing but a weekday between the first and 至: without its year the second may be in the next. */
const RANGE = new RegExp(`(?<![0-9])${DAY}(?:[（(][^（()）]{1,8}[）)])?[至到—–－~～-]{1,2}${DAY}`, 'g');

/** 2023年9月1日开工，2023年8月30日完工. */
const WORKS = new RegExp(
  `(?<![0-9])${DAY}(?:开工|开始|启动|动工)[^。；\\n0-9]{0,10}${DAY}(?:前)?(?:完工|竣工|完成|结束|验收|交付)`,
  'g',
);
/** 3月5日至3月1日, 5月8日—2日: within one month, which no turn of a year explains. */
const IN_MONTH =
  /(?<![0-9])([0-9]{1,2})月([0-9]{1,2})日(?:[（(][^（()）]{1,8}[）)])?[至到—–－~～-]{1,2}(?:([0-9]{1,2})月)?([0-9]{1,2})日/g;

/** 2023年9月1日至2023年7月30日: stretches of time that end before they begin. Offsets are UTF-16, in the paragraph's text. */
const reversedRangesView: ParagraphView<readonly Span[]> = {
  name: 'reversed ranges',
  compute: (text) => {
    if (!text.includes('日')) return [];
    const whole = [...text.matchAll(RANGE), ...text.matchAll(WORKS)].filter(
      ([, ...fields]) => order(fields.slice(0, 3)) > order(fields.slice(3)),
    );
    const inMonth = [...text.matchAll(IN_MONTH)].filter(
      ([, month, first, lastMonth = month, last]) => month === lastMonth && Number(first) > Number(last),
    );
    const ranges = [...whole, ...inMonth].map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
    }));
    if (ranges.length === 0) return ranges;
    const quotations = quotationsIn(text);
    return ranges.filter((range) => !isQuoted(range, quotations));
  },
};

/** Greater for the later of two dates. */
function order(date: readonly (string | undefined)[]): number {
  return date.reduce((all, field) => all * 100 + Number(field), 0);
}

/** Stretches of time in `draft` whose last day lies before the first. */
export function reversedRanges(draft: Draft, say: Say): Report[] {
  return draft.found(reversedRangesView).flatMap(({ paragraph, found }) =>
    found.map((range): Report => {
      const span = shifted(range, paragraph.span.start);
      return {
        span,
        message: say('“{0}”：结束的日子在开始之前，请核对', textAt(draft.text, span)),
        data: { kind: 'reversed' },
      };
    }),
  );
}
