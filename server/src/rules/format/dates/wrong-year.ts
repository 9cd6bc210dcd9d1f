import type { Draft, ParagraphView } from '../../../document/draft.ts';
import { isQuoted, quotationsIn } from '../../../text/quotations.ts';
import { type Span, shifted, textAt } from '../../../text/span.ts';
import type { Report, Say } from '../../rule.ts';

/** Digits before 年 that are no year anybody means, or two years that run backwards. Offsets are UTF-16, in the paragraph's text. */
interface WrongYear extends Span {
  readonly kind: 'digits' | 'reversed';
}

/** 20199年, 019年, 2109年: a digit too many, one too few, two that changed places. */
const DIGITS =
  /(?<![0-9０-９.．,，第])(?:(?:19|20)[0-9]{3}|0[0-9]{2}|(?<![今有了达近约过历经超逾存])2[1-9][0-9](?!0)[0-9])(?=年(?!期|产|均|龄|以上|以下|的历史|[来前多余间]))/g;
/** 2035—2018年; figures behind 第 or a 文号 are no years. */
const RANGE =
  /(?<![0-9０-９.．第〔])((?:19|20)[0-9]{2})年?(?:[—–－-]{1,2}|[至到～~])((?:19|20)[0-9]{2})(?=年(?!度?第)|学年)/g;

const wrongYearsView: ParagraphView<readonly WrongYear[]> = {
  name: 'wrong years',
  compute: (text) => {
    if (!/[0-9]年/.test(text)) return [];
    const digits = [...text.matchAll(DIGITS)].map((match) => placeOf(match, 'digits'));
    const ranges = [...text.matchAll(RANGE)]
      .filter(([, from, to]) => Number(from) > Number(to))
      .map((match) => placeOf(match, 'reversed'));
    if (digits.length + ranges.length === 0) return [];
    const quotations = quotationsIn(text);
    return [...digits, ...ranges]
      .filter((place) => !isQuoted(place, quotations))
      .sort((a, b) => a.start - b.start);
  },
};

function placeOf({ index, 0: words }: RegExpExecArray, kind: WrongYear['kind']): WrongYear {
  return { start: index, end: index + words.length, kind };
}

/** Years in `draft` that were mistyped, and stretches of years that end before they begin. */
export function wrongYears(draft: Draft, say: Say): Report[] {
  return draft.found(wrongYearsView).flatMap(({ paragraph, found }) =>
    found.map(({ kind, ...place }): Report => {
      const span = shifted(place, paragraph.span.start);
      const words = textAt(draft.text, span);
      return {
        span,
        message:
          kind === 'digits'
            ? say('“{0}年”不像一个年份，请核对', words)
            : say('“{0}年”：结束的年份在开始之前，请核对', words),
        data: { kind: kind === 'digits' ? 'year' : 'reversed' },
      };
    }),
  );
}
