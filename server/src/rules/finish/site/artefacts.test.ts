import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { siteArtefactsView } from './artefacts.ts';

const foundIn = (text: string) =>
  siteArtefactsView.compute(text).map(({ start, end }) => text.slice(start, end));

describe('what web pages leave', () => {
  test('lines of buttons and navigation', () => {
    for (const line of [
      '查看全文',
      '上一页 [1] [2] [3] 下一页',
      '首页 > 下一篇',
      '【返回顶部】 【打印本页】',
      '第2页 共5页',
      '- 第 3 页 -',
      '[1] [2] [3]',
      '本文共3页：[1] [2] [3]',
      '3 顶一下',
      '共3页:上一页123下一页',
      '共2页，当前第1页12下一页',
    ]) {
      assert.deepEqual(foundIn(line), [line]);
    }
  });

  test('when and by whom something was uploaded', () => {
    for (const line of [
      '时间:2023-11-30 23:24:21 作者:薇儿',
      '2024-03-21 20:22:27',
      '发布时间：2024-03-21',
      '时间：2024/3/21 来源：某某网',
      '时间：2024-03-21 20:22 点击：31',
      '更新日期：2024-03-21 20:22',
      '责任编辑：某某',
      '上一篇：某县长讲话',
    ]) {
      assert.deepEqual(foundIn(line), [line]);
    }
  });

  test('adverts between the characters of a word, and in brackets', () => {
    assert.deepEqual(foundIn('大型跨点击查看更多精彩文章国公司投资'), ['点击查看更多精彩文章']);
    assert.deepEqual(foundIn('要努力。（本篇文章来自某网，转载请注明）各地要抓好。'), [
      '（本篇文章来自某网，转载请注明）',
    ]);
    assert.deepEqual(foundIn('要努力。[某某范文网www.somefanwen.com]各地要抓好。'), [
      '[某某范文网www.somefanwen.com]',
    ]);
    assert.deepEqual(foundIn('要抓好落实。本文由某某网为您整理。各地要抓好。'), ['本文由某某网为您整理。']);
    assert.deepEqual(foundIn('《讲话》来源于feisuxs，欢迎阅读讲话。'), [
      '《讲话》来源于feisuxs，欢迎阅读讲话。',
    ]);
  });

  test('the turning of pages, wherever it stands', () => {
    assert.deepEqual(foundIn('要加快发展。共3页:上一页123下一页'), ['共3页:上一页123下一页']);
    assert.deepEqual(foundIn('要加快发展。第2页'), ['第2页']);
    assert.deepEqual(foundIn('要加快发展。更多相关范文请访问某某网。'), ['更多相关范文请访问某某网。']);
    assert.deepEqual(foundIn('[_TAG_h2]篇一'), ['[_TAG_h2]']);
    assert.deepEqual(foundIn('要加快发展。责任编辑：某某'), ['责任编辑：某某']);
  });

  test('labels behind a title', () => {
    assert.deepEqual(foundIn('第一篇：在工作会议上的讲话[大全]'), ['[大全]']);
    assert.deepEqual(foundIn('文章标题：在工作会议上的讲话'), ['文章标题：']);
  });
});

test('the writer’s own words stay', () => {
  for (const text of [
    '时间：2024年5月1日上午9时',
    '时间：2024-05-01 09:00',
    '一、首页改版',
    '各单位可以点击下载附件，也可以到窗口领取。',
    '要做好文章转载和资料收集整理工作，参照示范文本办理。',
    '提几点意见，供大家参考。',
    '本文由三部分组成，办公室为大家整理了材料，全年发表原创文章30篇。',
    '详见附件第3页。',
    '首页设置2个栏目、3个链接，共12页。',
    '让群众享受更多更好的公文服务，请各单位落实。',
    '国发[2019]5号',
    '报名网址为www.yanhu.gov.cn，邮箱为yanhu@163.com。',
    '工作要点[2024]',
  ]) {
    assert.deepEqual(foundIn(text), [], text);
  }
});

test('long runs of every trigger are read once', () => {
  for (const trigger of [
    '查看全文',
    '点击',
    '点击查看',
    '（',
    '本文由',
    '第1页',
    '[1]',
    '《',
    '时间:',
    '公务员之家',
    '（本文由）',
    '1',
    '下一页',
    '更多',
    '更多范文',
    '[1]1 ',
    'a',
    'www.',
    'wenku',
    'wenmi.',
  ]) {
    assert.ok(Array.isArray(siteArtefactsView.compute(trigger.repeat(200_000 / trigger.length))), trigger);
  }
});
