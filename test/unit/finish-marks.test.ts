import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { halfWidth } from '../../server/src/rules/finish/half-width.ts';
import { pageNumber } from '../../server/src/rules/finish/page-number.ts';
import { placeholder } from '../../server/src/rules/finish/placeholder.ts';
import { tornLine } from '../../server/src/rules/finish/torn-line.ts';
import { unbalanced } from '../../server/src/rules/finish/unbalanced.ts';
import type { Report, Rule } from '../../server/src/rules/rule.ts';

function reportsOf(rule: Rule, text: string): readonly Report[] {
  const checker = createChecker({
    rules: [rule],
    config: { rules: {} },
    say: createSay(),
    logger: { error: assert.fail },
  });
  return checker.check(new Draft(text));
}

const wordsOf = (reports: readonly Report[], text: string) =>
  reports.map(({ span }) => text.slice(span.start, span.end));
const placesOf = (reports: readonly Report[]) =>
  reports.flatMap(({ span, related = [] }) => [span, ...related.map((place) => place.span)]);

describe('placeholders that are too many to be shown one by one', () => {
  test('are told a paragraph at a time, and none is lost', () => {
    const text = '投资XX万元，新建XX个村级阵地，培训XX人次。\n'.repeat(70);
    const reports = reportsOf(placeholder, text);
    assert.ok(reports.length <= 90);
    assert.equal(new Set(placesOf(reports).map(({ start }) => start)).size, 210);
  });

  test('come together in the last finding where the paragraphs are too many', () => {
    const text = '投资XX万元。\n'.repeat(150);
    const reports = reportsOf(placeholder, text);
    assert.equal(reports.length, 90);
    assert.equal(placesOf(reports).length, 150);
  });

  test('of several forms are named at the first one of each document', () => {
    const [first, second] = reportsOf(placeholder, '全区XX个党委参加，**市、20xx年各有一例。');
    assert.match(first?.message ?? '', /X、\*/);
    assert.doesNotMatch(second?.message ?? '', /X、\*/);
  });
});

describe('stars in a sentence', () => {
  const sentence = '两大园区是**工业的核心**，担负着振兴的任务，逐项落实到每一个岗位。';

  test('leave a name out in plain text', () => {
    assert.deepEqual(wordsOf(reportsOf(placeholder, sentence), sentence), ['**', '**']);
  });

  test('are bold in Markdown', () => {
    assert.deepEqual(reportsOf(placeholder, `# 工作要点\n\n${sentence}`), []);
  });

  test('are bold in Markdown around figures, and where three of them stand', () => {
    const figures =
      '**抓党建。**全年采用**12**条，覆盖率达**95%**以上，***重点***任务**8项**，逐项抓好落实。';
    assert.deepEqual(reportsOf(placeholder, `# 工作要点\n\n${figures}`), []);
    const lone = '全年采用**12**条，**县的做法值得各乡镇学习借鉴，逐项抓好落实。';
    assert.deepEqual(wordsOf(reportsOf(placeholder, `# 工作要点\n\n${lone}`), `# 工作要点\n\n${lone}`), [
      '**',
    ]);
  });
});

describe('half-width marks', () => {
  test('are front matter’s own', () => {
    assert.deepEqual(reportsOf(halfWidth, '---\ntitle: 工作总结\nauthor: 办公室\n---\n\n# 工作总结\n'), []);
  });
});

describe('what a whole document does', () => {
  test('half-width marks are one finding with one repair, and quotations a repair of their own', () => {
    const text = `${'各单位(部门)要高度重视,认真组织;'.repeat(30)}会议强调：“标准不降,力度不减。”`;
    const reports = reportsOf(halfWidth, text);
    assert.equal(reports.length, 1);
    const [safe, asked] = reports[0]?.fixes ?? [];
    assert.deepEqual([safe?.safe, safe?.edits.length], [true, 120]);
    assert.deepEqual([asked?.safe, asked?.edits.length], [false, 1]);
  });

  test('lines wrapped throughout are one finding', () => {
    const line =
      '今年以来，全县各级各部门按照县委的总体部署，攻坚克难，奋力拼搏，各项工作都取得了新的成效，主要指标增幅高于全市平均';
    const [report, ...others] = reportsOf(tornLine, `${line}\n`.repeat(20));
    assert.equal(others.length, 0);
    assert.match(report?.message ?? '', /分行的版面/);
  });
});

test('lines that greet and that address go on in the next, and are not torn', () => {
  const text = [
    '在全县经济工作会议上的讲话',
    '尊敬的各位领导，各位来宾，',
    '女士们，先生们：',
    '各乡镇人民政府，各街道办事处，县经济开发区管委会，',
    '县直各单位：',
    '主持人：县委副书记、县长王强，',
    '记录：李明',
  ].join('\n');
  assert.deepEqual(reportsOf(tornLine, text), []);
});

describe('numbers that are none of the text', () => {
  test('a counter in front of a web page’s button', () => {
    const text = '全县经济社会发展取得了新的成绩。\n3 顶一下\n';
    assert.deepEqual(wordsOf(reportsOf(pageNumber, text), text), ['3']);
  });

  test('three that rise by one, far enough from each other', () => {
    const page = '财政所逐笔核对往来账目，查明原因，限期清理，结果在村务公开栏公布。'.repeat(4);
    const text = [2, 3, 4].map((page_) => `${page}按照乡镇 ${page_} 行政人员核拨。`).join('');
    assert.deepEqual(wordsOf(reportsOf(pageNumber, text), text), [' 2 ', ' 3 ', ' 4 ']);
    assert.deepEqual(reportsOf(pageNumber, text.replace(' 3 ', ' 9 ')), []);
  });
});

describe('marks that are matched in a later paragraph', () => {
  test('a quotation whose paragraphs each open with a mark', () => {
    assert.deepEqual(
      reportsOf(unbalanced, '修改为：“河道由县水利局管理。\n“界桩不得移动。\n“违反的，依法处罚。”'),
      [],
    );
  });

  test('not where the paragraph was finished', () => {
    const text = '落实“网格员制度，逐月通报。\n各乡镇要抓好落实。\n开展回头看”活动。';
    assert.deepEqual(wordsOf(reportsOf(unbalanced, text), text).sort(), ['“', '”']);
  });
});

describe('forms that others fill in', () => {
  const notice = '关于行政申请再审案件的规定\n各级人民法院应当按照所附文书办理，逐案登记，按月报告。\n';
  const form = '再审申请人×××诉×××一案，交由××××高级人民法院审查。\n';

  test('begin with their number', () => {
    assert.deepEqual(reportsOf(placeholder, `${notice}决定书\n（××××）最高法行决×号\n${form}`), []);
  });

  test('begin behind the line that names them, where they follow at once', () => {
    assert.deepEqual(reportsOf(placeholder, `${notice}附件：文书参考样式\n×××人民法院\n${form}`), []);
    assert.ok(reportsOf(placeholder, `${notice}附件：文书参考样式\n${form}`).length > 0);
  });
});

describe('crosses that are spoken of', () => {
  const severities = (text: string) =>
    reportsOf(placeholder, text).map((report) => 'severity' in report && report.severity);

  test('are hinted at', () => {
    assert.deepEqual(severities('要深刻理解“中国式XX”的提法，论XX；浅谈XX；小议XX等题目不用。'), [
      'hint',
      'hint',
      'hint',
      'hint',
    ]);
  });

  test('and those left over are not', () => {
    const text = '开展“学习xxx，争当xxx”活动，农村党组织xx个；农村党员xx名，以“XXXX”为主题。';
    assert.deepEqual(severities(text), ['warning', 'warning', 'warning', 'warning', 'warning']);
  });
});
