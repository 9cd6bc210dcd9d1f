import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Draft } from '../../server/src/document/draft.ts';
import { causesView } from '../../server/src/numbering/reading/causes.ts';

/** The office's past documents: numbered without a fault, of many 文种. */
const past = new URL('../../samples/past/', import.meta.url);
const documents = readdirSync(past, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(new URL(name, past), 'utf8').trim());

const HALF: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' };
const halfWidth = (text: string) => text.replace(/[，；：（）]/g, (mark) => HALF[mark] as string);
const cutShort = (text: string) => text.slice(0, Math.floor(text.length * 0.6));

/** How texts reach a collection on their way through the web and back. */
const journeys: Readonly<Record<string, (first: string, second: string) => string>> = {
  'one below the other': (first, second) => `${first}\n${second}`,
  'with blank lines between all lines': (first, second) => `${first}\n${second}`.replace(/\n/g, '\n\n'),
  'with half-width punctuation': (first, second) => halfWidth(`${first}\n\n${second}`),
  'with labels': (first, second) => `第一篇：${first}\n第二篇：${second}`,
  'with Windows line ends': (first, second) => `${first}\n${second}`.replace(/\n/g, '\r\n'),
  'with the first cut short': (first, second) => `${cutShort(first)}\n${second}`,
};

for (const [journey, together] of Object.entries(journeys)) {
  test(`two documents ${journey} are numbered on their own`, () => {
    assert.ok(documents.length >= 8);
    for (const first of documents) {
      for (const second of documents) {
        const text = together(first, second);
        const told = new Draft(text)
          .view(causesView)
          .map(
            ({ kind, item }) =>
              `${kind} ${text.slice(item.mark.ordinal.span.start, item.mark.paragraph.span.end)}`,
          );
        assert.deepEqual(told, [], `${first.split('\n')[0]} / ${second.split('\n')[0]}`);
      }
    }
  });
}
