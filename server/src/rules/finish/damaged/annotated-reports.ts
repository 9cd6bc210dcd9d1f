import type { Draft, ParagraphView, View } from '../../../document/draft.ts';
import { simplified } from '../../../phrases/simplified.ts';
import { type Edit, edited } from '../../../text/edit.ts';
import { shifted } from '../../../text/span.ts';
import type { Fix, Report, Say } from '../../rule.ts';
import { type Annotated, annotatedView } from './annotations.ts';
import { isTraditionalView } from './script.ts';

/**
 * One report a paragraph with pinyin put in between its characters, from the first to the last of it, so that wherever the
 * writer stands in it the repair is at hand: for the paragraph, and for the whole text.
 */
export function annotatedReports(draft: Draft, say: Say): Report[] {
  const all = draft.view(annotatedView);
  if (all.length === 0) return [];
  const whole = wholeFixes(draft, all, say);
  return all.map((annotated): Report => {
    const edits = removals(annotated);
    const { start, end } = {
      start: annotated.annotations[0]?.start ?? 0,
      end: annotated.annotations.at(-1)?.end ?? 0,
    };
    const offset = annotated.paragraph.span.start;
    return {
      span: shifted({ start: start - 1, end }, offset),
      message: say('网页在字后插进了注音，本段 {0} 处', edits.length),
      fixes: [{ title: say('去掉本段的 {0} 处注音', edits.length), edits, safe: false }, ...whole],
      data: { count: edits.length },
    };
  });
}

function removals({ paragraph, annotations }: Annotated): Edit[] {
  return annotations.map((annotation) => ({ span: shifted(annotation, paragraph.span.start), text: '' }));
}

function wholeFixes(draft: Draft, all: readonly Annotated[], say: Say): Fix[] {
  const edits = all.flatMap(removals);
  const fixes: Fix[] = [{ title: say('整篇还原：去掉 {0} 处注音', edits.length), edits, safe: false }];
  if (draft.view(isTraditionalView)) {
    fixes.push({ title: say('整篇还原：去掉注音，并转为简体字'), edits: draft.view(plainView), safe: false });
  }
  return fixes;
}

/** The edits that make a whole draft readable: no pinyin, simplified characters. */
const plainView: View<readonly Edit[]> = {
  name: 'plain text',
  compute(draft) {
    const annotated = new Map(draft.view(annotatedView).map((one) => [one.paragraph.index, one]));
    return draft.paragraphs.flatMap((paragraph) => {
      const annotations = annotated.get(paragraph.index)?.annotations ?? [];
      const plain = edited(
        draft.paragraphView(simplifiedView, paragraph),
        annotations.map((span) => ({ span, text: '' })),
      );
      return plain === paragraph.text ? [] : [{ span: paragraph.span, text: plain }];
    });
  },
};

/** Converted before the pinyin is taken out: each character stays where it was. */
const simplifiedView: ParagraphView<string> = { name: 'simplified', compute: simplified };
