import type { View } from '../../document/draft.ts';
import { itemsView } from '../../numbering/lists.ts';
import { expectedView } from './expected.ts';

/** UTF-16 units from which a numbered paragraph of one sentence with a comma in it says something rather than names it. */
const STATEMENT = 30;

/**
 * As `expectedView`, but for numbered paragraphs of one long sentence: in one draft they may name what follows, in two
 * documents of different years they are a task carried over.
 */
export const expectedInCorpusView: View<Uint8Array> = {
  name: 'expected in corpus',
  compute: (draft) => {
    const expected = draft.view(expectedView).slice();
    for (const { mark } of draft.view(itemsView)) {
      const { ordinal, paragraph } = mark;
      if (!ordinal.opening) continue;
      const words = paragraph.text.slice(ordinal.span.end - paragraph.span.start);
      const isOneSentence = words.search(/[。！？]/) === words.length - 1;
      if (!isOneSentence || words.length < STATEMENT || !words.includes('，')) continue;
      expected.fill(0, ordinal.span.end, paragraph.span.end);
    }
    return expected;
  },
};
