import type { ParagraphView } from '../../../document/draft.ts';
import { BLANK } from '../../../text/characters.ts';

/** A place where a number is missing. Offsets in the paragraph's text; `unit` is the unit's length (UTF-16). */
export interface MissingNumber {
  readonly start: number;
  readonly end: number;
  readonly unit: number;
  readonly isDate: boolean;
}

/** Words that an amount of money follows. */
const MONEY =
  '(?:生产总值|投[资資]|[资資]金|收入|产值|產值|经费|费用|租金|补助|补贴|奖励|奖金|罚款|贷款|捐款|利税|税收|增加值|总额|金额|工资|保证金|投入|安排|奖补|最高|最低|约为|不超过|不低于|不少于|拨付|支付|发放|缴纳|筹集|融资|共计|合计|总计|累计|人民币)';
/** Words that a count or a length follows. */
const AMOUNT = '(?:共有|共计|合计|总计|累计|[达達]到?|新增|建成|完成|覆盖|惠及|面积|全长|总长|里程)';
const ABOUT = '(?:[了约約近共达達]|[达達]到)?';
/** Behind the unit the words must stop: 投资亿元以上的项目 has all it needs. */
const STOP = '(?=[，。；、,;）)]|$)';
const HUNDRED_MILLION = '[亿億][美欧日]?元';
const TEN_THOUSAND = '[万萬][美欧日]?元';
const MEASURE = '(?:平方公里|平方千米|平方米|立方米|公里|公顷|人次|[亩吨])';

/** Things that are counted, before the word they are counted with: 新建项目个, 培训干部名. */
const COUNTED = [
  '(?:项目|行政村|自然村|社区|乡镇|岗位|工程|园区|平台|基地|品牌|协会|合作社|小区|网点|支部|党组织|单位|部门|问题|机构|景区|学校|场馆|示范点|标段|车间|指标|床位|村民小组|经营主体)(个)',
  '(?:党员|干部|群众|学生|教师|职工|人员|人才|委员|志愿者|医生|学员|民警|劳动力)(名)',
  '(?:案件|事故|纠纷|火灾)(起)',
  '(?:公司|商户|医院|超市|酒店|门店|合作社|农场)(家)',
  '(?:贫困户|脱贫户|监测户|农户)(户)',
  '(?:专利|商标|实事)(件)',
].join('|');
const THINGS = new RegExp(`(?:${COUNTED})(?=[，。；,;]|$)`, 'g');
const ENDS_IN_UNIT = /[个名起家户件](?:[，。；,;]|$)/;
/** 处万元以上, 6个月至个月: one end of a range has no number. */
const RANGES = new RegExp(
  [
    `处以?(${HUNDRED_MILLION}|${TEN_THOUSAND}|元)(?=以上|以下)`,
    `[0-9](?:个月|%|[万亿]元)?[至到～—](个月|个工作日|${HUNDRED_MILLION}|${TEN_THOUSAND}|[%％])`,
  ].join('|'),
  'g',
);
const OPEN_RANGE = /处以?[万亿元]|[至到～—][个万亿%％]/;
const HOLES = new RegExp(
  [
    `${MONEY}${ABOUT}(${HUNDRED_MILLION}|${TEN_THOUSAND}|元)${STOP}`,
    `[达達]到?(${HUNDRED_MILLION})${STOP}`,
    `[约約][达達]?(元)${STOP}`,
    `(?:[提增]高|增加|增长|上升|下降|降低|回落|[高低快慢了约])(个百分点)`,
    `${AMOUNT}[了约近]?(${MEASURE})${STOP}`,
    `(?:${MONEY}${ABOUT}|[达達]到)${BLANK}{1,8}(元)${STOP}`,
    `(?:[达達]到|共有)(余[人名户家个亩])`,
    `共有(个)(?![别人性体案])|共有(名)(?![称额录单义誉字为师校企人])`,
    `[\\u3400-\\u9fff]([%％‰])`,
    `[\\u3400-\\u9fff]${BLANK}{1,8}(${HUNDRED_MILLION}|${TEN_THOUSAND}|[%％‰]|个百分点|${MEASURE}${STOP})`,
  ].join('|'),
  'g',
);
/** 2024年　月　日, and 到20  年 in a sentence; 20  年  月  日 alone is to be signed. */
const DATE = new RegExp(
  `(?:19|20)[0-9]{2}年(${BLANK}{1,4}月(?:${BLANK}{0,4}日)?)|(?<=[\\u3400-\\u9fff，、。；（])20${BLANK}{1,4}(年)(?=[0-9\\u3400-\\u9fff，、。])`,
  'g',
);
/** 元 and the signs are rare; where none of them stands nothing is missing. */
const ANY = /元|[%％‰]|个|名|人次|公里|千米|方米|公顷|[亩吨余]|年[ \t\u00a0\u3000]/;
/** The head of a table is no sentence. */
const SENTENCE = /[，。；,;]/;

/** Units without their number, in a paragraph that holds a sentence; and dates whose month is blank. */
export const missingNumbersView: ParagraphView<readonly MissingNumber[]> = {
  name: 'missing-numbers',
  compute: (text) => {
    const holes = SENTENCE.test(text) ? holesIn(text) : [];
    return [
      ...holes.map((hole) => placeOf(hole, false)),
      ...[...text.matchAll(DATE)].map((hole) => placeOf(hole, true)),
    ];
  },
};

function holesIn(text: string): RegExpExecArray[] {
  const all = [
    ...(OPEN_RANGE.test(text) ? text.matchAll(RANGES) : []),
    ...(ANY.test(text) ? [...text.matchAll(HOLES)].filter((hole) => !isWhole(text, hole)) : []),
    ...(ENDS_IN_UNIT.test(text) ? text.matchAll(THINGS) : []),
  ];
  // 5%至% is one hole, though its end looks like another.
  return all.filter((hole, index) => !all.slice(0, index).some((other) => endOf(other) === endOf(hole)));
}

function endOf({ index, 0: words }: RegExpExecArray): number {
  return index + words.length;
}

function placeOf(hole: RegExpExecArray, isDate: boolean): MissingNumber {
  const unit = hole.slice(1).find((group) => group !== undefined) ?? '';
  return { start: hole.index, end: hole.index + hole[0].length, unit: unit.length, isDate };
}

/** 百分之几%, 数% and 计价单位人民币元: nothing is missing. */
function isWhole(text: string, { 0: words, index }: RegExpExecArray): boolean {
  if (/^[几数多余来百千万亿零〇一二三四五六七八九十两半以按用号计][ \t\u00a0\u3000]*[%％‰]$/.test(words))
    return true;
  return /(?:单位|币种|货币|[以按用])[为是：:]?$/.test(text.slice(Math.max(0, index - 4), index));
}
