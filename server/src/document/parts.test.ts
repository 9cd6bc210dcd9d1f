import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from './draft.ts';

const BODY = '各乡镇、各部门要高度重视，加强组织领导，细化工作措施，压实工作责任，确保各项任务按时完成。';

/** Each part as “line title”, lines from 1. */
function told(...lines: readonly string[]): string[] {
  const draft = new Draft(lines.join('\n'));
  return draft.parts.map(({ role, span, title: { words } }) => {
    const line = draft.lines.lineAt(span.start) + 1;
    return `${line}${role === 'collection' ? '*' : ''} ${words}`;
  });
}

test('an ordinary draft is one document', () => {
  assert.deepEqual(
    told('关于做好防汛工作的通知', '各乡镇：', BODY, '一、加强巡查', BODY, '二、落实责任', BODY),
    ['1 关于做好防汛工作的通知'],
  );
});

test('a title broken over lines is put together', () => {
  const title = ['砚湖县人民政府关于同意设立', '青石工业集聚区', '管理委员会的批复'];
  assert.deepEqual(told(...title, '县工信局：', BODY), [
    '1 砚湖县人民政府关于同意设立青石工业集聚区管理委员会的批复',
  ]);
});

test('labels part a collection', () => {
  assert.deepEqual(told('第一篇：年度工作总结[范文]', BODY, '第二篇：年度工作计划', BODY), [
    '1 年度工作总结',
    '3 年度工作计划',
  ]);
});

test('labels behind the title part a collection too', () => {
  assert.deepEqual(told('年度工作总结 篇1', BODY, '年度工作总结（篇二）', BODY), [
    '1 年度工作总结',
    '3 年度工作总结',
  ]);
});

test('the head of a collection is no document', () => {
  const lines = [
    '工作汇报范文2篇',
    '时间:2024-01-01',
    '关于项目建设的汇报',
    BODY,
    '查看全文',
    '基层治理新探索',
    BODY,
  ];
  assert.deepEqual(told(...lines), ['1* 工作汇报范文2篇', '3 关于项目建设的汇报', '6 基层治理新探索']);
});

test('a salutation begins a speech whose title is lost', () => {
  assert.deepEqual(told('在动员会上的讲话', '同志们：', BODY, BODY, BODY, '同志们：', BODY), [
    '1 在动员会上的讲话',
    '6 ',
  ]);
});

test('what follows the date at the end is an attachment', () => {
  const lines = [
    '关于印发方案的通知',
    '各乡镇：',
    BODY,
    '砚湖县人民政府',
    '2024年5月6日',
    '（此件公开发布）',
    '秸秆综合利用工作方案',
    BODY,
  ];
  assert.deepEqual(told(...lines), ['1 关于印发方案的通知', '7 秸秆综合利用工作方案']);
});

test('an attachment to a document without a date is a paper of its own, the list of attachments is none', () => {
  const lines = ['关于印发方案的通知', '各乡镇：', BODY, '一、加强巡查', BODY, '附件：', '水库巡查工作方案'];
  const paper = ['附件', '水库巡查工作方案', '一、工作目标', BODY];
  assert.deepEqual(told(...lines, '砚湖县水务局'), ['1 关于印发方案的通知']);
  assert.deepEqual(told(...lines, ...paper), ['1 关于印发方案的通知', '8 水库巡查工作方案']);
});

test('a date under the title, a short heading and a bracketed note part nothing', () => {
  const lines = [
    '在座谈会上的发言',
    '2024年5月6日',
    '同志们：',
    BODY,
    '存在的问题',
    BODY,
    '（根据录音整理）',
    BODY,
  ];
  assert.deepEqual(told(...lines), ['1 在座谈会上的发言']);
});

test('what is not Chinese prose', () => {
  const texts = [
    'requests==2.31\nflask>=2.0\n',
    '# A readme\n\n1. First\n3. Third\n',
    '',
    'これは日本語の文章です。漢字もかなも混じっています。',
  ];
  for (const text of texts) assert.equal(new Draft(text).isProse, false, text);
  assert.equal(new Draft(BODY).isProse, true);
});

test('what stands in front of the text is not its title', () => {
  assert.deepEqual(told('---', '文种: 请示', '---', '关于解决养护资金的请示', BODY), [
    '1 关于解决养护资金的请示',
  ]);
  assert.deepEqual(told('<!-- 文种：请示 -->', '关于解决养护资金的请示', BODY), ['1 关于解决养护资金的请示']);
});
