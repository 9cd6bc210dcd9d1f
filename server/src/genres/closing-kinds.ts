import data from '../../data/genre-contradictions.tsv';
import type { Genre } from '../document/genre.ts';
import { once } from '../text/once.ts';
import { RowError, rowsOf } from '../text/rows.ts';

/** What a closing sentence does, named by the 文种 it belongs to: 请示 asks for approval, 复文 answers, 送阅 submits. */
export type ClosingKind = '请示' | '报告' | '通知' | '复文' | '函' | '令' | '送阅';

/** Whole sentences without their mark; bounded, so that a long paragraph costs one look. */
const PATTERNS: readonly (readonly [ClosingKind, RegExp])[] = [
  [
    '请示',
    /^(?:(?:特此|专此)(?:报告|汇报|请示)[，,])?(?:以上|上述)?(?:请示|意见|方案|报告|事项|请求|申请|情况)?(?:妥否|当否|可否|可行否|妥当否|是否妥当|是否可行|是否同意|妥当与否)[，,]?(?:敬|恳|特|谨|呈|望)?请(?:予以?|领导|上级|[\p{Script=Han}]{1,4}(?:政府|局|委|厅))?(?:批示|批复|审批|批准|核批|审定|核准|指示|审核|审示|核示|示)(?:为盼|为荷)?$/u,
  ],
  [
    '请示',
    /^(?:(?:(?:以上|上述)(?:请示|意见|方案|报告|事项|请求|申请|情况)|(?:特此|专此)(?:报告|汇报|请示|申请))[，,]?)?(?:敬|恳|特|谨|呈|望)?请(?:予以?)?(?:批示|批复|审批|批准|核批)(?:为盼|为荷)?$/,
  ],
  [
    '请示',
    /^(?:以上|上述)(?:请示|意见|方案|报告|事项|请求|申请|情况)?[，,]?(?:如无不妥|如无不当|如属可行|如可行)[，,]?(?:敬|恳)?请(?:予以?)?(?:批示|批复|审批|批准|核批)$/,
  ],
  // A request in full, as it slips into a 报告: 恳请县政府追加资金300万元，请予批准.
  [
    '请示',
    /^(?:恳请|拟请|特请|恳求)[^，,。；]{4,28}[，,](?:敬|恳)?请(?:予以?)?(?:批示|批复|审批|批准|核批)$/,
  ],
  ['请示', /^(?:特此|专此|谨此)(?:请示|申请)(?:[，,](?:敬|恳)?请(?:予以?)?(?:批示|批复|审批|批准))?$/],
  ['报告', /^(?:特此|专此|谨此)(?:报告|汇报)$/],
  ['通知', /^(?:特此|专此)通知$/],
  ['复文', /^(?:此复|专复|(?:特此|专此|谨此)(?:批复|函复|答复|回复|复函))$/],
  [
    '函',
    /^(?:特此|专此|谨此)(?:函达|函告|函商|函询|函请|致函|商洽)(?:[，,](?:敬)?请(?:予以?)?(?:函复|复函|回复|支持)(?:为盼|为荷)?)?$/,
  ],
  ['函', /^(?:盼复|(?:敬)?请(?:予以?)?(?:函复|复函)(?:为盼|为荷)?)$/],
  [
    '令',
    /^(?:以上[^，。]{0,10}[，,])?(?:请|望|希)(?:各[^，。]{0,12})?(?:认真|严格|抓紧)?(?:遵照执行|贯彻执行|贯彻落实|抓好落实)$/,
  ],
  ['送阅', /^(?:以上[^，。]{0,6}[，,])?(?:敬)?请(?:予以?)?审阅$/],
];

/** UTF-16 units of a closing sentence at most. */
const LONGEST = 40;

/** What kind of closing `sentence` (without its mark) is; undefined where it is none. */
export function closingKindOf(sentence: string): ClosingKind | undefined {
  if (sentence.length > LONGEST) return undefined;
  return PATTERNS.find(([, pattern]) => pattern.test(sentence))?.[0];
}

const contradictions = once(() => {
  const known: readonly string[] = PATTERNS.map(([kind]) => kind);
  return new Map(
    (rowsOf(data, 2) as readonly [string, string][]).map(([name, words]) => {
      const kinds = words.split(' ');
      const unknown = kinds.find((kind) => !known.includes(kind));
      if (unknown !== undefined) throw new RowError(`no such kind of closing: ${unknown}`, 0);
      return [name, kinds as readonly ClosingKind[]];
    }),
  );
});

/** Whether a document of this 文种 must not close so. */
export function contradicts({ name }: Genre, kind: ClosingKind): boolean {
  return contradictions().get(name)?.includes(kind) === true;
}
