import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSay } from '../../check/say.ts';
import { Draft } from '../../document/draft.ts';
import { inlineNumber, openingNumbers } from './numbers.ts';
import type { Offer } from './offer.ts';
import { placeAt } from './place.ts';

const HEAD = '关于做好春季植树工作的通知\n各乡镇人民政府：\n　　现就有关事项通知如下。\n';
const TYPED = true;
const ASKED = false;

const say = createSay();

/** The numbers offered where | stands. */
function offers(text: string, isUnasked = true, enterIsSafe = true): Offer[] {
  const place = placeAt(new Draft(text.replace('|', '')), text.indexOf('|'), { isUnasked, enterIsSafe });
  const opening = openingNumbers(place, say);
  return opening.length > 0 ? opening : inlineNumber(place, say);
}
const labels = (text: string, isUnasked = true, enterIsSafe = true): string[] =>
  offers(text, isUnasked, enterIsSafe).map(({ label }) => label);

/** `text` after the first offer was taken. */
function taken(text: string, isUnasked = true): string {
  const [first] = offers(text, isUnasked);
  const before = text.replace('|', '');
  if (first === undefined) return before;
  return before.slice(0, first.span.start) + first.text + before.slice(first.span.end);
}

test('after Enter the next number is the first offer, preselected', () => {
  const [first, ...more] = offers(`${HEAD}一、落实地块\n（一）荒山。抓紧整地。\n|`);
  assert.deepEqual([first?.label, first?.detail, first?.isLikeliest], ['（二）', '接着编号', true]);
  assert.deepEqual(
    more.map(({ label, isLikeliest }) => [label, isLikeliest]),
    [['二、', false]],
  );
});

test('the indent is kept where there is one, and taken from the siblings where there is none', () => {
  const item = `${HEAD}　　一、落实地块\n`;
  for (const start of ['|', '　　|']) assert.equal(taken(item + start), `${item}　　二、`);
  assert.equal(taken(`${HEAD}一、落实地块\n|`), `${HEAD}一、落实地块\n二、`);
  assert.equal(taken(`${HEAD}一、落实地块\r\n|\r\n`), `${HEAD}一、落实地块\r\n二、\r\n`);
});

test('what is typed of the marker, and the bracket that closed by itself, are replaced', () => {
  const item = `${HEAD}　　（一）落实地块。\n`;
  assert.equal(taken(`${item}　　（|）`, ASKED), `${item}　　（二）`);
  assert.equal(taken(`${item}（|`, ASKED), `${item}　　（二）`);
  assert.deepEqual(labels(`${item}（一|`, ASKED), []);
  assert.deepEqual(labels(`${item}（二）|`, ASKED), []);
  const article = `${HEAD}第一条　落实地块。\n`;
  assert.deepEqual(labels(`${article}第二|`, ASKED), ['第二条']);
  assert.deepEqual(labels(`${article}第二条|`, ASKED), []);
});

test('unasked, nothing is offered behind prose or further down', () => {
  assert.deepEqual(labels(`${HEAD}一、落实地块\n各乡镇要抓紧整地。\n|`), []);
  assert.deepEqual(labels(`${HEAD}一、落实地块\n各乡镇要抓紧整地。\n|`, ASKED), ['二、']);
  assert.deepEqual(labels(`${HEAD}一、落实地块\n\n|`), []);
  assert.deepEqual(labels(`${HEAD}一、落实地块\n|各乡镇要抓紧整地。`), []);
  assert.deepEqual(labels(`${HEAD}|`, ASKED), []);
  assert.deepEqual(labels(`|${HEAD}`, ASKED), []);
});

test('where blank lines set paragraphs apart the number waits for one', () => {
  const text = `${HEAD.replaceAll('\n', '\n\n')}一、落实地块\n\n二、备足苗木\n|`;
  assert.deepEqual(labels(text), []);
  assert.deepEqual(labels(text.replace('|', '\n|')), ['三、']);
  assert.deepEqual(labels(text, ASKED), ['三、']);
});

test('a series goes on behind its separator', () => {
  const text = '　　要抓好三件事：一是落实地块；二是备足苗木；';
  assert.equal(taken(`${text}|`), `${text}三是`);
  assert.equal(taken(`${text}三|`, ASKED), `${text}三是`);
  assert.deepEqual(labels(`${text}|三是加强管护。`), []);
  assert.deepEqual(labels(`${text}三是|`, ASKED), []);
});

test('where Enter would accept it, nothing comes up at the end of a paragraph', () => {
  const stops = '　　要抓好三件事。一是落实地块。二是备足苗木。|';
  assert.deepEqual(
    [labels(stops), labels(stops, TYPED, false), labels(stops, ASKED, false)],
    [['三是'], [], ['三是']],
  );
  const opening = '　　一是落实地块，责任到人；|';
  assert.deepEqual([labels(opening), labels(opening, TYPED, false)], [['二是'], []]);
  assert.deepEqual(labels('　　要做到：一是落实地块；|', TYPED, false), ['二是']);
});
