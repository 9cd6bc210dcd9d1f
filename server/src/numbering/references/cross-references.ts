import type { Draft, View } from '../../document/draft.ts';
import type { Part } from '../../document/parts.ts';
import { shifted } from '../../text/span.ts';
import { quotedView } from '../marks.ts';
import { contextsView, type ReferenceContext } from './context.ts';
import { type Targets, targetsOf } from './targets.ts';
import { type ReferenceStep, type ReferenceWords, referencesView } from './words.ts';

/** A reference of a draft to one of its own numbered places. Spans count UTF-16 units from the draft's start. */
export interface CrossReference extends ReferenceWords, Targets {
  readonly part: Part;
  /** Index of the paragraph it stands in. */
  readonly paragraph: number;
}

/** The references of a draft that lead, or should lead, somewhere in it, in the order of the text. */
export const crossReferencesView: View<readonly CrossReference[]> = {
  name: 'cross-references',
  compute: (draft) => draft.view(contextsView).flatMap((context) => referencesOf(draft, context)),
};

function referencesOf(draft: Draft, context: ReferenceContext): CrossReference[] {
  const references: CrossReference[] = [];
  const quoted = draft.view(quotedView);
  for (const { paragraph, found } of draft.foundIn(referencesView, context.part)) {
    if (quoted.has(paragraph.index)) continue;
    for (const read of found) {
      if (read.span.start === 0 || isQuoted(paragraph.text, read.span.start)) continue;
      const words = placed(read, paragraph.span.start);
      const at = words.span.start;
      const targets = targetsOf({ words, at, paragraph: paragraph.index }, context);
      references.push({ ...words, ...targets, part: context.part, paragraph: paragraph.index });
    }
  }
  return references;
}

function placed({ anchor, steps, span }: ReferenceWords, by: number): ReferenceWords {
  return { anchor, steps: steps.map((step) => placedStep(step, by)), span: shifted(span, by) };
}

function placedStep(step: ReferenceStep, by: number): ReferenceStep {
  return { ...step, numeral: shifted(step.numeral, by), span: shifted(step.span, by) };
}

/** Inside “…”: the words of another document. */
function isQuoted(text: string, at: number): boolean {
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
}
