import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import english from '../../../l10n/bundle.l10n.en.json' with { type: 'json' };
import { LONGEST_IGNORE_FILE, readIgnoreFile, withIgnored, withoutEntry } from './ignore-file.ts';
import type { Ignored } from './ignore-list.ts';

const four: Ignored = {
  file: '通知.txt',
  rule: 'numbering/gap',
  place: { text: '四、', around: '【四、】加强栽后管护', hash: '0123456789abcdef' },
};
const rule: Ignored = { file: '讲话.txt', rule: 'numbering/order' };

/** A list with all of `entries`. */
function listOf(...entries: readonly Ignored[]): string {
  return entries.reduce<string | undefined>((text, entry) => {
    const after = withIgnored(text, entry);
    assert.ok(typeof after === 'string');
    return after;
  }, undefined) as string;
}
const faultOf = (text: string) => readIgnoreFile(text).fault;

test('a list is JSON with an entry a line, in an order of its own', () => {
  const text = listOf(rule, four);
  assert.equal(
    text,
    [
      '{',
      '  "version": 1,',
      '  "ignored": [',
      '    { "file": "讲话.txt", "rule": "numbering/order" },',
      '    { "file": "通知.txt", "rule": "numbering/gap", "text": "四、", "around": "【四、】加强栽后管护", "hash": "0123456789abcdef" }',
      '  ]',
      '}',
      '',
    ].join('\n'),
  );
  assert.equal(listOf(four, rule), text, 'whichever came first');
  assert.deepEqual(readIgnoreFile(text), { ignored: [rule, four] });
  assert.equal(listOf(rule, four, rule, four), text, 'each once');
});

test('what a reader has added to an entry stays, and so does an entry written by hand', () => {
  const byHand =
    '\uFEFF{"note": 1, "ignored": [{"why": "原件如此", "rule": "numbering/order", "file": "讲话.txt"}], "version": 1}';
  const after = withIgnored(withIgnored(byHand, four) as string, rule);
  assert.ok(typeof after === 'string');
  assert.match(after, /^ {4}\{ "why": "原件如此", "rule": "numbering\/order", "file": "讲话\.txt" \},$/m);
  assert.equal(readIgnoreFile(after).ignored.length, 2);
});

test('a list that cannot be read in full is never written over', () => {
  const [before, after] = listOf(rule, four).split(/(?<=讲话.*\n)/) as [string, string];
  for (const [text, sentence] of [
    ['', '不是合格的 JSON'],
    ['{"version": 1, "ignored": [', '不是合格的 JSON'],
    ['[]', '缺少 version 或 ignored'],
    ['{"version": "1", "ignored": []}', '缺少 version 或 ignored'],
    ['{"version": 1, "ignored": {}}', '缺少 version 或 ignored'],
    ['{"version": 2, "ignored": []}', '是更新的版本写成的'],
    [`${before}<<<<<<< HEAD\n${after}`, '第 {0} 行有没有处理完的合并冲突'],
    [' '.repeat(LONGEST_IGNORE_FILE + 1), '文件太大'],
    ['{"version": 1, "ignored": [null]}', '第 {0} 条看不懂'],
  ] as const) {
    const fault = faultOf(text);
    assert.equal(fault?.sentence, sentence, text.slice(0, 100));
    assert.deepEqual(withIgnored(text, four), fault);
    assert.ok(Object.hasOwn(english, sentence), `${sentence} has no English`);
  }
  assert.deepEqual(faultOf(`${before}<<<<<<< HEAD\n${after}`)?.values, [5], 'the line is named');
});

test('entries that make no sense are named, and the others count', () => {
  for (const bad of [
    null,
    7,
    [],
    {},
    { file: '通知.txt' },
    { file: 3, rule: 'numbering/gap' },
    { file: '通知.txt', rule: 'numbering/gap', text: '四、' },
    { file: '通知.txt', rule: 'numbering/gap', hash: {} },
    JSON.parse('{"__proto__": {"file": "通知.txt", "rule": "numbering/gap"}}'),
  ]) {
    const { file, rule: id, place } = four;
    const text = JSON.stringify({ version: 1, ignored: [rule, bad, { file, rule: id, ...place }] });
    const { ignored, fault } = readIgnoreFile(text);
    assert.deepEqual(ignored, [rule, four], JSON.stringify(bad));
    assert.deepEqual(fault, { sentence: '第 {0} 条看不懂', values: [2] });
  }
});

test('names that lie in wait for a prototype are words like any others', () => {
  const text =
    '{"version": 1, "__proto__": {"polluted": true}, "ignored": [{"file": "__proto__", "rule": "constructor", "__proto__": {"polluted": true}}]}';
  const { ignored, fault } = readIgnoreFile(text);
  assert.equal(fault, undefined);
  assert.deepEqual(ignored, [{ file: '__proto__', rule: 'constructor' }]);
  const after = withIgnored(text, rule);
  assert.ok(typeof after === 'string' && after.includes('"__proto__": {"polluted":true}'));
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
});

const word = fc.string({ unit: 'binary', maxLength: 20 });
const entry = fc.record(
  {
    file: word,
    rule: word,
    place: fc.record({ text: word, around: word, hash: word }),
  },
  { requiredKeys: ['file', 'rule'] },
);

test('property: what is added is read again, whatever its words, and adding it twice changes nothing', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (entries) => {
      const text = listOf(...entries);
      const { ignored, fault } = readIgnoreFile(text);
      assert.equal(fault, undefined);
      for (const { file, rule, place } of entries) {
        assert.ok(
          ignored.some((one) => one.file === file && one.rule === rule && one.place?.hash === place?.hash),
        );
      }
      assert.equal(withIgnored(text, entries[0] as Ignored), text);
      assert.equal(text.split('\n').length, ignored.length + 6, 'an entry a line');
    }),
  );
});

test('property: no text whatever makes the reader throw, nor JSON of any shape', () => {
  fc.assert(fc.property(fc.string(), (text) => void readIgnoreFile(text)));
  const shape = fc.oneof(
    fc.json(),
    fc.array(fc.jsonValue()).map((ignored) => JSON.stringify({ version: 1, ignored })),
  );
  fc.assert(
    fc.property(shape, (text) => {
      const { fault } = readIgnoreFile(text);
      const after = withIgnored(text, four);
      assert.equal(typeof after === 'string', fault === undefined);
    }),
  );
});

test('an entry is struck alone, what others wrote into the rest stays', () => {
  assert.equal(withoutEntry(listOf(rule, four), four), listOf(rule));
  assert.equal(withoutEntry(listOf(rule, four), { ...rule, file: '别的.txt' }), listOf(rule, four));
  const empty = withoutEntry(listOf(four), {
    ...four,
    place: { text: '', around: '', hash: '0123456789abcdef' },
  });
  assert.ok(typeof empty === 'string');
  assert.deepEqual(readIgnoreFile(empty), { ignored: [] });
  const noted =
    '{"version": 1, "ignored": [{"why": "原件如此", "rule": "numbering/order", "file": "讲话.txt"}]}';
  assert.match(withoutEntry(noted, four) as string, /原件如此/);
});

test('a list that cannot be read in full is not written over', () => {
  assert.ok(typeof withoutEntry('{', four) !== 'string');
});
