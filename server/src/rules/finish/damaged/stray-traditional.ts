import type { Draft, ParagraphView } from '../../../document/draft.ts';
import { isTraditional, simplified } from '../../../phrases/simplified.ts';
import { type Span, shifted, textAt } from '../../../text/span.ts';
import { MOST_RELATED, MOST_SLIPS } from '../../gathered.ts';
import type { Report, Say } from '../../rule.ts';
import { annotatedView } from './annotations.ts';
import { isTraditionalView } from './script.ts';

/** 乾坤, 二噁英, 拚命, 榘 and 徵 (a note) are simplified text too, 於 is a surname. */
const KEPT = '乾噁於拚榘徵';
/** Most characters stand between these two; marks, letters and figures below. */
const FIRST_HAN = 0x3400;

const traditionalView: ParagraphView<readonly Span[]> = {
  name: 'traditional characters',
  compute(text) {
    const found: Span[] = [];
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit >= FIRST_HAN && isTraditional(unit) && !KEPT.includes(text[at] as string)) {
        found.push({ start: at, end: at + 1 });
      }
    }
    return found;
  },
};

/**
 * Traditional characters in a simplified text (加強领导), where published documents have none: each by itself, all together where
 * they are many. A text that a web page made traditional is told of by its pinyin.
 */
export function strayTraditionalReports(draft: Draft, say: Say): Report[] {
  const places = draft
    .found(traditionalView)
    .flatMap(({ paragraph, found }) => found.map((place) => shifted(place, paragraph.span.start)));
  const [first, ...others] = places;
  if (first === undefined || draft.view(isTraditionalView) || draft.view(annotatedView).length > 0) return [];
  if (places.length > MOST_SLIPS) {
    const edits = places.map((span) => ({ span, text: simplified(textAt(draft.text, span)) }));
    return [
      {
        span: first,
        message: say('简体字文稿里夹着繁体字，全文 {0} 处', places.length),
        related: others.slice(0, MOST_RELATED).map((span) => ({ span, message: say('这里也有') })),
        fixes: [{ title: say('全文 {0} 处改为简体字', places.length), edits, safe: false }],
        data: { count: places.length },
      },
    ];
  }
  return places.map((span) => {
    const wrong = textAt(draft.text, span);
    const right = simplified(wrong);
    return {
      span,
      message: say('简体字文稿里夹着繁体字“{0}”，简体是“{1}”，请核对', wrong, right),
      fixes: [{ title: say('改为“{0}”', right), edits: [{ span, text: right }], safe: false }],
      data: { wrong, right },
    };
  });
}
