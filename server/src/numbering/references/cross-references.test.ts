import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from '../../document/draft.ts';
import { textAt } from '../../text/span.ts';
import { crossReferencesView } from './cross-references.ts';

/** Each reference of `text` with the markers its steps lead to, or with what it misses. */
function leads(...lines: readonly string[]): string[] {
  const draft = new Draft(lines.join('\n'));
  return draft.view(crossReferencesView).map(({ span, items, miss }) => {
    const markers = items.map((item) =>
      item === undefined ? '…' : textAt(draft.text, item.mark.ordinal.span),
    );
    return [textAt(draft.text, span), '→', ...markers, ...(miss === undefined ? [] : [miss.kind])].join(' ');
  });
}

const ARTICLES = [
  '第一条 校车应当符合下列条件：',
  '（一）检验合格；',
  '（二）投保责任险。',
  '有下列情形之一的，不得上路：',
  '（一）超过核载人数；',
  '（二）没有随车人员；',
  '（三）驾驶人身体不适。',
];

test('parts and items of a notice', () => {
  assert.deepEqual(
    leads(
      '一、工作安排',
      '（一）摸底。',
      '（二）整改，分工见第三部分第1点。',
      '三是报送，同本通知第一条第（二）项。',
      '二、时间安排',
      '三、有关要求',
      '1.明确责任。',
    ),
    ['第三部分第1点 → 三、 1.', '第一条第（二）项 → 一、 （二）'],
  );
});

test('款 and 项 of a 条', () => {
  assert.deepEqual(
    leads(...ARTICLES, '第二条 违反本办法第一条第一款第（二）项、第二款第（三）项的，停运。'),
    ['第一条第一款第（二）项 → 第一条 … （二）', '第二款第（三）项 → 第一条 … （三）'],
  );
  assert.deepEqual(leads(...ARTICLES, '第二条 有第一条第（三）项情形的，停运。'), [
    '第一条第（三）项 → 第一条 （三）',
  ]);
  assert.deepEqual(leads(...ARTICLES, '第二条 有第一条第（二）项情形的，停运。'), [
    '第一条第（二）项 → 第一条 ambiguous',
  ]);
});

test('本条, 前款 and 前条', () => {
  assert.deepEqual(
    leads(...ARTICLES.slice(0, 3), '前款第（二）项的保费由学校承担；本条第（一）项的检验每年一次。'),
    ['第（二）项 → （二）', '第（一）项 → （一）'],
  );
  assert.deepEqual(leads(...ARTICLES.slice(0, 3), '第二条 前条第（三）项另行规定。'), [
    '第（三）项 → absent',
  ]);
});

test('several numbers before one 项, and ranges', () => {
  assert.deepEqual(leads(...ARTICLES.slice(0, 3), '第二条 违反本办法第一条第（一）、（二）项的，停运。'), [
    '第一条第（一）、（二）项 → 第一条 （一）',
    '第一条第（一）、（二）项 → 第一条 （二）',
  ]);
  assert.deepEqual(
    leads('第一条 总则内容。', '第二条 职责内容。', '第三条 违反本办法第一条至第二条的，处理。'),
    ['第一条 → 第一条', '第二条 → 第二条'],
  );
});

test('the list before', () => {
  const list = ['要做好以下准备工作：', '1.排好值班表格。', '2.备好通信设备。'];
  assert.deepEqual(leads(...list, '落实上述第2点，须有两人在场。'), ['第2点 → 2.']);
  assert.deepEqual(leads(...list, '落实前述第3点，须有两人在场。'), ['第3点 → absent']);
});

test('branches', () => {
  assert.deepEqual(
    leads('第一条 总则内容。', '第一条之一 补充内容。', '第二条 违反本办法第一条之一的，依照第一条处理。'),
    ['第一条之一 → 第一条之一', '第一条 → 第一条'],
  );
});

test('a law quoted by a decision has numbers of its own', () => {
  assert.deepEqual(
    leads(
      '一、增加一条作为补充内容：',
      '“第九条 校车应当检验合格。',
      '违反本办法第二条的，停运。',
      '依照第一条处理。”',
      '二、违反本法第二条的，依照有关规定处理。',
    ),
    ['第二条 →'],
  );
});

test('references to other documents lead nowhere here', () => {
  for (const words of [
    '依照《道路交通安全法》第一条的规定处罚',
    '依照教育法第一条、第二条的规定处罚',
    '依照该条例第一条处罚，有第二条情形的除外',
    '将第一条修改为另外的文字内容',
    '市局要求“按照第一条执行”，从其要求',
    '实施意见第一部分已有安排',
  ]) {
    const found = leads('第一条 总则内容。', `第二条 ${words}。`).filter(
      (reference) => !reference.endsWith('→'),
    );
    assert.deepEqual(found, [], words);
  }
});
