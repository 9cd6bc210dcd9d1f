import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CompletionItem, CompletionTriggerKind } from 'vscode-languageserver';
import { createSay } from '../../check/say.ts';
import { Draft } from '../../document/draft.ts';
import { completionsOf, type Surroundings } from './completions.ts';
import { createPastMemory, type PastQuestion } from './past.ts';

const AROUND: Surroundings = {
  say: createSay(),
  enterIsSafe: true,
  asksBehindMarks: false,
  genre: '',
  office: '砚湖县水利局',
  today: { year: 2026, month: 1, day: 5 },
  shows: { snippets: true, insertsAsIs: true },
  past: undefined,
};

const DOCUMENT = { key: 'a', name: 'a', size: 0, modified: 0, digest: '' };

interface Asked extends Partial<Surroundings> {
  readonly isUnasked?: boolean;
}

/** What is offered where | stands. */
async function items(marked: string, { isUnasked, ...around }: Asked = {}): Promise<CompletionItem[]> {
  const triggerKind =
    isUnasked === true ? CompletionTriggerKind.TriggerCharacter : CompletionTriggerKind.Invoked;
  const draft = new Draft(marked.replace('|', ''));
  const list = await completionsOf(draft, marked.indexOf('|'), { triggerKind }, { ...AROUND, ...around });
  return list?.items ?? [];
}

async function labels(marked: string, asked: Asked = {}): Promise<string[]> {
  return (await items(marked, asked)).map(({ label }) => label);
}

const UNSAFE: Asked = { enterIsSafe: false };
const UNASKED: Asked = { isUnasked: true };
const REPORT = '砚湖县水利局关于防汛工作情况的报告\n\n县人民政府：\n　　现将防汛工作情况报告如下：\n';
const REQUEST = '关于解决修渠资金的请示\n\n县人民政府：\n　　东干渠年久失修，拟予翻修。';

test('an empty file has the templates, filled in, and none once there is more in it', async () => {
  const all = await labels('|');
  assert.ok(all.length > 25 && all.includes('请示') && all.includes('讲话'));
  assert.deepEqual(await labels('|', UNASKED), []);
  assert.deepEqual(await labels('qs|\n\n县人民政府：'), []);
  assert.deepEqual(await labels('qs|是什么'), []);
  const [request] = await items('# qs|');
  assert.ok(request?.textEdit !== undefined && 'range' in request.textEdit);
  assert.equal(request.textEdit.range.start.character, 2);
  assert.match(request.textEdit.newText, /^砚湖县水利局关于\$\{\d:.+2026年1月5日/s);
  const [plain] = await items('qs|', { shows: { snippets: false, insertsAsIs: false } });
  assert.ok(plain?.textEdit !== undefined && !plain.textEdit.newText.includes('${'));
  assert.deepEqual([plain.insertTextFormat, plain.insertTextMode], [undefined, undefined]);
});

test('where other languages are written a single letter offers nothing', async () => {
  assert.deepEqual(await labels('q|', UNSAFE), []);
  assert.deepEqual(await labels('qs|', UNSAFE), ['请示']);
  assert.deepEqual(await labels('Dear Sir|', UNSAFE), []);
});

test('a title ends in a 文种', async () => {
  assert.deepEqual((await labels('关于解决修渠资金的请|')).slice(0, 1), ['请示']);
  assert.equal((await labels('在全县水利工作会议上的|'))[0], '讲话');
  assert.deepEqual(await labels('关于解决修渠资金的|', UNSAFE), []);
  assert.deepEqual(await labels('砚湖县美丽的|'), []);
  assert.deepEqual(await labels('关于解决修渠资金的请示|'), []);
});

test('a 报告 goes on from what it did to what is wrong and what comes next', async () => {
  assert.deepEqual((await labels(`${REPORT}|`, UNASKED))[0], '一、工作进展情况');
  const done = `${REPORT}　　一、工作进展情况\n`;
  assert.deepEqual((await labels(`${done}|`, UNASKED)).slice(0, 2), ['二、', '二、存在的主要问题']);
  assert.deepEqual(await labels(`${done}　　二、|`, UNASKED), ['存在的主要问题', '下一步工作打算']);
  assert.deepEqual(await labels(`${done}　　二、xyb|`), ['下一步工作打算']);
  assert.deepEqual(await labels(`${done}　　二、|\n　　三、存在的不足\n`), []);
  assert.deepEqual(await labels(`${REPORT}　　一、水库\n　　二、河道\n|`, UNASKED), ['三、']);
});

test('the closing fits the 文种, of the setting too, and all are offered where it is not known', async () => {
  for (const [typed, wanted] of [
    ['妥', '妥否，请批示。'],
    ['tf', '妥否，请批示。'],
    ['以上', '以上请示，请予审批。'],
  ]) {
    assert.equal((await labels(`${REQUEST}\n　　${typed}|`))[0], wanted);
  }
  assert.deepEqual(await labels(`${REPORT}　　妥|`), []);
  assert.equal((await labels(`${REPORT}　　妥|`, { genre: '请示' }))[0], '妥否，请批示。');
  assert.ok((await labels('一些话\n\n县人民政府：\n　　特此|')).includes('特此通知。'));
  assert.deepEqual(await labels(`${REPORT}　　以|`), []);
  assert.deepEqual(await labels(`${REPORT}　　渠道已通。特|`), []);
  assert.deepEqual(await labels(`${REPORT}　　渠道已通。特此|`), ['特此报告。']);
});

test('where the editor asks behind every mark, nothing comes up that Enter would accept', async () => {
  const series = `${REPORT}　　要做到：一是清淤。二是固堤。|`;
  assert.deepEqual(await labels(series, UNSAFE), ['三是']);
  assert.deepEqual(await labels(series, { ...UNSAFE, asksBehindMarks: true }), []);
  assert.deepEqual(await labels(series.replace('|', '三|'), { ...UNSAFE, asksBehindMarks: true }), ['三是']);
});

test('behind 《 come the titles that the draft cites, the nearest first', async () => {
  const draft = `${REPORT}　　按照《砚湖县防汛预案》和《河道管理办法》，|\n　　参见《水法》。`;
  const asked = draft.replace('|', '落实《|》的要求');
  assert.deepEqual(await labels(asked), ['河道管理办法', '砚湖县防汛预案', '水法']);
  assert.deepEqual(await labels(draft.replace('|', '落实《fx|')), []);
  assert.deepEqual(await labels(draft.replace('|', '落实《hd|')), ['河道管理办法']);
  assert.deepEqual(await labels(draft.replace('|', '落实《防汛|')), ['砚湖县防汛预案']);
  const [title] = await items(asked);
  assert.ok(title?.textEdit !== undefined && 'range' in title.textEdit);
  assert.equal(title.textEdit.newText, '河道管理办法》');
  assert.equal(title.textEdit.range.end.character - title.textEdit.range.start.character, 1);
});

test('pieces answer to their pinyin inside a paragraph, and to their names on a line of their own', async () => {
  assert.deepEqual(await labels(`${REPORT}　　渠道要按期修通zrdw|`), ['责任单位']);
  assert.deepEqual(await labels(`${REPORT}　　渠道已通。\n　　lk|`), ['落款']);
  assert.deepEqual(await labels(`${REPORT}　　渠道已通。\n落款|`), ['落款']);
  assert.deepEqual(await labels(`${REPORT}　　渠道已通，请写明落款|`), []);
  assert.deepEqual(await labels(`${REPORT}　　一是|`), []);
  const [signature] = await items(`${REPORT}　　渠道已通。\n　　lk|`);
  assert.ok(signature?.textEdit !== undefined && 'range' in signature.textEdit);
  assert.equal(signature.textEdit.range.start.character, 0);
});

test('whatever is offered, an editor that filters by what was typed shows all of it, in this order', async () => {
  for (const marked of [
    'qs|',
    '|',
    `${REPORT}|`,
    `${REQUEST}\n　　tf|`,
    `${REPORT}　　按照《砚湖县防汛预案》，《yan|`,
  ]) {
    const offered = await items(marked);
    assert.ok(offered.length > 0, marked);
    for (const [at, { filterText, sortText, textEdit }] of offered.entries()) {
      assert.ok(textEdit !== undefined && 'range' in textEdit);
      const line = marked.slice(0, marked.indexOf('|')).split('\n').at(-1) ?? '';
      const typed = line.slice(textEdit.range.start.character);
      assert.ok(filterText?.startsWith(typed), `${filterText} for ${typed}`);
      assert.equal(Number(sortText), at);
    }
  }
});

/** Work that grows with the square of a line would not end in time. */
const HANG = { timeout: 60_000 };

test('a paragraph without an end is answered as any other', HANG, async () => {
  for (const line of ['各单位要落实责任', '一是落实责任；', '《关于', '，各单位', 'abc ', '。特此']) {
    const long = line.repeat(200_000 / line.length);
    assert.ok((await labels(`${REPORT}　　${long}|`)).length <= 5);
    assert.ok((await labels(`${REPORT}　　${long}。${long}|`)).length <= 5);
  }
});

test('past documents that cannot be asked take nothing else away', async () => {
  const complaints: string[] = [];
  const fails = () => Promise.reject(new Error('out of reach'));
  const store = { sources: [0], lookUp: fails, units: fails, text: fails, document: () => DOCUMENT };
  const past = createPastMemory()(store);
  assert.ok(past !== undefined);
  const question: PastQuestion = {
    past,
    excludes: () => false,
    isOver: () => false,
    complain: (message) => void complaints.push(message),
  };
  const cited = `${REPORT}　　按照《砚湖县防汛预案》，落实《|》`;
  assert.deepEqual(await labels(cited, { past: question }), ['砚湖县防汛预案']);
  assert.deepEqual(await labels(`${REPORT}　　各乡镇要严格落实值班值守制度，|`, { past: question }), []);
  assert.equal(complaints.length, 2);
  assert.match(complaints[0] ?? '', /out of reach/);
});
