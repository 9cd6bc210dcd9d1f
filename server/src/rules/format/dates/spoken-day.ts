import type { Draft, ParagraphView } from '../../../document/draft.ts';
import { isQuoted, quotationsIn } from '../../../text/quotations.ts';
import { type Span, shifted } from '../../../text/span.ts';
import type { Report, Say } from '../../rule.ts';

/** 8月31号: as it is spoken; 5月8号线 and 3月15号文件 are names. Where the 号 stands, in the paragraph's text (UTF-16). */
const SPOKEN = /(?<=(?<![0-9])(?:1[0-2]|[1-9])月[0-3]?[0-9])号(?![线楼馆桥机文公令院厅台井门])/g;

const spokenDaysView: ParagraphView<readonly Span[]> = {
  name: 'spoken days',
  compute: (text) => {
    if (!/月[0-9]{1,2}号/.test(text)) return [];
    const quotations = quotationsIn(text);
    return [...text.matchAll(SPOKEN)]
      .map(({ index }) => ({ start: index, end: index + 1 }))
      .filter((place) => !isQuoted(place, quotations));
  },
};

/** Days that are written with the 号 of speech (GB/T 9704-2012, 7.3.5.4 has 年、月、日). */
export function spokenDays(draft: Draft, say: Say): Report[] {
  return draft.found(spokenDaysView).flatMap(({ paragraph, found }) =>
    found.map((place): Report => {
      const span = shifted(place, paragraph.span.start);
      return {
        span,
        severity: 'information',
        message: say('日期写作“几月几日”，不写“几号”'),
        fixes: [{ title: say('改为“{0}”', '日'), edits: [{ span, text: '日' }], safe: false }],
        data: { kind: 'spoken' },
      };
    }),
  );
}
