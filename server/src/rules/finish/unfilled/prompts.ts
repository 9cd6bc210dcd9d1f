import type { Span } from '../../../text/span.ts';

/** Words that ask the writer to fill something in. */
const ASKING = '(?:此处|请在此|请填|请输入|请插入|请补|填写|填入|输入|插入|待补|待填|待定|待核|待查|待续)';
/** What stands in brackets of its own in a template: [单位名称] */
const ASKED =
  '(?:(?:单位|会议|文件|项目|活动|主送机关|发文机关|发文单位|印发单位|地区|部门|领导|联系人|人员?|公司|学校)?(?:名称|姓名|职务|全称|简称|电话)|单位|姓名|日期|时间|地点|事由|年份|数字|数据|职务|文号)';
/** Notes a writer leaves to himself, with the brackets around them. */
const NOTE = '(?:TODO|FIXME|TBD|TBC)';
/** What a figure or a list waits for; 有待补充 and 待补充完善后上报 are words of the text. */
const WAITING =
  '(?<=[：:（(【[“是为]|数据|数字|内容|名单|图片|图表|表格|材料|[0-9]年)(?:待补充|待填写|待补|待填|待核实|待更新|待完善)(?=[，。；、）)】\\]”]|$)|(?<=[：:])待定(?=[。；]?$)';
/** （数据待定）, 【请核实】, （？）, ？？？: doubts a writer or a reviewer left; when and where may be decided later. */
const DOUBT =
  '[（(【[](?![^）)】\\]]{0,16}(?:时间|地点|日期|名称|另行))[^（()）【】[\\]\n，。；]{0,16}(?:待定|待核实?|待确认|待补充?|待查|请核[实对]|请确认|请补充|需核实|需补充|存疑|再核实?|数据缺失)[）)】\\]]|[（(][?？]{1,3}[）)]|[?？]{3,}';
/** Forms that one look tells a paragraph may hold, so that most patterns need not be tried on most paragraphs. */
interface Prompts {
  readonly sign: RegExp;
  readonly form: RegExp;
}

const PROMPTS: readonly Prompts[] = [
  {
    sign: /[【［[（(〔<＜{]/,
    form: anyOf(
      `[【［[（(〔<＜{]{1,2}[ ]?${ASKING}[^【】［］[\\]（）()〔〕<>＜＞{}]{0,30}[】］\\]）)〕>＞}]{1,2}`,
      `(?:【|［|\\[|<|＜|\\{{1,2})${ASKED}(?:】|］|\\](?!\\()|>|＞|\\}{1,2})`,
      '\\$\\{[^{}]{0,40}\\}|\\{\\{[^{}]{0,40}\\}\\}',
    ),
  },
  {
    sign: /TODO|FIXME|TB[CD]|待[补填核更定完查确]|请[核确补]|需[核补]|再核|存疑|缺失|[?？]{3}|[（(][?？]/,
    form: anyOf(
      `[（(【[]\\s?${NOTE}(?![A-Za-z])[^（()）【】[\\]\n]{0,40}[）)】\\]]|(?<![A-Za-z])${NOTE}(?![A-Za-z])(?:[：:])?`,
      WAITING,
      DOUBT,
    ),
  },
  {
    sign: /[某…«]|MERGEFIELD|[：:][ \u3000]{2}/,
    form: anyOf(
      '(?:联系人|联系电话|电话|传真|邮箱)[：:][ \\u3000]{2,20}(?=[；;，,）)。])',
      '«[^«»\\n]{1,20}»|\\{\\s{0,3}MERGEFIELD[^{}\\n]{0,80}\\}',
      '(?<=[\\u3400-\\u9fff])…{1,2}(?=(?:[万亿]元|个百分点|[%％]))',
      '(?<!某)某{2,4}(?=[省市县区乡镇村局厅委办单公学同街社])',
      '…{1,2}(?=年…{0,2}月|月…{1,2}日)|(?<=[年月])…{1,2}(?=[月日])',
    ),
  },
];

function anyOf(...forms: readonly string[]): RegExp {
  return new RegExp(forms.join('|'), 'g');
}

/** Placeholders in words: 【此处填写事由】, （待补充）, [单位名称], ${name}, «姓名», TBD, 某某县, …月…日. Offsets in `text` (UTF-16). */
export function promptsIn(text: string): Span[] {
  return PROMPTS.flatMap(({ sign, form }) => (sign.test(text) ? [...text.matchAll(form)] : []))
    .filter(({ 0: words, index }) => !isMeant(text, words, index))
    .map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
      missing: 'words',
      style: '提示',
    }));
}

/** 张某某同志 names somebody without naming them; 【内容】 at a paragraph's head or alone is a heading. */
function isMeant(text: string, words: string, at: number): boolean {
  if (words.startsWith('某'))
    return /[\u3400-\u9fff]$/.test(text.slice(0, at)) && !/[在是由对与和及到从的]$/.test(text.slice(0, at));
  return words.startsWith('【') && at === 0 && !/请|此处|填|待|插入|输入/.test(words);
}
