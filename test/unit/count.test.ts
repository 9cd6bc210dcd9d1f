import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createChecker } from '../../server/src/check/checker.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { itemsView } from '../../server/src/numbering/lists.ts';
import { promiseOfListView } from '../../server/src/numbering/promises/promises.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { formatNumeral, type NumeralSystem } from '../../server/src/text/numerals.ts';
import { textAt } from '../../server/src/text/span.ts';

/**
 * Speeches made of announced counts and what keeps them, in every form that `numbering/count` reads. As made
 * they are right; one announced number changed, or one last item dropped, is one slip.
 */
const checker = createChecker({
  rules: rules.filter(({ id }) =>
    /^numbering\/(?:gap|duplicate|order|start|style|count|reference)$/.test(id),
  ),
  config: { rules: {} },
  say: createSay(),
  logger: { error: assert.fail },
});

/** A form of promise: `announce` holds {N} for the number, `list` the items behind it. */
interface Form {
  readonly announce: string;
  readonly list: (items: readonly string[]) => string;
  readonly after?: string;
  /** Items stand in paragraphs of their own. */
  readonly paragraphs?: boolean;
}

const han = (index: number) => formatNumeral(index + 1, 'han') as string;
const inline = (marker: (index: number) => string) => (items: readonly string[]) =>
  `${items.map((item, index) => `${marker(index)}${item}`).join('；')}。各单位要抓好落实。`;
const opening = (marker: (index: number) => string) => (items: readonly string[]) =>
  items.map((item, index) => `\n${marker(index)}${item}，确保按期完成。`).join('');

const FORMS: readonly Form[] = [
  { announce: '检查中发现存在{N}个方面的问题：', list: inline((index) => `${han(index)}是`) },
  { announce: '各乡镇要抓好{N}项重点工作。', list: inline((index) => `${han(index)}要`) },
  { announce: '执行中还有{N}个非常明显的弊病。', list: inline((index) => `${han(index)}是`) },
  { announce: '进度滞后的原因主要有{N}个，', list: inline((index) => `${han(index)}是`) },
  { announce: '要满足{N}个条件：', list: inline((index) => `其${han(index)}，`) },
  { announce: '会上又提出{N}点要求：', list: inline((index) => `第${han(index)}，`) },
  { announce: '为此采取了{N}条措施：', list: inline((index) => `（${index + 1}）`) },
  { announce: '主要成效体现在以下{N}个方面，', list: inline((index) => `${han(index)}是`) },
  { announce: '县里组成了{N}个工作组，即：', list: inline((index) => '①②③④⑤⑥'[index] as string) },
  { announce: '年内重点办好以下{N}件事：', list: opening((index) => `${han(index)}是`), paragraphs: true },
  { announce: '要突出抓好{N}项任务。', list: opening((index) => `（${han(index)}）`), paragraphs: true },
  { announce: '工作中要把握好{N}个环节：', list: opening((index) => `${index + 1}.`), paragraphs: true },
  {
    announce: '要切实做到{N}个坚持：',
    list: (items) => `${items.map((item) => `坚持${item}`).join('，')}。全县上下要拧成一股绳。`,
  },
  {
    announce: '要努力实现“{N}个到位”：',
    list: (items) => `${items.map((item) => `${item}到位`).join('、')}。这是底线要求。`,
  },
  {
    announce: '要处理好“{N}个关系”，',
    list: (items) => `${items.map((item, index) => `${han(index)}是${item}与全局的关系`).join('；')}。`,
  },
];

const ITEMS = [
  '河道清淤',
  '苗木调运',
  '路面修补',
  '物资储备',
  '农机检修',
  '隐患排查',
  '夜间值守',
  '台账登记',
];
const TOPICS = [
  '认清形势，统一思想',
  '突出重点，分类推进',
  '落实责任，严格考核',
  '转变作风，狠抓落实',
  '加强领导，搞好配合',
];

/** A promise somewhere in a speech: which form, how many items, in which digits. */
interface Kept {
  readonly form: Form;
  readonly count: number;
  readonly system: NumeralSystem;
  readonly first: number;
}

/** The speech's own promise (讲{N}点意见) and, for each of its sections, those inside it. */
interface Speech {
  readonly system: NumeralSystem;
  readonly sections: readonly (readonly Kept[])[];
}

/** One slip: the promise told by its place announces another number, or loses its last item. */
interface Slip {
  readonly at: number;
  readonly by: number;
  readonly dropped: boolean;
}

interface Written {
  readonly text: string;
  /** The announced words' numerals, in order: where they stand and how many items there are. */
  readonly numerals: readonly { readonly start: number; readonly count: number }[];
}

function write({ system, sections }: Speech, slip?: Slip): Written {
  const numerals: { start: number; count: number }[] = [];
  let text = '在全县重点工作推进会上的讲话\n同志们：\n今天会议的任务是总结工作、安排下一步。';
  const announce = (words: string, count: number, digits: NumeralSystem): number => {
    const slips = slip?.at === numerals.length;
    const number = count + (slips && !slip.dropped ? slip.by : 0);
    text += words.slice(0, words.indexOf('{N}'));
    numerals.push({ start: text.length, count });
    text += number === 2 && digits === 'han' ? '两' : formatNumeral(number, digits);
    text += words.slice(words.indexOf('{N}') + 3);
    return slips && slip.dropped ? count - 1 : count;
  };
  const topics = announce('下面，我讲{N}点意见。', sections.length, system);
  for (const [index, section] of sections.slice(0, topics).entries()) {
    text += `\n${han(index)}、${TOPICS[index]}\n这方面的工作年年都抓，今年的要求更高。`;
    for (const { form, count, system: digits, first } of section) {
      text += '\n';
      const listed = announce(form.announce, count, digits);
      text += form.list(
        Array.from({ length: listed }, (_, item) => ITEMS[(first + item) % ITEMS.length] as string),
      );
    }
    if (section.some(({ form }) => form.paragraphs)) text += '\n上述安排由县政府督查室跟踪督办。';
  }
  return { text: `${text}\n同志们，任务已经明确，希望大家一鼓作气，抓出成效。`, numerals };
}

const system = fc.constantFrom<NumeralSystem>('han', 'arabic', 'wide');
const kept = (forms: readonly Form[]) =>
  fc.record({
    form: fc.constantFrom(...forms),
    count: fc.integer({ min: 3, max: 6 }),
    system,
    first: fc.nat(ITEMS.length - 1),
  });
const section = fc
  .tuple(
    fc.array(kept(FORMS.filter(({ paragraphs }) => !paragraphs)), { maxLength: 3 }),
    fc.array(kept(FORMS.filter(({ paragraphs }) => paragraphs)), { maxLength: 1 }),
  )
  .map(([inside, below]) => [...inside, ...below]);
const speech = fc.record({ system, sections: fc.array(section, { minLength: 3, maxLength: 5 }) });

function findingsIn(text: string): Finding[] {
  return checker.check(new Draft(text));
}

describe('announced counts', () => {
  test('that are kept are silent, in every form and wherever they stand', () => {
    fc.assert(
      fc.property(speech, (one) => {
        const { text } = write(one);
        assert.deepEqual(findingsIn(text), [], text);
      }),
      { numRuns: 150 },
    );
  });

  test('one of which is changed: one finding, on the announced words', () => {
    fc.assert(
      fc.property(speech, fc.nat(), fc.constantFrom(-1, 1), (one, which, by) => {
        const { numerals } = write(one);
        expectOne(write(one, { at: which % numerals.length, by, dropped: false }), which % numerals.length);
      }),
      { numRuns: 150 },
    );
  });

  test('one of which loses its last item: one finding, on the announced words', () => {
    fc.assert(
      fc.property(speech, fc.nat(), (one, which) => {
        const at = which % write(one).numerals.length;
        expectOne(write(one, { at, by: 0, dropped: true }), at);
      }),
      { numRuns: 150 },
    );
  });
});

function expectOne({ text, numerals }: Written, at: number): void {
  const findings = findingsIn(text);
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['numbering/count'],
    text,
  );
  const { span } = findings[0] as Finding;
  const start = numerals[at]?.start ?? -1;
  assert.ok(span.start <= start && start < span.end, `${textAt(text, span)} in ${text}`);
}

const RIGHT: Readonly<Record<string, string>> = {
  'a list that is damaged itself is the fault of the list':
    '检查中发现存在四个方面的问题：一是台账不全；二是器材老化；四是值守松懈。请各单位在月底以前整改到位。',
  'things the last two of which 和 or 以及 joins':
    '今年要抓好四大体系建设，即标准体系建设、检测体系建设、信息体系建设和监管体系建设。全县要实现三大目标：管护目标、增收目标以及环境目标。',
  'points told in words, with lists of their own':
    '下面，我讲三点意见。\n第一点意见，要提高认识。\n一是思想上绷紧弦；\n二是行动上抓得实。\n第二点意见，要落实责任。\n第三点意见，要严格考核。',
  'points in paragraphs without numbers':
    '重点抓好以下三项工作：\n- 清理沟渠，疏通涵管。\n- 检修泵站，备足油料。\n- 落实值守，畅通信息。\n一、认清形势，早作打算。\n二、上下配合，抓紧实施。',
  'an item of a list around':
    '一是领导重视；二是抓好两个环节：一是抓培训，二是抓考核；三是强化督查，确保各项工作落到实处。',
  'a text that breaks off':
    '下面，我讲三点意见。\n一、认清形势\n今冬雨水偏少，火险等级居高不下。\n二、落实责任\n护林员要到岗到位，具体要求是：',
  'an excerpt':
    '下面，我讲三点意见。\n一、认清形势\n今冬雨水偏少，火险等级居高不下。\n二、落实责任\n护林员要到岗到位。\n查看全文\n\n在植树节座谈会上的讲话\n同志们：\n今天请大家来，主要是听听意见。',
  'a list that goes on behind a line like a title':
    '重点抓好以下三项任务：\n一、清理沟渠，疏通涵管。\n二、检修泵站，备足油料。\n关于做好值守工作的几项要求\n三、落实值守，畅通信息。\n各单位要认真落实。',
};

describe('announced counts: silent where a reader could be in doubt', () => {
  for (const [name, text] of Object.entries(RIGHT)) {
    test(name, () => {
      assert.ok(new Draft(text).isProse);
      assert.deepEqual(
        findingsIn(text).filter(({ rule }) => rule === 'numbering/count'),
        [],
      );
    });
  }
});

describe('the finding of a broken count', () => {
  const text =
    '今年要抓好以下３项任务：\n（一）清理沟渠。疏通涵管。\n（二）检修泵站。备足油料。\n以上３项任务，年底前要全部完成。';

  test('is one, though the number is said twice', () => {
    const [finding, ...more] = findingsIn(text);
    assert.deepEqual(more, []);
    assert.deepEqual(finding?.data, { promised: 3, found: 2 });
    assert.deepEqual(
      finding?.related?.map(({ span }) => textAt(text, span)),
      ['（一）', '（二）', '３项任务'],
    );
  });

  test('changes the number wherever it is said, in its own digits', () => {
    const fix = findingsIn(text)[0]?.fixes?.[0];
    assert.equal(fix?.safe, false);
    assert.deepEqual(
      fix?.edits.map(({ span, text: words }) => `${textAt(text, span)}→${words}`),
      ['３→２', '３→２'],
    );
  });

  test('writes two as 两', () => {
    const two = '会议提出三点要求：一是落实责任；二是严格考核。会后，各单位要抓紧传达，认真贯彻执行。';
    assert.deepEqual(
      findingsIn(two)[0]?.fixes?.[0]?.edits.map(({ text: words }) => words),
      ['两'],
    );
  });

  test('counts what stands before the number, and leaves 二 as it is said there', () => {
    const bare = '进度滞后的原因有三：一是前期准备不足；二是要素保障不力。各乡镇要逐项整改，限期销号。';
    assert.deepEqual(
      findingsIn(bare).map(({ span, fixes }) => [textAt(bare, span), fixes?.[0]?.edits[0]?.text]),
      [['三', '二']],
    );
  });
});

test('a list knows the promise that announces it', () => {
  const draft = new Draft(
    '同志们，下面我讲三点意见。\n一、早准备。\n二、早部署。\n三、早落实。\n谢谢大家，祝大家新年快乐！',
  );
  const [item] = draft.view(itemsView);
  const promise = item && draft.view(promiseOfListView).get(item.list);
  assert.ok(promise?.kept);
  assert.equal(textAt(draft.text, promise.announcement.span), '三点意见');
});
