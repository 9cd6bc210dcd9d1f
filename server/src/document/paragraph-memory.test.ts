import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Draft, ParagraphMemory, type ParagraphView } from './draft.ts';

/** A view that counts how often it is computed. */
function counting(): { view: ParagraphView<readonly number[]>; count: () => number } {
  let computed = 0;
  const view: ParagraphView<readonly number[]> = {
    name: 'places of 县',
    compute(text) {
      computed++;
      return [...text.matchAll(/县/g)].map(({ index }) => index);
    },
  };
  return { view, count: () => computed };
}

function told(draft: Draft, view: ParagraphView<readonly number[]>): unknown {
  return draft.found(view).map(({ paragraph, found }) => [paragraph.span.start, paragraph.text, found]);
}

test('what is found with the memory of any drafts before is what is found without', () => {
  const line = fc.constantFrom('砚湖县', '各镇', '', '县直各部门、县属企业', '　　特此通知。', '望川县');
  const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
  const same = fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
    const { view } = counting();
    const memory = new ParagraphMemory();
    for (const now of texts) {
      memory.age();
      assert.deepEqual(told(new Draft(now, memory), view), told(new Draft(now), view));
    }
  });
  fc.assert(same, { numRuns: 1000 });
});

test('an edit reads the paragraphs it changes, and a move reads none', () => {
  const { view, count } = counting();
  const memory = new ParagraphMemory();
  new Draft('砚湖县\n各镇\n县直各部门\n望川县', memory).found(view);
  assert.equal(count(), 4);
  new Draft('砚湖县\n各乡镇\n县直各部门\n望川县', memory).found(view);
  assert.equal(count(), 5);
  new Draft('砚湖县\n县直各部门\n各乡镇\n望川县', memory).found(view);
  assert.equal(count(), 5);
  new Draft('前言\n砚湖县\n县直各部门\n各乡镇\n望川县', memory).found(view);
  assert.equal(count(), 6);
});

test('a view that nobody asked for in the draft before is read then', () => {
  const { view, count } = counting();
  const memory = new ParagraphMemory();
  new Draft('砚湖县\n各镇', memory);
  const draft = new Draft('砚湖县\n各镇\n望川县', memory);
  assert.equal(draft.found(view).length, 2);
  assert.equal(count(), 3);
});
