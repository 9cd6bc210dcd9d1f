import type { Draft, ParagraphView, View } from '../../../document/draft.ts';
import { simplified } from '../../../phrases/simplified.ts';
import { type Edit, edited } from '../../../text/edit.ts';
import { shifted } from '../../../text/span.ts';
import type { Fix, Report, Say } from '../../rule.ts';
import { type Annotated, type Annotation, annotatedView, annotationsView } from './annotations.ts';
import { isTraditionalView } from './script.ts';

/** More findings of one rule are not shown in a file. */
const MOST = 100;

/**
 * One report a paragraph with pinyin put in between its characters, from the first to the last of it, so that wherever the
 * writer stands in it the repair is at hand: for the paragraph, and for the whole text.
 */
export function annotatedReports(draft: Draft, say: Say): Report[] {
  const all = draft.view(annotatedView);
  if (all.length === 0) return [];
  const whole = wholeFixes(draft, all, say);
  return all.slice(0, MOST).map(({ paragraph, annotations }): Report => {
    const [first, last] = [annotations[0] as Annotation, annotations.at(-1) as Annotation];
    const offset = paragraph.span.start;
    const edits = annotations.map((annotation) => ({ span: shifted(annotation, offset), text: '' }));
    return {
      span: shifted({ start: first.start - 1, end: last.end }, offset),
      message: say('网页在字后插进了注音，本段 {0} 处', edits.length),
      fixes: [{ title: say('去掉本段的 {0} 处注音', edits.length), edits, safe: false }, ...whole],
      data: { count: edits.length },
    };
  });
}

/** One edit a paragraph: these fixes hang on every finding, and a text may hold thousands of readings. */
function wholeFixes(draft: Draft, all: readonly Annotated[], say: Say): Fix[] {
  const count = all.reduce((sum, { annotations }) => sum + annotations.length, 0);
  const edits = all.map(({ paragraph }) => ({
    span: paragraph.span,
    text: draft.paragraphView(bareView, paragraph),
  }));
  const fixes: Fix[] = [{ title: say('整篇还原：去掉 {0} 处注音', count), edits, safe: false }];
  if (draft.view(isTraditionalView)) {
    fixes.push({ title: say('整篇还原：去掉注音，并转为简体字'), edits: draft.view(plainView), safe: false });
  }
  return fixes;
}

/** A paragraph without the readings put into it. */
const bareView: ParagraphView<string> = { name: 'without readings', compute: withoutReadings };

function withoutReadings(text: string): string {
  return edited(
    text,
    annotationsView.compute(text).map((span) => ({ span, text: '' })),
  );
}

/** A paragraph without readings and in simplified characters. */
const simplifiedView: ParagraphView<string> = {
  name: 'simplified',
  compute: (text) => simplified(withoutReadings(text)),
};

/** The edits that make a whole draft readable. */
const plainView: View<readonly Edit[]> = {
  name: 'plain text',
  compute: (draft) =>
    draft.paragraphs.flatMap((paragraph) => {
      const plain = draft.paragraphView(simplifiedView, paragraph);
      return plain === paragraph.text ? [] : [{ span: paragraph.span, text: plain }];
    }),
};
