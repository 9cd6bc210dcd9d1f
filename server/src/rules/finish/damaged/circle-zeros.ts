import type { Draft, ParagraphView } from '../../../document/draft.ts';
import { quotationsIn } from '../../../text/quotations.ts';
import { type Span, shifted, touching } from '../../../text/span.ts';
import type { Report, Say } from '../../rule.ts';

/** A circle that stands for 〇. */
interface Circle extends Span {
  readonly quoted: boolean;
}

/** 二○一八, 三○一: a number that opens with a numeral, no ordinal (二○、); ○○县 leaves a name out. */
const NUMBER = /[一二三四五六七八九][一二三四五六七八九〇○]{1,7}(?![、.．）)一二三四五六七八九〇○])/g;
const CIRCLE = '○';

const circlesView: ParagraphView<readonly Circle[]> = {
  name: 'circles for zero',
  compute(text) {
    if (!text.includes(CIRCLE)) return [];
    const circles = [...text.matchAll(NUMBER)].flatMap(({ index, 0: number }) =>
      [...number].flatMap((character, at) =>
        character === CIRCLE ? [{ start: index + at, end: index + at + 1 }] : [],
      ),
    );
    const quoted = touching(circles, quotationsIn(text));
    return circles.map((circle) => ({ ...circle, quoted: quoted.has(circle) }));
  },
};

/** Places named beside the first one. */
const MOST_RELATED = 100;

/** One report a draft: older documents are full of it, and on paper it hardly shows. */
export function circleReports(draft: Draft, say: Say): Report[] {
  const found = draft
    .found(circlesView)
    .flatMap(({ paragraph, found: circles }) =>
      circles.map(({ quoted, ...circle }) => ({ span: shifted(circle, paragraph.span.start), quoted })),
    );
  const [first, ...others] = found;
  if (first === undefined) return [];
  const edits = found.filter(({ quoted }) => !quoted).map(({ span }) => ({ span, text: '〇' }));
  return [
    {
      span: first.span,
      severity: 'information',
      message: say('“○”是圆圈符号，汉字数字的零应为“〇”，全文 {0} 处', found.length),
      related: others.slice(0, MOST_RELATED).map(({ span }) => ({ span, message: say('这里也有') })),
      ...(edits.length === 0 ? {} : { fixes: [{ title: say('全文改为“〇”'), edits, safe: false }] }),
      data: { count: found.length },
    },
  ];
}
