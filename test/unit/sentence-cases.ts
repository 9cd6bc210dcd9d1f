import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markedBy } from './told-by.ts';

/** A sentence in which no rule finds anything. */
export const BODY = '各乡镇人民政府要高度重视，认真抓好落实。';

/** The words the rule marks in `sentence`, which stands in a paragraph. */
const marked = (id: string, sentence: string) =>
  markedBy(id, `关于做好有关工作的通知\n${BODY}\n${BODY}${sentence}${BODY}\n`);

/** Tests that the rule `id` marks in each sentence of `wrong` the words beside it, and nothing in those of `right`. */
export function holds(id: string, wrong: Readonly<Record<string, string>>, right: readonly string[]): void {
  describe(id, () => {
    for (const [sentence, words] of Object.entries(wrong)) {
      test(`wrong: ${sentence}`, () => assert.deepEqual(marked(id, sentence), [words]));
    }
    for (const sentence of right)
      test(`right: ${sentence}`, () => assert.deepEqual(marked(id, sentence), []));
  });
}
