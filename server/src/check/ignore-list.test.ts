import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from '../document/draft.ts';
import type { Finding, Rule } from '../rules/rule.ts';
import { createChecker } from './checker.ts';
import { filesIn, type Ignored, ignoresIn, ignoresOfAny, placeOf } from './ignore-list.ts';

const TEXT = '关于做好造林绿化工作的通知\n一、落实造林地块\n二、备足合格苗木\n四、加强栽后管护';
const draft = new Draft(TEXT);
const isThere = () => false;
const isGone = () => true;

function findingOn(words: string, rule = 'test/marker'): Finding {
  const start = TEXT.indexOf(words);
  return { rule, severity: 'warning', span: { start, end: start + words.length }, message: '' };
}
const four = findingOn('四、');
const ignoredFour: Ignored = { file: '通知.txt', rule: four.rule, place: placeOf(four, draft) };

test('a finding is ignored in its file, and no other one is', () => {
  const ignores = ignoresIn('通知.txt', [ignoredFour], isThere);
  assert.equal(ignores?.(four, draft), true);
  assert.equal(ignores?.(findingOn('二、'), draft), false);
  assert.equal(ignores?.(findingOn('四、', 'test/other'), draft), false);
  assert.equal(ignores?.(four, new Draft(TEXT.replace('加强', '抓好'))), false);
});

test('a finding ignored in a file that is gone is ignored wherever it turns up', () => {
  assert.equal(ignoresIn('通知（定稿）.txt', [ignoredFour], isThere), undefined);
  assert.equal(ignoresIn('通知（定稿）.txt', [ignoredFour], isGone)?.(four, draft), true);
});

test('a rule ignored in a file is ignored there and nowhere else', () => {
  const list = [{ file: '通知.txt', rule: four.rule }];
  const ignores = ignoresIn('通知.txt', list, isGone);
  assert.equal(ignores?.(findingOn('二、'), draft), true);
  assert.equal(ignores?.(findingOn('二、', 'test/other'), draft), false);
  assert.equal(ignoresIn('讲话.txt', list, isGone), undefined);
});

test('a name is the same however its accents are composed', () => {
  const list = [{ ...ignoredFour, file: 'cafe\u0301.txt' }];
  assert.equal(ignoresIn('caf\u00e9.txt', list, isThere)?.(four, draft), true);
});

test('several lists ignore what any of them does', () => {
  const one = ignoresIn('通知.txt', [ignoredFour], isThere);
  const other = ignoresIn('通知.txt', [{ file: '通知.txt', rule: 'test/other' }], isThere);
  assert.equal(ignoresOfAny(undefined, one), one);
  assert.equal(ignoresOfAny(undefined, undefined), undefined);
  const both = ignoresOfAny(one, other);
  assert.deepEqual(
    [four, findingOn('二、', 'test/other'), findingOn('二、')].map((finding) => both?.(finding, draft)),
    [true, true, false],
  );
});

test('only files inside the folder are looked for, each once, and not without end', () => {
  const named = (...files: readonly string[]) =>
    filesIn(files.map((file) => ({ file, rule: 'test/marker' })));
  assert.deepEqual(named('a.txt', '讲话/b.txt', 'a.txt'), ['a.txt', '讲话/b.txt']);
  assert.deepEqual(
    named('../a.txt', '/etc/passwd', 'a/../../b', 'c:\\d', 'C:/d', '', 'a//b', 'a\0b', '.'),
    [],
  );
  assert.equal(named(...Array.from({ length: 3000 }, (_, number) => `${number}.txt`)).length, 500);
});

/** A rule that reports every 、. */
const marks: Rule = {
  id: 'test/marker',
  severity: 'warning',
  title: '顿号',
  check({ text }, _context, report) {
    for (const { index } of text.matchAll(/、/g))
      report({ span: { start: index, end: index + 1 }, message: '' });
  },
};

test('what is ignored is left out before the cap, so that it takes no room from others', () => {
  const many = new Draft(`关于做好造林绿化工作的通知\n${'一、落实造林地块\n'.repeat(150)}二、备足合格苗木`);
  const checker = createChecker({
    rules: [marks],
    config: { rules: {} },
    say: (chinese) => chinese,
    logger: { error: assert.fail },
  });
  const last = many.text.lastIndexOf('、');
  assert.equal(checker.check(many).length, 100);
  const left = checker.check(many, ({ span }) => span.start !== last);
  assert.deepEqual(
    left.map(({ span }) => span.start),
    [last],
  );
});
