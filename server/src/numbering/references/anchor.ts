/**
 * What the words before a reference say of where it leads: `own`: 本通知第三条; `before`: 上述第2点; `here`:
 * 本条第（一）项; `bare`: 依照第十条, see 第三部分; `other`: another document, or nobody can tell.
 */
export type AnchorKind = 'own' | 'before' | 'here' | 'bare' | 'other';

/** What a reference is counted from. */
export interface ReferenceAnchor {
  readonly kind: AnchorKind;
  /** The words that say it: 本通知, 上述, 前款, 见; '' where there are none. */
  readonly words: string;
}

/** Characters before a reference that are looked at. */
const REACH = 16;

const DOCUMENTS =
  '通知|通报|通告|公告|公报|决定|决议|意见|批复|函|办法|规定|条例|细则|规则|章程|制度|规范|标准|解释|法|方案|预案|规划|计划|要点|报告|请示|纪要|合同|协议|文件|文';
const OWN = new RegExp(
  `本(?:实施|暂行|试行|补充|若干|指导|工作|管理|总体|行动|应急|司法){0,2}(?:${DOCUMENTS})(?:的|中)?$`,
);
const BEFORE = /(?:上述|前述|上文|前文|(?<=^|[，。；：、（])以上)的?$/;
const HERE = /(?:本|前|上)(?:条|款|章|节|编)$/;
/** Verbs and prepositions that a reference within the same text follows. */
const INTRODUCING =
  /(?:(?<!意)见|按照?|依照|依据|根据|比照|参照|对照|遵照|适用|违反|符合|属于|落实|执行|实施|履行|达到|具有|存在|犯|有|除|对|在|与|和|及|由|因|以|经)$/;
const PUNCTUATION = /[，；。]$/;
/** 将第五条修改为…, 删去第六条, 原第八条作为第九条 speak of the text that is amended. */
const AMENDING = /(?:将|把|原|为|作|除去|删除|删去|增加|修改)$/;

/** What stands before the reference that begins at `start` (UTF-16 units) in `text`. */
export function anchorBefore(text: string, start: number): ReferenceAnchor {
  const before = text.slice(Math.max(0, start - REACH), start).trimEnd();
  for (const [kind, pattern] of [
    ['own', OWN],
    ['before', BEFORE],
    ['here', HERE],
  ] as const) {
    const words = pattern.exec(before)?.[0];
    if (words !== undefined) return { kind, words };
  }
  if (AMENDING.test(before)) return { kind: 'other', words: '' };
  const words = INTRODUCING.exec(before)?.[0];
  if (words !== undefined) return { kind: 'bare', words };
  return { kind: before === '' || PUNCTUATION.test(before) ? 'bare' : 'other', words: '' };
}
