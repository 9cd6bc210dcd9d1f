import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Draft, ParagraphMemory } from '../../document/draft.ts';
import { spellingsOf } from '../notation.ts';
import { stockIn, stockOf, stockOfParagraph } from './stock.ts';

const phrasesIn = (text: string) => stockIn(text).map(({ phrase }) => phrase);

test('adverbs of emphasis with a light verb are known whatever the pair, chained ones as one', () => {
  assert.deepEqual(phrasesIn('要切实维护群众利益，持续深化改革，着力构建新机制。'), [
    '切实维护',
    '持续深化',
    '着力构建',
  ]);
  assert.deepEqual(phrasesIn('进一步全面加强党建工作，更加扎实地推进项目。'), ['进一步加强', '更加推进']);
  assert.deepEqual(phrasesIn('进一步厘清边界'), ['进一步']);
});

test('the same characters in other words are none', () => {
  for (const text of [
    '扩大力度加大，安全面推进慢',
    '确认真实施工情况',
    '大力士表演，推动力强劲增长',
    '扩大干部交流',
    '依托创新成果转化',
    '可持续发展能力',
    '突出问题清单',
    '组织部门全面发展党员',
    '积极财政政策和稳健的货币政策',
    '取得的成绩',
    '施工期间不断电、不断水',
    '货车占用快车道行驶',
    '建设企业加速器3.2万平方米',
    '城市生命线安全工程',
    '明确责任单位、责任人，落实责任追究制度',
    '突出重点人群、重点时段',
    '全面推行林长制',
    '开放合作示范区',
    '重大基础设施项目',
    '列入会议议程的议案',
    '工作人员不认真履行职责',
    '发生特别重大事故',
    '造成水域生态环境损害',
    '清除障碍物，整改到位',
    '以及行为手段',
  ]) {
    assert.deepEqual(phrasesIn(text), [], text);
  }
});

test('results without a figure are known, with 的 or without', () => {
  assert.deepEqual(phrasesIn('工作有了新局面，成绩是显著的成效，这是有力保障，新的台阶'), [
    '新局面',
    '显著成效',
    '有力保障',
    '新台阶',
  ]);
});

test('a word that adds nothing may stand between praise and result', () => {
  assert.deepEqual(phrasesIn('饱满的工作热情，良好的社会风气，坚实的物质基础，坚实的楼房基础'), [
    '饱满热情',
    '良好风气',
    '坚实基础',
    '坚实的',
  ]);
});

test('frames are known by what stands around their slot, inside one clause', () => {
  assert.deepEqual(phrasesIn('以项目建设为抓手，在服务企业上下功夫'), ['以…为抓手', '在…上下功夫']);
  assert.deepEqual(phrasesIn('为乡村全面振兴提供坚强的政治保障'), ['为…提供…保障', '坚强…保障'].slice(0, 1));
  assert.deepEqual(phrasesIn('产业步入高质量发展快车道，把责任扛在肩上'), ['步入…快车道', '把…扛在肩上']);
  assert.deepEqual(phrasesIn('以后再说，他为抓手足口病忙碌'), []);
  assert.deepEqual(phrasesIn(`以${'甲'.repeat(15)}为抓手`), []);
});

test('names are left alone, the longest first, and so is what is quoted', () => {
  for (const text of [
    '坚持全面从严治党，全面深化改革，全面建成小康社会',
    '深入学习实践科学发展观活动',
    '《关于进一步加强安全生产工作的意见》',
    '会议要求“切实抓好落实”',
    '全面贯彻党的教育方针，深入贯彻党的二十大精神，认真落实《条例》',
    '县全面推进依法行政工作领导小组',
    '印发关于切实做好防汛工作的通知',
    '打赢脱贫攻坚战',
    '以人民为中心',
  ]) {
    assert.deepEqual(phrasesIn(text), [], text);
  }
  assert.deepEqual(phrasesIn('要认真贯彻会议要求'), ['认真贯彻']);
});

test('the writer’s terms take away what shares a word with them', () => {
  const draft = new Draft('全县要加快发展，切实抓好春耕。\n要加快发展，要加快推进项目。');
  const phrases = (terms: readonly string[]) =>
    stockOf(draft, { terms, phrases: [] }).map(({ found }) => found.map(({ phrase }) => phrase));
  assert.deepEqual(phrases([]), [
    ['加快发展', '切实抓好'],
    ['加快发展', '加快推进'],
  ]);
  assert.deepEqual(phrases(['加快发展']), [['切实抓好'], ['加快推进']]);
  assert.deepEqual(phrases(['快发', '抓好春耕', '推进项目']), []);
  const [first] = draft.paragraphs;
  assert.ok(first);
  assert.equal(stockOfParagraph(draft, first, { terms: ['加快发展'], phrases: [] }).length, 1);
});

test('each phrase has its sentence, and says whether it is of the heading or of a note', () => {
  const text = '（一）切实抓好春耕。要统筹兼顾；要真抓实干（各镇齐抓共管）。';
  assert.deepEqual(
    stockIn(text).map(({ phrase, sentence, isAside }) => [
      phrase,
      text.slice(sentence.start, sentence.end),
      isAside,
    ]),
    [
      ['切实抓好', '（一）切实抓好春耕。', true],
      ['统筹兼顾', '要统筹兼顾；', false],
      ['真抓实干', '要真抓实干（各镇齐抓共管）。', false],
      ['齐抓共管', '要真抓实干（各镇齐抓共管）。', true],
    ],
  );
});

const pieces = fc.array(
  fc.constantFrom(
    '切实',
    '抓好',
    '进一步',
    '全面',
    '从严治党',
    '以',
    '为抓手',
    '在',
    '上下功夫',
    '新',
    '局面',
    '的',
    '，',
    '。',
    '；',
    '“',
    '”',
    '《',
    '》',
    '项目',
    '𠮷',
    '关于',
    '的通知',
    '第一条',
    '有力',
    '保障',
    '提供',
    ' ',
  ),
  { maxLength: 60 },
);

test('property: words lie in the text, in order, and no two phrases share one', () => {
  let hits = 0;
  fc.assert(
    fc.property(pieces, (words) => {
      const text = words.join('');
      const taken = new Set<number>();
      let last = 0;
      for (const hit of stockIn(text)) {
        assert.ok(last <= hit.start && hit.start < hit.end && hit.end <= text.length);
        assert.ok(hit.sentence.start <= hit.start && hit.start < hit.sentence.end);
        last = hit.start;
        hits++;
        for (const { start, end } of hit.words) {
          assert.ok(hit.start <= start && start < end && end <= hit.end);
          for (let at = start; at < end; at++) {
            assert.ok(!taken.has(at));
            taken.add(at);
          }
        }
      }
    }),
    { numRuns: 400 },
  );
  assert.ok(hits > 20, `only ${hits} phrases`);
});

test('property: read again from memory, with terms, the same as fresh', () => {
  fc.assert(
    fc.property(pieces, pieces, fc.constantFrom([], ['抓好'], ['局面', '切实']), (before, after, terms) => {
      const memory = new ParagraphMemory();
      const own = { terms, phrases: [] };
      for (const words of [before, after, before]) {
        memory.age();
        const text = words.join('');
        const told = (draft: Draft) => stockOf(draft, own).map(({ found }) => found);
        assert.deepEqual(told(new Draft(text, memory)), told(new Draft(text)));
      }
    }),
  );
});

test('long runs of every trigger are read to their end', () => {
  const triggers = [
    '切实',
    '进一步地',
    '以',
    '为抓手',
    '在上',
    '新',
    '的',
    '重要',
    '为提供',
    '保障',
    '关于',
    '的通知',
    '委员会',
    '“',
    '《',
    '第一条',
    '，',
    '把作为',
  ];
  for (const trigger of triggers) {
    const text = trigger.repeat(Math.ceil(100_000 / trigger.length));
    assert.ok(stockIn(text).length >= 0, trigger);
  }
});

test('a row of a list stands for all its alternatives', () => {
  assert.deepEqual(spellingsOf('(甲|乙)丙(丁|)'), ['甲丙丁', '甲丙', '乙丙丁', '乙丙']);
  assert.deepEqual(spellingsOf('甲'), ['甲']);
  assert.throws(() => spellingsOf('(甲|乙'), /\( without \)/);
  assert.throws(() => spellingsOf('(甲|乙)'.repeat(12)), /more than/);
});
