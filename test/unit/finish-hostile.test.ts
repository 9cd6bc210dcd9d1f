import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { createSay } from '../../server/src/check/say.ts';
import { applySafeFixes } from '../../server/src/cli/checking/fix.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';

/** Every character that one of the finishing rules looks for, and what several of them look for together. */
const CHARACTERS =
  'xX×*＊○〇□_＿#?…某【（([〔<＜{$《〈〉》】）)>“”‘’"「」，。；：、！,;:!.．·%％0１元亿万年月日个共　\t—-`是的和三';
const TOGETHER = [
  ...[
    '中x',
    'x中*',
    '*．',
    '中**',
    '20xx年',
    'x年x月',
    '××（',
    '【请',
    '${',
    '某某',
    '…年',
    '#中',
    '例如：“',
  ],
  ...['投资约', '投资亿元', '中%', '中　亿', '2024年 ', '增长个百分点', '共有个'],
  ...['“中“', '”中', '《中<', '<中》', '《<', '（一', '("', '：“', '“《「', '“…'],
  ...[
    '9，9%',
    '9、000',
    '9 5%',
    '壹元（',
    '1元（大写：',
    '10%下降',
    '12：5',
    '上午15:',
    '2月30日至',
    '98年',
    '2109年',
    '分别占5%、',
  ],
  ...[',中', '中, ', '(中)', '((', '.中', '中.', '１．', '9．9％', '，，', '。”。'],
  ...[
    '<p ',
    '[url=',
    '&nbsp;',
    '&#8',
    '{PAGE ',
    '{ MERGEFIELD ',
    '«',
    'TODO',
    '（待',
    '？？？',
    '错误！',
    '批注 [',
    '\\n中',
  ],
  ...[
    'l,236',
    '2O',
    '年l',
    'jiā',
    'À´Ô',
    'ä¸­',
    '鍏',
    '國',
    '加强',
    '的的',
    '截止2024年',
    '王××',
    '经查，刘××。',
  ],
  ...['...', '--', '中\t', '关注公众号', '评论 | ', '习*', '处万', '6个月至', '项目个', '更多精彩内容'],
  ...['中中中中 中', '第一条 ', '中 3 ', '，3 中', '的中', '。中', '，二', '— 3 —'],
];
/** UTF-16 units of each text: enough for work that grows with the square of it to be felt. */
const SIZE = 12_000;

const checker = createChecker({
  rules: rules.filter(({ id }) => /^(?:finish|number)\//.test(id) || id === 'format/date'),
  config: { rules: {} },
  say: createSay(),
  logger: { error: assert.fail },
});

function findingsIn(text: string): Finding[] {
  const draft = new Draft(text);
  assert.ok(draft.isProse);
  return checker.check(draft);
}

/** A draft that is Chinese prose by its beginning, with `words` over and over behind it. */
function filledWith(words: string, separator: string): string {
  const opening = '各单位要把安全生产责任落实到岗位，落实到每一个人。\n'.repeat(850);
  return opening + `${words}${separator}`.repeat(Math.ceil(SIZE / (words.length + separator.length)));
}

describe('finishing rules read whatever stands in a file', () => {
  for (const words of [...CHARACTERS, ...TOGETHER]) {
    test(`${JSON.stringify(words)} without end`, () => {
      for (const separator of ['', '\n']) findingsIn(filledWith(words, separator));
    });
  }

  test('and fix-all comes to an end in all of it', () => {
    const text = filledWith([...CHARACTERS, ...TOGETHER].join('各'), '\n').slice(0, SIZE * 2);
    const { text: fixed } = applySafeFixes(text, findingsIn);
    assert.equal(applySafeFixes(fixed, findingsIn).text, fixed);
  });
});
