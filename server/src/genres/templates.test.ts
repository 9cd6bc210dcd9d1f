import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allGenres } from '../document/genre.ts';
import { snippetFiles } from './snippet-files.ts';
import { bodyOf, hintOf, piecesOf, TemplateSyntaxError, textOf } from './template-body.ts';
import { OFFICE, type Template, templatesOf } from './templates.ts';

const NEW_YEAR = { year: 2027, month: 1, day: 5 };

function named(name: string, answers: Record<string, string> = {}, office = ''): Template {
  const filling = { office, today: NEW_YEAR, answers: new Map(Object.entries(answers)) };
  return templatesOf(filling).find((template) => template.name === name) as Template;
}

test('there are all fifteen 法定公文 and thirteen papers of daily work, each under a name of its own', () => {
  const templates = templatesOf({ office: '', today: NEW_YEAR });
  const made = (group: string) => new Set(templates.flatMap((one) => (one.group === group ? one.genre : [])));
  const known = (kind: string) =>
    new Set(allGenres().flatMap((genre) => (genre.kind === kind ? genre.name : [])));
  assert.deepEqual(made('statutory'), known('statutory'));
  assert.deepEqual(made('working'), known('working'));
  assert.deepEqual([...made('piece')], [undefined]);
  assert.equal(new Set(templates.map(({ name }) => name)).size, templates.length);
});

test('the office and the day are filled in, the rest stays a stop', () => {
  const { text, body } = named('请示', {}, '砚湖县水利局');
  const lines = text.trimEnd().split('\n');
  assert.equal(lines[0], '砚湖县水利局关于××事由的请示');
  assert.equal(lines[1], '××〔2027〕××号');
  assert.match(text, /\n　+砚湖县水利局\n　+2027年1月5日\n/);
  assert.doesNotMatch(body, new RegExp(OFFICE));
  assert.match(body, /^砚湖县水利局关于\$\{2:××事由\}的请示\n/);
  assert.ok(body.endsWith('$0'));
});

test('without an office its place is a stop like others', () => {
  assert.match(named('请示').body, /^\$\{1:××发文单位\}关于/);
});

test('an answer does not repeat what stands beside its place', () => {
  const title = (answer: string) => named('请示', { 事由: answer }, '砚湖县水利局').text.split('\n')[0];
  for (const answer of [
    '解决水毁农田修复资金',
    '关于解决水毁农田修复资金',
    ' 关于解决水毁农田修复资金的请示。',
    '解决水毁农田修复资金请示',
    '砚湖县水利局关于解决水毁农田修复资金的请示',
  ]) {
    assert.equal(title(answer), '砚湖县水利局关于解决水毁农田修复资金的请示', answer);
  }
  assert.equal(named('请示', { 主送机关: '砚湖县人民政府：' }).text.split('\n')[3], '砚湖县人民政府：');
  assert.equal(
    named('讲话', { 会议名称: '在全县防汛工作会议上的讲话' }).text.split('\n')[0],
    '在全县防汛工作会议上的讲话',
  );
  const first = (name: string, answers: Record<string, string>) => named(name, answers).text.split('\n')[0];
  assert.equal(first('实施方案', { 事由: '农村户厕改造工作方案' }), '农村户厕改造工作实施方案');
  assert.equal(first('工作总结', { 年度: '2026年' }), '××发文单位2026年工作总结');
  assert.equal(first('会议纪要', { 会议名称: '县政府常务会议纪要' }), '县政府常务会议纪要');
  const issued = named('印发文件的通知', { 文件名称: '《砚湖县供水管理办法》' }).text;
  assert.match(issued, /^××发文单位关于印发《砚湖县供水管理办法》的通知\n/);
  assert.match(issued, /\n砚湖县供水管理办法\n/);
});

test('an empty answer leaves the stop, and an answered office wins over the setting', () => {
  assert.match(named('请示', { 事由: '  ' }).body, /\$\{2:××事由\}/);
  assert.match(named('请示', { [OFFICE]: '' }, '砚湖县水利局').body, /^\$\{1:××发文单位\}/);
  assert.match(named('请示', { [OFFICE]: '砚湖县林业局' }, '砚湖县水利局').body, /^砚湖县林业局关于/);
});

test('nothing an answer holds is taken for a stop', () => {
  const { body, text } = named('请示', { 事由: `买$1和\\\${2:x}|` });
  assert.match(text, /关于买\$1和\\\$\{2:x\}\|的请示/);
  assert.match(body, /关于买\\\$1和\\\\\\\$\{2:x\\\}\|的请示/);
});

test('a very long answer is cut, and one of many blanks and stops is read at once', () => {
  assert.ok(named('请示', { 事由: '水'.repeat(100_000) }).text.length < 2000);
  assert.match(named('请示', { 事由: '。 '.repeat(100_000) }).body, /\$\{2:××事由\}/);
});

test('bodies are read and written again as they were', () => {
  const bodies = Object.values(snippetFiles)
    .flat()
    .flatMap((file) =>
      Object.values(file).map(({ body }) => body.join('\n').replaceAll('${CURRENT_', '$0{')),
    );
  for (const body of bodies) {
    const plain = body.replace(/\$0\{[^}]*\}/g, '1');
    assert.equal(bodyOf(piecesOf(plain)), plain);
  }
});

test('mirrors follow their stop, choices begin with the first', () => {
  const pieces = piecesOf(`\${1|同志们,各位代表|}：\n\${2:××开头}。\${1}，$0`);
  assert.equal(textOf(pieces), '同志们：\n××开头。同志们，');
});

test('a dollar that begins no stop is refused', () => {
  for (const body of ['5$', `\${1:open`, `\${CURRENT_HOUR}`, `\${1:a\${2:b}}`]) {
    assert.throws(() => piecesOf(body), TemplateSyntaxError, body);
  }
});

test('a hint is what stands behind ××', () => {
  assert.equal(hintOf('××事由'), '事由');
  assert.equal(hintOf('××（数额、期限写准）'), '数额、期限写准');
  for (const text of ['事由', '××', '××月××日', '××（一）（二）']) assert.equal(hintOf(text), undefined);
});

test('a question shows the line it is about', () => {
  assert.deepEqual(
    named('请示').questions.map(({ hint, line }) => [hint, line]),
    [
      ['发文单位', '××发文单位关于××事由的请示'],
      ['事由', '××发文单位关于××事由的请示'],
      ['主送机关', '××主送机关：'],
    ],
  );
});
