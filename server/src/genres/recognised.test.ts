import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from '../document/draft.ts';
import { allGenres, genreNamed } from '../document/genre.ts';
import { genresOf, genresView } from './recognised.ts';

const BODY = `
　　近年来，我县农村公路建设步伐明显加快，群众出行条件有了较大改善，但养护资金不足的问题依然突出。
　　为保障群众安全便捷出行，县财政多方筹措资金，组织力量逐段排查，把险情消除在萌芽状态。
`;

function told(text: string, setting?: string): string[] {
  return genresOf(new Draft(text), setting).map((one) => (one ? `${one.genre.name} ${one.by}` : '?'));
}

test('the longest words at the end of a title tell the 文种', () => {
  const titles = {
    砚湖县人民政府关于解决养护资金的请示: '请示',
    关于加强农村公路养护的实施意见: '意见',
    砚湖县农村公路养护工作方案: '方案',
    关于农村公路养护情况的报告: '报告',
    砚湖县交通运输局关于商请支持养护资金的函: '函',
    砚湖县交通运输局关于养护资金有关问题的复函: '复函',
    在全县农村公路养护工作会议上的讲话: '讲话',
    砚湖县农村公路养护工作座谈会会议纪要: '纪要',
    '砚湖县农村公路养护办法（试行）': '办法',
    '2025年工作总结[范文]': '总结',
    赴邻县学习考察报告: '调研报告',
    '2025年度述职述廉报告': '述职报告',
    '# 砚湖县农村公路养护工作要点': '要点',
    '2025年工作总结和2026年工作计划': '总结',
    '2025年度民主生活会个人发言提纲': '对照检查',
    关于县政协第12号提案的答复函: '复函',
    在全县经验交流会上的典型发言材料: '经验材料',
    在全县人才工作座谈会上的发言: '发言',
  };
  for (const [title, genre] of Object.entries(titles))
    assert.deepEqual(told(`${title}\n${BODY}`), [`${genre} title`], title);
});

test('words that end as a 文种 does and are none tell nothing', () => {
  for (const title of ['砚湖县交通建设公司财务审计报告', '砚湖县交通运输局录取通知书', '农村公路养护见闻']) {
    assert.deepEqual(told(`${title}\n${BODY}`), ['?'], title);
  }
});

test('a title is put together from its lines, blanks between the characters left out', () => {
  assert.deepEqual(
    told(`砚湖县人民政府\n关于建立农村公路养护制度\n的 实 施 意 见\n砚政〔2025〕3号\n${BODY}`),
    ['意见 title'],
  );
});

test('the 红头 above a title is not the title', () => {
  assert.deepEqual(told(`砚湖县人民政府文件\n砚政〔2025〕3号\n关于解决养护资金的请示\n${BODY}`), [
    '请示 title',
  ]);
});

test('a title given twice is one', () => {
  const [genre] = new Draft(`篇1：在养护会议上的讲话\n在养护会议上的讲话\n${BODY}`).view(genresView);
  assert.equal(genre?.genre.name, '讲话');
});

test('where the title says nothing the opening does', () => {
  assert.deepEqual(told(`关于加强农村公路养护工作\n各乡镇：\n　　现将有关事项通知如下：${BODY}`), [
    '通知 opening',
  ]);
  assert.deepEqual(told(`　　你局《关于解决养护资金的请示》收悉。经研究，现批复如下：${BODY}`), [
    '批复 opening',
  ]);
  assert.deepEqual(told(`同志们：\n　　今天我们召开全县农村公路养护工作会议。${BODY}`), ['讲话 opening']);
  assert.deepEqual(told(`各位领导、同志们：\n　　按照会议安排，我代表乡党委作表态发言。${BODY}`), [
    '表态发言 opening',
  ]);
});

test('a plan spoken of in passing opens nothing', () => {
  assert.deepEqual(told(`农村公路养护\n　　去年的情况报告如下文所述，这里不再重复。${BODY}`), ['?']);
});

test('front matter and a comment on the first line tell it, whatever the title', () => {
  assert.deepEqual(told(`---\n文种: 请示\n作者: 办公室\n---\n农村公路养护情况\n${BODY}`), ['请示 declared']);
  assert.deepEqual(told(`<!-- 文种：工作汇报 -->\n\n农村公路养护情况的报告\n${BODY}`), ['汇报 declared']);
  assert.deepEqual(told(`文种：讲话\n农村公路养护\n${BODY}`), ['讲话 declared']);
  assert.deepEqual(told(`---\n标题: 养护\n---\n关于农村公路养护情况的报告\n${BODY}`), ['报告 title']);
});

test('the writer’s setting wins, but not over what stands behind the first document', () => {
  const notice = `关于印发养护方案的通知\n各乡镇：\n　　现将方案印发给你们，请认真贯彻执行。\n砚湖县人民政府\n2025年3月1日\n砚湖县农村公路养护工作方案\n${BODY}`;
  assert.deepEqual(told(notice), ['通知 title', '方案 title']);
  assert.deepEqual(told(notice, '通报'), ['通报 setting', '方案 title']);
  assert.deepEqual(told(`农村公路养护\n${BODY}`, '讲话'), ['讲话 setting']);
  assert.deepEqual(told(`关于农村公路养护情况的报告\n${BODY}`, '诗歌'), ['报告 title']);
});

test('every 文种 is found by its own name, the fifteen of the regulations among them', () => {
  const statutory = allGenres().filter(({ kind }) => kind === 'statutory');
  // 函 and 复函 are one 文种 there, with different words here.
  assert.equal(statutory.length, 16);
  for (const genre of allGenres()) assert.equal(genreNamed(genre.name), genre);
});
