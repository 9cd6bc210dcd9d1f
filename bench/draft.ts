import { randomFrom } from '../test/random.ts';

/** Words that the sentences are made of; written for this project, fitting each other in any order. */
const WHO = [
  '各镇人民政府',
  '县直各部门',
  '各有关单位',
  '各村（社区）',
  '县政府办公室',
  '各专项工作组',
  '各行政执法机关',
  '重点企业',
];
const HOW = [
  '要切实',
  '应当及时',
  '要会同有关方面',
  '要结合实际',
  '须在月底前',
  '要逐级',
  '应按照职责分工',
  '要对照清单',
];
const WHAT = [
  '落实值班值守制度',
  '排查重点部位的隐患',
  '完善工作台账',
  '公开办事流程和时限',
  '核对项目进度与资金',
  '组织业务培训',
  '回应群众反映的问题',
  '总结可以推广的做法',
];
const WHY = [
  '确保任务按期完成',
  '防止同类问题再次发生',
  '做到底数清、情况明',
  '让群众少跑路',
  '为下一步工作打好基础',
  '提高资金使用效益',
  '保障安全平稳',
  '把责任压到岗位',
];
const TOPICS = [
  '防汛备汛',
  '安全生产',
  '政务公开',
  '农村公路',
  '秸秆利用',
  '森林防火',
  '旧房改造',
  '村级经济',
  '窗口服务',
  '档案整理',
];
/** Syllables of made-up place names: names, as in real texts, keep one sentence from being the next. */
const SYLLABLES = [
  ...'砚湖松涧杏坪双槐白芷石门青柳望川云岭东溪南塘北港西林高桥长滩龙泉凤台金沙银杏梅岭竹园河口山前',
];
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** One heading in so many has a wrong number, about as often as in drafts that circulate. */
const FAULT_EVERY = 40;

/**
 * A collection of official documents of about `bytes` UTF-8 bytes, always the same: titles, three levels of
 * headings, lists inside paragraphs, hardly a sentence twice, and a wrong number now and then.
 */
export function draftOf(bytes: number): string {
  const lines: string[] = [];
  let size = 0;
  for (const line of linesForEver()) {
    if (size >= bytes) break;
    lines.push(line);
    size += Buffer.byteLength(line) + 1;
  }
  return lines.join('\n');
}

function* linesForEver(): Generator<string> {
  const random = randomFrom(20_240_601);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] as string;
  const name = () => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  const number = (most: number) => Math.floor(random() * most + 1);
  const sentence = () =>
    `${name()}${pick(WHO)}${pick(HOW)}在${name()}${pick(WHAT)}，${number(12)}月${number(28)}日前${pick(HOW)}到${name()}` +
    `${pick(WHAT)}，${pick(WHY)}，涉及${name()}等${number(900)}户。`;
  let headings = 0;
  const ordinal = (at: number) => CHINESE[++headings % FAULT_EVERY === 0 ? at + 1 : at] as string;
  for (let document = 1; ; document++) {
    yield* [`关于做好第${document}批${pick(TOPICS)}工作的通知`, '', '各镇人民政府，县直各部门：'];
    yield `　　${sentence()}现将有关事项通知如下：`;
    for (let part = 0; part < 4; part++) {
      yield `　　${ordinal(part)}、抓好${pick(TOPICS)}`;
      for (let point = 0; point < 3; point++) {
        yield `　　（${ordinal(point)}）${pick(WHAT)}`;
        yield `　　${sentence()}一是在${name()}${pick(WHAT)}；二是在${name()}${pick(WHAT)}；三是在${name()}${pick(WHAT)}。${sentence()}`;
        for (let item = 1; item <= 3; item++) yield `　　${item}. ${sentence()}${sentence()}${sentence()}`;
      }
    }
    yield* ['', `${' '.repeat(34)}某县人民政府办公室`, `${' '.repeat(38)}2024年6月1日`, ''];
  }
}
