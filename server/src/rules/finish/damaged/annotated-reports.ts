import type { Draft } from '../../../document/draft.ts';
import { shifted } from '../../../text/span.ts';
import type { Fix, Report, Say } from '../../rule.ts';
import { type Annotated, type Annotation, annotatedView } from './annotations.ts';
import { bareView, plainView } from './restored.ts';
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
  const fixes = [
    { title: say('整篇还原：去掉 {0} 处注音', count), edits: draft.view(bareView), safe: false },
  ];
  if (draft.view(isTraditionalView)) {
    fixes.push({ title: say('整篇还原：去掉注音，并转为简体字'), edits: draft.view(plainView), safe: false });
  }
  return fixes;
}
