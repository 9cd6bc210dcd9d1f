import type { Draft, ParagraphView, View } from '../../../document/draft.ts';
import type { Paragraph } from '../../../document/paragraph.ts';
import { simplified } from '../../../phrases/simplified.ts';
import { type Edit, edited } from '../../../text/edit.ts';
import { textAt } from '../../../text/span.ts';
import { annotationsView, readingsView } from './annotations.ts';
import { resolved, slipsView } from './slips.ts';

/** The edits, one a paragraph, that take the readings out of a draft. */
export const bareView: View<readonly Edit[]> = {
  name: 'without readings',
  compute: (draft) => restorations(draft, (paragraph) => paragraph.text),
};

/** The edits that do so and make the draft simplified. */
export const plainView: View<readonly Edit[]> = {
  name: 'plain text',
  compute: (draft) => restorations(draft, (paragraph) => draft.paragraphView(simplifiedView, paragraph)),
};

const simplifiedView: ParagraphView<string> = { name: 'simplified', compute: simplified };

/** `read` gives a paragraph's text in the characters wanted, each where it was. */
function restorations(draft: Draft, read: (paragraph: Paragraph) => string): Edit[] {
  return draft.paragraphs.flatMap((paragraph) => {
    const characters = read(paragraph);
    const restored = edited(characters, damageOf(paragraph, draft, characters !== paragraph.text));
    return restored === paragraph.text ? [] : [{ span: paragraph.span, text: restored }];
  });
}

/**
 * The edits of a paragraph's text: readings go, and what they broke between two bytes is put right by the other readings of
 * the draft. What else slipped keeps its characters as they are, for only they tell what it was.
 */
function damageOf(paragraph: Paragraph, draft: Draft, isConverted: boolean): Edit[] {
  const { text } = paragraph;
  const readings = draft.paragraphView(annotationsView, paragraph).map((span) => ({ span, text: '' }));
  const slips = draft.paragraphView(slipsView, paragraph);
  if (slips.length === 0) return readings;
  const kept = slips.map((slip): Edit => {
    const { start, end, annotated, guess } = resolved(slip, text, draft.view(readingsView));
    const span = { start, end };
    if (annotated === undefined || guess === undefined) return { span, text: textAt(text, span) };
    return { span, text: isConverted ? simplified(guess) : guess };
  });
  return [
    ...kept,
    ...readings.filter(
      ({ span }) => !kept.some((one) => one.span.start < span.end && span.start < one.span.end),
    ),
  ];
}
