import type { Draft, ParagraphView, View } from '../../../document/draft.ts';
import type { Paragraph } from '../../../document/paragraph.ts';
import { isTraditional } from '../../../phrases/simplified.ts';
import { isHan } from '../../../text/characters.ts';
import { isCommonHan } from '../../../text/encoding/gbk.ts';
import { readingEnd } from '../../../text/folding/annotation.ts';
import type { Span } from '../../../text/span.ts';

/** Pinyin in brackets behind a character; the span is that of the brackets. */
export interface Annotation extends Span {
  readonly character: string;
  readonly syllable: string;
}

const OPENING = /[(（]/g;
/** What slipped bytes may have left of the character: ?,F(xiàn)在 for 。現(xiàn)在. */
const LETTER = /[A-Za-z]/;

/** The readings in a paragraph, whoever put them there. */
export const annotationsView: ParagraphView<readonly Annotation[]> = {
  name: 'annotations',
  compute(text) {
    const annotations: Annotation[] = [];
    for (const { index: start } of text.matchAll(OPENING)) {
      const character = text[start - 1] ?? '';
      const end =
        isHan(character.charCodeAt(0)) || LETTER.test(character)
          ? readingEnd(text, start, text.length)
          : start;
      if (end === start) continue;
      annotations.push({ start, end, character, syllable: text.slice(start + 1, end - 1) });
    }
    return annotations;
  },
};

/** A paragraph with the pinyin that was put into it; offsets count from the paragraph's start. */
export interface Annotated {
  readonly paragraph: Paragraph;
  readonly annotations: readonly Annotation[];
}

/** A writer gives the reading of a character or two; a page that does it everywhere does it this often. */
const EVERYWHERE = 3;

/**
 * The paragraphs into which a web page put pinyin. The reading of a rare character, and a reading or two in a whole text, are
 * the writer's own; traditional characters with readings in a draft are not.
 */
export const annotatedView: View<readonly Annotated[]> = {
  name: 'annotated paragraphs',
  compute(draft: Draft) {
    const all = draft
      .found(annotationsView)
      .map(({ paragraph, found }) => ({ paragraph, annotations: found }));
    const plain = all.flatMap(({ annotations }) => annotations.filter(({ character }) => isPlain(character)));
    const isWeb =
      plain.length >= EVERYWHERE || plain.some(({ character }) => isTraditional(character.charCodeAt(0)));
    return isWeb ? all : [];
  },
};

/** A character whose reading every reader of official documents knows. */
function isPlain(character: string): boolean {
  return isTraditional(character.charCodeAt(0)) || isCommonHan(character);
}

/** All readings put into a draft: what a page wrote behind one character tells of another that it broke. */
export const readingsView: View<readonly Annotation[]> = {
  name: 'readings',
  compute: (draft) => draft.view(annotatedView).flatMap(({ annotations }) => annotations),
};
