import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CompletionContext,
  type CompletionItem,
  CompletionTriggerKind,
  type TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createSay } from '../check/say.ts';
import { Draft } from '../document/draft.ts';
import { completionsOf } from './completion.ts';

const HEAD = '关于做好春季植树工作的通知\n各乡镇人民政府：\n　　现就有关事项通知如下。\n';
const TYPED: CompletionContext = { triggerKind: CompletionTriggerKind.TriggerCharacter };
const ASKED: CompletionContext = { triggerKind: CompletionTriggerKind.Invoked };

/** What is offered where | stands. */
function offers(text: string, context = TYPED, enterIsSafe = true): CompletionItem[] {
  const offset = text.indexOf('|');
  const draft = new Draft(text.replace('|', ''));
  return completionsOf(draft, offset, context, { say: createSay(), enterIsSafe });
}
const labels = (text: string, context = TYPED, enterIsSafe = true): string[] =>
  offers(text, context, enterIsSafe).map(({ label }) => label);

/** `text` after the first offer was taken. */
function taken(text: string, context = TYPED): string {
  const document = TextDocument.create('untitled:1', 'gongwen', 1, text.replace('|', ''));
  return TextDocument.applyEdits(document, [offers(text, context)[0]?.textEdit as TextEdit]);
}

test('after Enter the next number is the first offer, preselected', () => {
  const [first, ...more] = offers(`${HEAD}一、落实地块\n（一）荒山。抓紧整地。\n|`);
  assert.deepEqual([first?.label, first?.detail, first?.preselect], ['（二）', '接着编号', true]);
  assert.deepEqual(
    more.map(({ label, preselect }) => [label, preselect]),
    [['二、', undefined]],
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
