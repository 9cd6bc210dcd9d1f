import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wrongWords, wrongWordsView } from './wrong-words.ts';

const foundIn = (text: string) =>
  wrongWordsView.compute(text).map(({ start, end }) => text.slice(start, end));

describe('the list of wrong words', () => {
  test('is long, and no row stands in it twice', () => {
    const all = wrongWords().map(({ wrong }) => wrong);
    assert.ok(all.length >= 250);
    assert.deepEqual(
      all.filter((wrong, index) => all.indexOf(wrong) !== index),
      [],
    );
  });

  test('every row finds its wrong word and not its guards, and its right word is none', () => {
    for (const { wrong, right, guards } of wrongWords()) {
      const written = wrong.replace('…', '再次');
      assert.deepEqual(foundIn(`我们${written}。`), [written]);
      for (const guard of guards) assert.ok(!foundIn(guard).includes(wrong), `${wrong} in ${guard}`);
      assert.deepEqual(foundIn(right.replace('…', '再次')), [], `${wrong} is put right as ${right}`);
    }
  });

  test('every guard holds its word, and every slot of a wrong word stands in the right one', () => {
    for (const { wrong, right, guards, why } of wrongWords()) {
      assert.deepEqual(
        guards.filter((guard) => !guard.includes(wrong) || guard === wrong),
        [],
        wrong,
      );
      assert.equal(right.includes('…'), wrong.includes('…'), wrong);
      assert.ok(why.length > 2, wrong);
    }
  });
});

describe('wrong words', () => {
  test('are found through a slot of one clause only', () => {
    assert.deepEqual(foundIn('防止类似事件不再发生'), ['防止类似事件不再']);
    assert.deepEqual(foundIn('防止返贫，不再新增；防止这样的事情在今后的工作当中不再发生'), []);
  });

  test('of those that overlap the longest is told', () => {
    assert.deepEqual(foundIn('截止目前为止'), ['截止目前为止']);
  });

  test('are left alone in titles and known for quoted in quotations', () => {
    assert.deepEqual(foundIn('《银行帐户管理办法》'), []);
    assert.deepEqual(
      wrongWordsView.compute('他说“布署工作”，布署').map(({ quoted }) => quoted),
      [true, false],
    );
  });

  test('are read once in runs of any length', () => {
    for (const word of ['防止', '布署', '截止', '“', '《', '既使', '避免不']) {
      assert.ok(Array.isArray(wrongWordsView.compute(word.repeat(200_000 / word.length))));
    }
  });
});
