import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParagraphView } from '../../document/draft.ts';
import type { Rule } from '../../rules/rule.ts';
import { OpenDocument } from '../documents/open-document.ts';
import { defaultSettings } from '../settings/settings.ts';
import { createAnalyse } from './analysis.ts';

const TEXT = '关于召开全县安全生产工作会议的通知，请遵照执行。';

/** A rule that counts how often it runs. */
function counting(): { rule: Rule; runs: () => number } {
  let runs = 0;
  const rule: Rule = {
    id: 'test/first',
    severity: 'warning',
    title: '首字',
    check(_draft, _context, report) {
      runs++;
      report({ span: { start: 0, end: 1 }, message: '首字' });
    },
  };
  return { rule, runs: () => runs };
}

function analyser(rule: Rule) {
  return createAnalyse(
    { rules: [rule], say: (chinese) => chinese, logger: { error: (message) => assert.fail(message) } },
    'now',
  );
}

test('a version is checked once, however often it is asked about', () => {
  const { rule, runs } = counting();
  const analyse = analyser(rule);
  const document = OpenDocument.open('untitled:1', 'gongwen', 1, TEXT);
  assert.equal(analyse(document, defaultSettings), analyse(document, defaultSettings));
  assert.equal(runs(), 1);
});

test('every version and every change of settings has an analysis and an id of its own', () => {
  const { rule, runs } = counting();
  const analyse = analyser(rule);
  const first = OpenDocument.open('untitled:1', 'gongwen', 1, TEXT);
  const before = analyse(first, defaultSettings);
  const silent = analyse(first, { ...defaultSettings, rules: { 'test/*': 'off' } });
  const again = analyse(OpenDocument.change(first, [{ text: TEXT }], 2), defaultSettings);
  assert.deepEqual([before.findings.length, silent.findings.length], [1, 0]);
  assert.equal(new Set([before.id, silent.id, again.id]).size, 3);
  assert.equal(runs(), 2);
});

test('what is ignored makes an analysis of its own, and the same again the same one', () => {
  const { rule, runs } = counting();
  const analyse = analyser(rule);
  const document = OpenDocument.open('untitled:1', 'gongwen', 1, TEXT);
  const before = analyse(document, defaultSettings);
  const ignores = () => true;
  const after = analyse(document, defaultSettings, ignores);
  assert.equal(analyse(document, defaultSettings, ignores), after);
  assert.deepEqual([before.findings.length, after.findings.length], [1, 0]);
  assert.notEqual(before.id, after.id);
  assert.equal(runs(), 2);
});

test('a paranoid analysis names what a reading carried over tells differently from a fresh one', () => {
  const log: string[] = [];
  // Not what its text alone says: a view that breaks the promise a carried-over reading rests on.
  let readings = 0;
  const impure: ParagraphView<number> = { name: 'impure', compute: () => ++readings };
  const rule = (view: ParagraphView<number>): Rule => ({
    ...counting().rule,
    check(draft, _context, report) {
      const [paragraph] = draft.paragraphs;
      if (paragraph === undefined) return;
      report({ span: { start: 0, end: 1 }, message: String(draft.paragraphView(view, paragraph)) });
    },
  });
  const logger = { error: (message: string) => log.push(message) };
  const document = OpenDocument.open('untitled:1', 'gongwen', 1, TEXT);
  const host = { say: (chinese: string) => chinese, logger, isParanoid: true };
  createAnalyse({ ...host, rules: [rule({ name: 'length', compute: (text) => text.length })] }, 'now')(
    document,
    defaultSettings,
  );
  assert.deepEqual(log, []);
  createAnalyse({ ...host, rules: [rule(impure)] }, 'now')(document, defaultSettings);
  assert.equal(log.length, 1);
  assert.match(log[0] ?? '', /^untitled:1 1: kept reading tells .*"1".*, a fresh one .*"2"/);
});
