import type { ParagraphView } from '../../../document/draft.ts';
import type { MaskRun } from './mask-runs.ts';

/*
 * 刘××, 李XX in the account of a case: who is named so is left unnamed on purpose, as 张某某 is. A form that nobody filled in has no
 * surname before its crosses (XXX同志, ××单位); a masked speech has (李XX县长), but tells of no case.
 */

/** Surnames of nine people in ten. */
const SURNAME =
  /[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂]$/;
/** What a name stands behind: nothing, a mark, or a word that leads to a person. */
const LEADS =
  /(?:^|[^\u3400-\u9fff]|[给予对将由被向与和及同据因为任长记席部工员人民友妻夫子女父母兄弟姐妹犯生师商者让叫令的是原告属象主查弟客])$/;
/** Words that end in what may be a surname. */
const WORD =
  /(?:对于|由于|关于|对方|工程|经费|及时|同时|与时|工时|因时|为时|和平|委任|责任|主任|原因|人员|其时|主管|主任|主席|查询)$/;
/** XX万元: an amount. */
const AMOUNT = /^[万亿余元个名人户家项次件多年月日天％%]/;
/** 江××大桥, 高××厂: what is named is no person. */
const PLACE = /^[省市县区乡镇村街局厅委办院校厂站所公单企社路号桥河山湖库矿组队]/;
/** A person by what follows: 王XX，男，1975年3月生. */
const PERSON = /^[，,]\s?[男女][，,。]/;

/** What crosses may leave unnamed on purpose: somebody whose surname is told, or a place or unit. */
export type Unnamed = 'person' | 'place';

/** Who or what the run of crosses may leave unnamed where a case is told; undefined where it can only be a blank. */
export function unnamedAt(text: string, { style, start, end, length, digits }: MaskRun): Unnamed | undefined {
  if ((style !== '×' && style !== 'X' && style !== '○') || length > 3 || digits !== '') return undefined;
  if (PLACE.test(text.slice(end, end + 1))) return length > 1 ? 'place' : undefined;
  if (length > 2 || !SURNAME.test(text[start - 1] ?? '')) return undefined;
  if (AMOUNT.test(text.slice(end, end + 1)) || WORD.test(text.slice(Math.max(0, start - 2), start)))
    return undefined;
  const isLed = LEADS.test(text.slice(Math.max(0, start - 2), start - 1));
  return isLed || PERSON.test(text.slice(end, end + 3)) ? 'person' : undefined;
}

/** Words that only the account of a case has. */
const CASE =
  /经查|立案|审查调查|违纪|涉嫌|受贿|行贿|贪污|挪用公款|开除党籍|留党察看|政务处分|党内(?:严重)?警告|诫勉|被告人?|嫌疑人|被害人|受害人|被执行人|被处罚人|当事人|死者|伤者|遇难|信访人|上访|判处|典型(?:问题|案例)|[，,]\s?[男女][，,]/;

/** 张某某: somebody who is left unnamed in words. */
const SOMEBODY = /[\u3400-\u9fff]某(?:某|(?=[，。、；（]))/;

/** Whether a paragraph names somebody as 张某某. */
export const somebodyView: ParagraphView<readonly true[]> = {
  name: 'somebody',
  compute: (text) => (text.includes('某') && SOMEBODY.test(text) ? [true] : []),
};

/** Whether a paragraph tells of a case. */
export const caseView: ParagraphView<readonly true[]> = {
  name: 'cases',
  compute: (text) => (CASE.test(text) ? [true] : []),
};
