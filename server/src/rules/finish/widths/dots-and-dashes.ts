import type { Draft, ParagraphView } from '../../../document/draft.ts';
import { type Span, shifted, textAt } from '../../../text/span.ts';
import type { Report, Say } from '../../rule.ts';

/** Dots or strokes of half width where Chinese text has …… and ——. Offsets are UTF-16, in the paragraph's text. */
interface Stretched extends Span {
  readonly right: '……' | '——';
}

/** 等...  同志们......: three and more behind Chinese words, no range (1...5) and no path (../). */
const DOTS =
  /(?<=[\u3400-\u9fff，、：；“（]|[\u3400-\u9fff]”)(?:\.{3,12}|·{3,12}|…(?!…)(?<!……)(?<!“…))(?=[\u3400-\u9fff，。；！？”’）》]|$)/g;
/** 中心镇--白龙桥镇, －－ and ─ as well; a line of them parts tables and Markdown. */
const DASHES = /(?<=[\u3400-\u9fff”》）])(?:-{2,3}|－{2}|–{2})(?=[\u3400-\u9fff“《（])/g;

const stretchedView: ParagraphView<readonly Stretched[]> = {
  name: 'stretched marks',
  compute: (text) => {
    if (!/\.\.\.|···|…|--|－－|––/.test(text)) return [];
    return [...placesOf(text, DOTS, '……'), ...placesOf(text, DASHES, '——')].sort((a, b) => a.start - b.start);
  },
};

function placesOf(text: string, shape: RegExp, right: Stretched['right']): Stretched[] {
  return [...text.matchAll(shape)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    right,
  }));
}

/** Ellipses and dashes that are written with the keys of a Latin keyboard (GB/T 15834-2011, 4.10 and 4.11). */
export function stretchedReports(draft: Draft, say: Say): Report[] {
  return draft.found(stretchedView).flatMap(({ paragraph, found }) =>
    found.map(({ right, ...place }) => {
      const span = shifted(place, paragraph.span.start);
      const words = textAt(draft.text, span);
      return {
        span,
        severity: 'information' as const,
        message:
          right === '……'
            ? say('省略号写作“……”，这里写成了“{0}”', words)
            : say('破折号写作“——”，这里写成了“{0}”', words),
        fixes: [{ title: say('改为“{0}”', right), edits: [{ span, text: right }], safe: false }],
        data: { right },
      };
    }),
  );
}
