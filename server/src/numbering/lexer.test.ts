import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOrdinals } from './lexer.ts';

/** Markers as read: ^ opens the paragraph, ~ is weak, ! is torn; value in brackets. */
function told(text: string): string {
  return readOrdinals(text)
    .map(({ span, value, opening, weak, torn }) => {
      const flags = `${opening ? '^' : ''}${weak ? '~' : ''}${torn ? '!' : ''}`;
      return `${flags}${text.slice(span.start, span.end)}[${value}]`;
    })
    .join(' ');
}

const opening: readonly [string, string][] = [
  ['一、总体要求', '^一、[1]'],
  ['三十七、其他事项', '^三十七、[37]'],
  ['（一）加强领导。', '^（一）[1]'],
  ['(十二)加强领导。', '^(十二)[12]'],
  ['㈢落实责任。', '^㈢[3]'],
  ['1.制定方案。', '^1.[1]'],
  ['1、制定方案。', '^1、[1]'],
  ['１２．制定方案。', '^１２．[12]'],
  ['⒊制定方案。', '^⒊[3]'],
  ['（1）制定方案。', '^（1）[1]'],
  ['⑵制定方案。', '^⑵[2]'],
  ['1)制定方案。', '^1)[1]'],
  ['③制定方案。', '^③[3]'],
  ['第一，提高认识。', '^第一，[1]'],
  ['第一百二十条 本法自公布之日起施行。', '^第一百二十条[120]'],
  ['第二十条之一 有下列情形之一的', '^第二十条之一[20]'],
  ['第十五 条 本办法', '^第十五 条[15]'],
  ['第三章　附则', '^第三章[3]'],
  ['六是经费紧缺。', '^六是[6]'],
  ['二要强化责任。', '^二要[2]'],
  ['三 是抓好落实。', '^三 是[3]'],
  ['四抓作风建设', '^四抓[4]'],
  ['其一，认识不足。', '^其一，[1]'],
  ['首先，要提高认识。', '^首先[1]'],
  ['另一方面，要看到不足。', '^另一方面[2]'],
  ['1.1 建设目标', '^1.1[1]'],
  ['2.3.1 技术路线', '^2.3.1[1]'],
  ['1.2025年任务清单', '^1.[1]'],
  ['## 二、主要做法', '^二、[2]'],
  ['**三、主要做法**', '^三、[3]'],
  ['一、全县最好”自居。', '^!一、[1]'],
];

for (const [text, expected] of opening) {
  test(`opens: ${text}`, () => assert.equal(told(text), expected));
}

const words = [
  '二、三产业加快发展。',
  '第一、第二产业协调发展。',
  '第一产业增加值增长。',
  '第三条第二款规定的情形除外。',
  '（四）、（五）项所列人员',
  '（2024年6月）',
  '2024年，全县实现生产总值',
  '3.5万元以内的项目',
  '4.59平方公里',
  '12、13日召开会议',
  '一抓到底，务求实效。',
  '一是一、二是二，不含糊。',
  '十七大以来，我县',
  '三农工作是重中之重。',
  '3 顶一下',
];

for (const text of words) {
  test(`no marker opens: ${text}`, () => assert.ok(!told(text).startsWith('^'), told(text)));
}

const inside: readonly [string, string][] = [
  ['要做到：一是快，二是准；三是稳。', '一是[1] 二是[2] 三是[3]'],
  ['要求:一是快,二是准;三是稳.', '一是[1] 二是[2] 三是[3]'],
  ['一、一是抓学习。二是抓落实。', '^一、[1] 一是[1] 二是[2]'],
  ['分三步：（1）摸底；（2）整改；（3）验收。', '（1）[1] （2）[2] （3）[3]'],
  ['附件1.任务清单', '1.[1]'],
  ['附件：1.2025年任务清单', '1.[1]'],
  ['包括：1.场地；2.经费。', '1.[1] 2.[2]'],
  ['措施有①补助；②培训；③贷款。', '~①[1] ②[2] ③[3]'],
  ['我讲两点。第一，提高认识。第二，狠抓落实。', '第一，[1] 第二，[2]'],
  ['一方面要肯定成绩，另一方面要看到不足。', '^一方面[1] 另一方面[2]'],
  ['问题有：一、人员少；二、经费缺。', '一、[1] 二、[2]'],
];

for (const [text, expected] of inside) {
  test(`inside: ${text}`, () => assert.equal(told(text), expected));
}

const prose = [
  '统一是前提，唯一是例外。',
  '发展是第一要务，人才是第一资源。',
  '依照本条第（一）项、第（二）项处理。',
  '发展二、三产业，增长4.5个百分点。',
  '增速居全省第一，比上年提高。',
  '采取“五抓”，推动工作。',
];

for (const text of prose) {
  test(`no marker inside: ${text}`, () => assert.equal(told(text), ''));
}

test('a megabyte of trigger characters is read in one pass', () => {
  for (const unit of ['一', '（', '第', '1', '1.', '一是', '① ', '首先']) {
    const read = readOrdinals(unit.repeat(200_000 / unit.length));
    assert.ok(Array.isArray(read));
  }
});
