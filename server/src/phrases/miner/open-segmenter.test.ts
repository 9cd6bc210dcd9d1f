import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Segmenter, SegmenterError } from '../mining/segmenter.ts';
import { openSegmenter } from './open-segmenter.ts';

const SAMPLES = new URL('../../../../samples/', import.meta.url);
const texts = readdirSync(SAMPLES)
  .filter((name) => /\.(txt|md|gongwen)$/.test(name))
  .map((name) => readFileSync(new URL(encodeURI(name), SAMPLES), 'utf8'));
const HAN = /\p{Script=Han}/u;

const wasm = await openSegmenter('jieba-wasm');
const native = await openSegmenter('nodejieba').catch((error: unknown) => error);
const skip =
  native instanceof SegmenterError ? 'nodejieba is not built here: node scripts/set-up.mjs tries to' : false;

/** Where the words with Han characters begin and end. */
function spansOf(segmenter: Segmenter, text: string): Set<string> {
  const spans = new Set<string>();
  let at = 0;
  for (const word of segmenter.cut(text)) {
    if (HAN.test(word)) spans.add(`${at} ${at + word.length}`);
    at += word.length;
  }
  return spans;
}

function checkWords(segmenter: Segmenter): void {
  assert.ok(texts.length > 5);
  for (const text of texts) assert.equal(segmenter.cut(text).join(''), text);
  assert.deepEqual(segmenter.cut(''), []);
  assert.deepEqual(segmenter.cut('防汛要加强巡查'), ['防汛', '要', '加强', '巡查']);
  assert.equal(segmenter.tagOf('泵站').charAt(0), 'n');
  assert.equal(segmenter.tagOf('加强').charAt(0), 'v');
}

test('jieba-wasm cuts without losing a character, and names parts of speech', () => checkWords(wasm));

test('nodejieba cuts without losing a character, and names parts of speech', { skip }, () =>
  checkWords(native as Segmenter),
);

test('the two cut nearly alike', { skip }, () => {
  let [both, all] = [0, 0];
  for (const text of texts) {
    const here = spansOf(wasm, text);
    const there = spansOf(native as Segmenter, text);
    for (const span of here) if (there.has(span)) both += 2;
    all += here.size + there.size;
  }
  assert.ok(both / all >= 0.975, `F1 ${both / all}`);
});

test('auto takes nodejieba where it is there, jieba-wasm where it is not', async () => {
  assert.equal((await openSegmenter()).name, skip === false ? 'nodejieba' : 'jieba-wasm');
});
