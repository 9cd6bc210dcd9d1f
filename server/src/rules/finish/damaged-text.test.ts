import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createChecker } from '../../check/checker.ts';
import { createSay } from '../../check/say.ts';
import { Draft } from '../../document/draft.ts';
import { edited } from '../../text/edit.ts';
import type { Finding, Fix } from '../rule.ts';
import { slipsView } from './damaged/slips.ts';
import { wrongCharacters } from './damaged/wrong-characters.ts';
import { damagedText } from './damaged-text.ts';

function findingsIn(text: string): Finding[] {
  const host = {
    rules: [damagedText],
    config: { rules: {} },
    say: createSay(),
    logger: { error: assert.fail },
  };
  return createChecker(host).check(new Draft(text));
}

/** `text` after the fix of its first finding whose title holds `words`. */
function after(text: string, words: string): string {
  const fixes = findingsIn(text).flatMap((finding) => finding.fixes ?? []);
  const fix = fixes.find(({ title }) => title.includes(words));
  assert.ok(fix !== undefined, `no fix “${words}”`);
  return edited(text, fix.edits);
}

const CONVERTED = [
  '加強縣級統(tǒng)戰(zhàn)工作,服務縣域經(jīng)濟發(fā)展',
  '　　隨著統（tǒng）戰(zhàn)工作深入(安大公路),各鄉(xiāng)鎮(zhèn)三人(次)參加。',
].join('\n');

describe('pinyin put behind characters', () => {
  test('is told once a paragraph, and taken out of it', () => {
    assert.equal(findingsIn(CONVERTED).filter(({ message }) => message.includes('注音')).length, 2);
    assert.equal(after(CONVERTED, '本段').split('\n')[0], '加強縣級統戰工作,服務縣域經濟發展');
  });

  test('is taken out of the whole text, which can be made simplified', () => {
    assert.equal(
      after(CONVERTED, '去掉 8 处注音'),
      '加強縣級統戰工作,服務縣域經濟發展\n　　隨著統戰工作深入(安大公路),各鄉鎮三人(次)參加。',
    );
    assert.equal(
      after(CONVERTED, '简体'),
      '加强县级统战工作,服务县域经济发展\n　　随着统战工作深入(安大公路),各乡镇三人(次)参加。',
    );
  });

  test('is never taken out unasked', () => {
    const fixes = findingsIn(CONVERTED).flatMap((finding): readonly Fix[] => finding.fixes ?? []);
    assert.ok(fixes.every(({ safe }) => !safe));
  });

  test('is the writer’s own behind a rare character, or once or twice in a text', () => {
    assert.deepEqual(findingsIn('垚(yáo)字的读音和亳(bó)州的读音，请登记员逐一记清楚。'), []);
    assert.deepEqual(findingsIn('要还(huán)的款项和还(hái)要办的事，请登记员逐一记清楚。'), []);
  });
});

describe('bytes that slipped', () => {
  test('are guessed by the words around them', () => {
    const text = '經(jīng)?;?、制度化的認識?;鶎痈骷夵h委確?!半p基四落實”,不到位?,F(xiàn)在情況';
    assert.deepEqual(
      slipsView.compute(text).map(({ guess }) => guess),
      ['常化', '。基層各級黨', '保“雙', '。現'],
    );
  });

  test('are told by other characters with the pinyin that broke them', () => {
    const text = '有償?shù)脑瓌t和數(shù)量、數(shù)字、數(shù)據都要公開公示。';
    assert.equal(after(text, '按推测'), '有償的原則和數(shù)量、數(shù)字、數(shù)據都要公開公示。');
    assert.equal(after(text, '整篇还原：去掉 3 处'), '有償的原則和數量、數字、數據都要公開公示。');
    assert.equal(after(text, '简体'), '有偿的原则和数量、数字、数据都要公开公示。');
  });

  test('are none where the writer asks', () => {
    for (const text of [
      '为什么?;我们',
      '行不行?!大家说行不行?',
      '怎么办?!大家看GDP下降',
      '是吗?(笑)',
      '好不好?,我们',
    ]) {
      assert.deepEqual(slipsView.compute(text), [], text);
    }
  });
});

test('a wrong zero is put right, a zero of another number left alone', () => {
  assert.deepEqual(
    findingsIn('自二O一八年、二00五年和2005年以来，二十O条都已办理完毕。').map(({ data }) => data?.right),
    ['二〇一八', '二〇〇五'],
  );
});

test('every wrong character of the list is found in the texts it is for', () => {
  const plain = '各乡镇人民政府和县直各部门要认真落实。';
  const countOf = (draft: string, right: string) =>
    findingsIn(draft).filter(({ data }) => data?.right === right).length;
  for (const { wrong, right, text } of wrongCharacters()) {
    const draft = text === 'converted' ? `${CONVERTED}\n${plain}` : plain;
    assert.equal(countOf(`${draft}他们${wrong}。`, right), countOf(draft, right) + 1, wrong);
  }
});

test('circles for zero are told once, and never in an ordinal', () => {
  const text = '自二○一八年起，一九九○年以来的文件由○○县办公室逐一登记。\n二○、其他事项。';
  const found = findingsIn(text);
  assert.deepEqual(
    found.map(({ data }) => data?.count),
    [2],
  );
  assert.equal(
    after(text, '〇'),
    '自二〇一八年起，一九九〇年以来的文件由○○县办公室逐一登记。\n二○、其他事项。',
  );
});

test('traditional text of a writer keeps its 著', () => {
  assert.deepEqual(findingsIn('隨著經濟發展，各縣級機關沿著這個方向繼續努力，意味著許多進步。'), []);
});

test('long runs of every trigger are read once', () => {
  const triggers = ['統(tǒng)', '?;', '(', '（ā', ')?', '?;鶎', '臵', '二O', '\ue000', '\u200b', '著', '⼀'];
  for (const trigger of triggers) {
    const text = `各乡镇人民政府和县直各部门${trigger.repeat(200_000 / trigger.length)}`;
    assert.ok(Array.isArray(findingsIn(text)), trigger);
  }
});
