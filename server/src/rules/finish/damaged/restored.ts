import type { Draft, ParagraphView, View } from '../../../document/draft.ts';
import { simplified } from '../../../phrases/simplified.ts';
import { type Edit, edited } from '../../../text/edit.ts';
import { overlaps, textAt } from '../../../text/span.ts';
import { annotationsView, readingsView } from './annotations.ts';
import { resolved, type Slip, slipsView } from './slips.ts';

/** The edits, one a paragraph, that take the readings out of a draft. */
export const bareView: View<readonly Edit[]> = {
  name: 'without readings',
  compute: (draft) => restorations(draft, bareTextView, (text) => text),
};

/** The edits that do so and make the draft simplified. */
export const plainView: View<readonly Edit[]> = {
  name: 'plain text',
  compute: (draft) => restorations(draft, plainTextView, simplified),
};

/** Paragraphs as they are restored where no bytes slipped: most of them, and the same at every keystroke. */
const bareTextView: ParagraphView<string> = {
  name: 'bare text',
  compute: (text) => restored(text, [], (same) => same),
};
const plainTextView: ParagraphView<string> = {
  name: 'simplified text',
  compute: (text) => restored(text, [], simplified),
};

/** Puts a text in other characters, each where it was. */
type Convert = (text: string) => string;

function restorations(draft: Draft, view: ParagraphView<string>, convert: Convert): Edit[] {
  return draft.paragraphs.flatMap((paragraph) => {
    const { text, span } = paragraph;
    const slips = draft.paragraphView(slipsView, paragraph);
    const result =
      slips.length === 0
        ? draft.paragraphView(view, paragraph)
        : restored(
            text,
            slips.map((slip) => resolved(slip, text, draft.view(readingsView))),
            convert,
          );
    return result === text ? [] : [{ span, text: result }];
  });
}

/**
 * `text` without readings, in other characters. What a reading broke between two bytes is put right where the other readings
 * of the draft told it; what else slipped keeps its characters as they are, for only they tell what it was.
 */
function restored(text: string, slips: readonly Slip[], convert: Convert): string {
  const kept = slips.map(({ start, end, annotated, guess }): Edit => {
    const span = { start, end };
    const known = annotated !== undefined && guess !== undefined;
    return { span, text: known ? convert(guess) : textAt(text, span) };
  });
  const readings = annotationsView
    .compute(text)
    .filter((reading) => !kept.some(({ span }) => overlaps(span, reading)))
    .map(({ start, end }): Edit => ({ span: { start, end }, text: '' }));
  return edited(convert(text), [...kept, ...readings]);
}
