import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSay } from '../../check/say.ts';
import type { CorpusDocument } from '../../corpus/document.ts';
import { MemoryStore } from '../../corpus/memory-store.ts';
import { buildSegment } from '../../corpus/segments/build.ts';
import { Segment } from '../../corpus/segments/segment.ts';
import { Draft } from '../../document/draft.ts';
import { fold } from '../../text/folding/fold.ts';
import { OpenDocument } from '../documents/open-document.ts';
import { createStockUsage, stockAt, toldOfStock } from './stock.ts';

const say = createSay();
const TEXT =
  '在全县春耕工作会议上的讲话\n各乡镇要进一步完善灌溉办法，以农机服务为抓手，统筹兼顾，春耕工作有了新局面。';
const draft = new Draft(TEXT);
const own = { terms: [], phrases: [] };

function at(words: string, offset = 0) {
  const stock = stockAt(draft, TEXT.indexOf(words) + offset, own);
  return stock === undefined ? undefined : toldOfStock(stock, undefined, say);
}

test('a phrase tells what it is and what to write instead', () => {
  const told = at('进一步');
  assert.equal(told && TEXT.slice(told.span.start, told.span.end), '进一步完善');
  assert.match(told?.headline ?? '', /“进一步完善”/);
  assert.match(told?.remarks[0] ?? '', /删去“进一步”，直接写“完善”/);
  assert.match(at('新局面', 2)?.remarks[0] ?? '', /写出数字/);
  assert.match(at('统筹兼顾')?.remarks[0] ?? '', /先办什么、后办什么/);
});

test('a frame is told of on its words, not on what fills it', () => {
  assert.match(at('以农机')?.headline ?? '', /“以…为抓手”/);
  assert.match(at('为抓手', 2)?.remarks[0] ?? '', /写清用它办成哪几件事/);
  assert.equal(at('农机服务'), undefined);
});

test('prose and protected terms tell nothing', () => {
  assert.equal(at('灌溉'), undefined);
  assert.equal(stockAt(draft, TEXT.indexOf('统筹'), { terms: ['统筹兼顾'], phrases: [] }), undefined);
});

/** A corpus of `texts`, named 1.txt, 2.txt … */
function corpusOf(texts: readonly string[]): MemoryStore {
  const documents = texts.map((text, index) => {
    const name = `${index + 1}.txt`;
    const document: CorpusDocument = {
      key: `file:///past/${name}`,
      name,
      size: 0,
      modified: 0,
      digest: name,
    };
    return { document, units: fold(text).units };
  });
  const segment = Segment.of(buildSegment(documents));
  return new MemoryStore([{ segment, dead: new Set<number>() }], () => Promise.resolve(undefined));
}

test('the documents of the corpus that use it are counted, the draft itself left out', async () => {
  const store = corpusOf([
    '要以水利建设为抓手，进一步完善台账，进一步完善制度。',
    '以户为单位登记。农机手用手抓。',
    '以工业园区发展和城镇建设为抓手。',
    TEXT,
  ]);
  const usage = createStockUsage(assert.fail);
  const open = OpenDocument.open('file:///past/4.txt', 'gongwen', 1, TEXT);
  const counted = async (words: string) => {
    const stock = stockAt(draft, TEXT.indexOf(words), own);
    return stock && usage(stock, open, store);
  };
  assert.deepEqual(await counted('进一步'), { documents: 1, of: 3 });
  assert.deepEqual(await counted('以农机'), { documents: 2, of: 3 });
  assert.deepEqual(await counted('统筹兼顾'), { documents: 0, of: 3 });
  const stock = stockAt(draft, TEXT.indexOf('进一步'), own);
  assert.ok(stock);
  assert.equal(await usage(stock, open, undefined), undefined);
  assert.equal(
    toldOfStock(stock, { documents: 1, of: 3 }, say).remarks.at(-1),
    '往年材料共 3 份，1 份里用了它',
  );
});
