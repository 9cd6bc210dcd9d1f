import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mojibakeIn } from './mojibake.ts';

const decoded = (text: string) => mojibakeIn(text).map((place) => place.decoded);
const marked = (text: string) => mojibakeIn(text).map(({ start, end }) => text.slice(start, end));
const misread = (text: string, encoding: string) =>
  new TextDecoder(encoding).decode(new TextEncoder().encode(text));

test('UTF-8 that was read as Latin text is read back', () => {
  assert.deepEqual(decoded('开展â€œå\u008fŒè\u0081”活动'), ['“双联']);
  assert.deepEqual(decoded('加强领导ï¼Œ落实责任'), ['，']);
  assert.deepEqual(decoded('开展â€œ双联â€活动'), ['“', '”']);
});

test('UTF-8 that was read as GBK is read back, and the text around it left alone', () => {
  const broken = misread('，各乡镇', 'gbk');
  assert.deepEqual(decoded(`活动照常开展${broken}都要参加。`), ['，各乡镇']);
  assert.deepEqual(marked(`活动照常开展${broken}都要参加。`), [broken]);
});

test('marks as a web page writes them are read back, its blanks left alone', () => {
  assert.deepEqual(decoded('开展&ldquo;双联&rdquo;活动&middot;&emsp;&nbsp;'), ['“', '”', '·']);
});

test('what cannot be read back is marked', () => {
  assert.deepEqual(marked('栏目里的锟斤拷锟斤拷和\ufffd\ufffd，烫烫烫烫'), [
    '锟斤拷锟斤拷',
    '\ufffd\ufffd',
    '烫烫烫烫',
  ]);
  assert.deepEqual(decoded('锟斤拷'), [undefined]);
});

test('signs and names of the writer are no mojibake', () => {
  for (const text of [
    '480毫米×140毫米',
    '25°±3°',
    'Müller与Škoda公司',
    '锛是一种工具',
    '昆明钢铁',
    '粥很烫',
    '§1—§3',
  ]) {
    assert.deepEqual(mojibakeIn(text), [], text);
  }
});

test('long runs of every trigger are read once', () => {
  for (const run of ['锛', '锟', 'â', '烫', '\ufffd', '锛。', 'Ââ', '銆a']) {
    assert.ok(Array.isArray(mojibakeIn(run.repeat(200_000 / run.length))));
  }
});
