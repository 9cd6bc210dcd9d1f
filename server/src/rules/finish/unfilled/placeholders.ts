import type { ParagraphView } from '../../../document/draft.ts';
import { isChinese, isDigit, isHan } from '../../../text/characters.ts';
import { type Unnamed, unnamedAt } from './anonymous.ts';
import { boldMarks } from './emphasis.ts';
import { type MaskRun, type MaskStyle, maskRuns } from './mask-runs.ts';
import { promptsIn } from './prompts.ts';

/** What is missing at a placeholder. */
export type Missing =
  | 'words' // XX, ××县, 【此处填写事由】
  | 'year' // 20XX年, 201X
  | 'figure' // **．*亿元, 20xx亿元, 120xx年: an amount, whatever hid it
  | 'congress'; // 党的xx大, xx届

/** Something left to be filled in. Offsets in the paragraph's text (UTF-16). */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
  readonly missing: Missing;
  /** How it is written; 提示 is a prompt in words. */
  readonly style: MaskStyle | '提示';
  /** “中国式XX”, 论XX；浅谈XX: it may be spoken of. */
  readonly isSpokenOf: boolean;
  /** 刘××, ××镇: whom or what it may leave unnamed on purpose. */
  readonly unnamed: Unnamed | undefined;
}

/** Every placeholder of a paragraph, in the order of its text. */
export const placeholdersView: ParagraphView<readonly Placeholder[]> = {
  name: 'placeholders',
  compute: (text) => {
    const runs = maskRuns(text);
    const scene: Scene = {
      text,
      bold: boldMarks(text, runs),
      isFormula: runs.length > 0 && FORMULA.test(text),
      topics: topicMarks(text, runs),
    };
    const masks = isKey(text, runs) ? [] : runs.flatMap((run) => readMask(scene, run));
    const prompts = promptsIn(text).map(
      (span): Placeholder => ({
        ...span,
        missing: 'words',
        style: '提示',
        isSpokenOf: false,
        unnamed: undefined,
      }),
    );
    const all = [...masks, ...prompts].sort((a, b) => a.start - b.start || b.end - a.end);
    return joinedDates(text, withoutInner(all));
  },
};

/** Units a masked figure stands before. */
const COUNTED = /^(?:[万亿个名元户项件次吨亩米％%]|人(?![民大员事社才文民力社工])|家(?![园庭乡属政长]))/;
/** What a single mask stands for when it opens one of these: ×县, *月*日. */
const OPENED = /^[省市县区乡镇村州盟旗局厅委办院校厂站所处科股组队年月日名人个万亿元户项次届期号％%]/;
/** X光, X射线 and other words that have the letter in them. */
const LETTER_BEFORE = /[+＋用即设为是字母号量标 ]$/;
const LETTER_BEHIND =
  /^(?:光|射线|线|轴|染色体|形|型|级|荧|波段|因子|值|坐标|证书|理论|世代|档|基因|[为是](?!的))/;
const FORMULA = /[=＝÷]/;
/** 带*项目, 按#键: the sign itself is spoken of. */
const SIGN_BEFORE = /[带标打注按加键用]$/;

/** What is known of the paragraph when one of its runs is read. */
interface Scene {
  readonly text: string;
  readonly bold: ReadonlySet<MaskRun>;
  readonly isFormula: boolean;
  readonly topics: ReadonlySet<MaskRun>;
}

/** X代表消防救援: the paragraph explains what the letters of a code say. */
function isKey(text: string, runs: readonly MaskRun[]): boolean {
  return runs.some(({ end }) => text.startsWith('代表', end) || text.startsWith('表示', end));
}

/** Longest topic between two # (UTF-16 units). */
const TOPIC = 20;

/** #安全生产月#: a pair with the words of a topic between them. */
function topicMarks(text: string, runs: readonly MaskRun[]): ReadonlySet<MaskRun> {
  const topics = new Set<MaskRun>();
  const hashes = runs.filter(({ style }) => style === '#');
  for (let index = 1; index < hashes.length; index++) {
    const [first, last] = [hashes[index - 1] as MaskRun, hashes[index] as MaskRun];
    const words = text.slice(first.end, Math.min(last.start, first.end + TOPIC + 1));
    if (topics.has(first) || words.length > TOPIC || /[，。；、：\s]/.test(words)) continue;
    topics.add(first).add(last);
  }
  return topics;
}

function readMask(scene: Scene, run: MaskRun): readonly Placeholder[] {
  const { text } = scene;
  if (isMeant(text, run) || scene.bold.has(run) || scene.topics.has(run) || isExample(text, run)) return [];
  const missing = missingAt(scene, run);
  const end = run.end + hintLength(text, run);
  return missing === undefined
    ? []
    : [
        {
          start: run.start,
          end,
          missing,
          style: run.style,
          isSpokenOf: isSpokenOf(text, run),
          unnamed: unnamedAt(text, run),
        },
      ];
}

/** The hint of our templates behind ××: （目的）. */
function hintLength(text: string, { style, length, end }: MaskRun): number {
  if (style !== '×' || length !== 2) return 0;
  return /^（[^（）]{1,40}）/.exec(text.slice(end, end + 42))?.[0].length ?? 0;
}

/** 3×5, X2345, 138****1234, 二○○四年, `XX` as code: the characters say something themselves. */
function isMeant(text: string, { style, start, end, length, digits }: MaskRun): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (text[start - 1] === '`' || text[end] === '`') return true;
  if (isDigit(after) && !/^[12][0-9]{3}年/.test(text.slice(end, end + 5))) return true;
  if (isDigit(after) && digits !== '') return true;
  switch (style) {
    case '○':
      return length < 2 || isNumeral(before) || isNumeral(after);
    case '□':
      return length < 2 || !(isHan(after) || digits !== '');
    case '_':
      return (
        length < 2 ||
        !isChinese(after) ||
        (SIGNING.test(text.slice(Math.max(0, start - 20), start)) && isHan(after))
      );
    case '?':
      return digits === '';
    case '#':
      return length > 4 || digits !== '' || start === 0 || !isChinese(before) || !isHan(after);
    default:
      return false;
  }
}

/** Words before crosses in a quotation of a few words; crosses of a list of patterns. */
const QUOTED = /“[^“”，]{0,10}[\u3400-\u9fff]$/;
const PATTERN_BEFORE = /(?:^|[；;：:，。])[\u4e00-\u9fff]{1,6}[XxＸ×]{2,4}[；;][\u4e00-\u9fff]{1,6}$/;
const PATTERN_BEHIND = /^[；;][\u4e00-\u9fff]{1,6}[XxＸ×]{2,4}[；;。等]/;

/** Whether the crosses at `run` are part of a way to put things that the text speaks of. */
function isSpokenOf(text: string, { style, start, end, length, digits }: MaskRun): boolean {
  if ((style !== 'X' && style !== '×') || length < 2 || digits !== '') return false;
  const before = text.slice(Math.max(0, start - 24), start);
  const behind = text.slice(end, end + 12);
  return (
    (QUOTED.test(before) && behind.startsWith('”')) ||
    PATTERN_BEHIND.test(behind) ||
    (PATTERN_BEFORE.test(before) && /^[；;。等]/.test(behind))
  );
}

/** 日期：____年__月__日 is filled in by those who sign. */
const SIGNING = /[：:](?:[_＿]{2,10}年)?(?:[_＿]{2,10}月)?$/;

function isNumeral(code: number): boolean {
  return isDigit(code) || '一二三四五六七八九十百千'.includes(String.fromCharCode(code));
}

/** Characters in front of a quotation that say it is a pattern to follow. */
const EXAMPLE =
  /(?:[例比]如|例|[应当统]为|写明|标明|注明|表述为|格式为|样式为|以)[：:，,]?[“"《][^”"》]{0,30}$/;

/** 例如：“××人民法院…”: the writer shows a form. */
function isExample(text: string, { start, end }: MaskRun): boolean {
  const before = text.slice(Math.max(0, start - 36), start);
  // 以“××”为抓手 leaves a blank; 以“××”名义 speaks of a form.
  const isTheme = /以“[^“”]{0,20}$/.test(before) && /^[^“”]{0,20}”为/.test(text.slice(end, end + 22));
  const isShown = EXAMPLE.test(before) && !isTheme;
  return isShown || /^[^，。；]{0,16}(?:字样|”名义)/.test(text.slice(end, end + 20));
}

function missingAt(scene: Scene, run: MaskRun): Missing | undefined {
  const { text } = scene;
  const { digits, length, start, end, pointed, style } = run;
  const behind = text.slice(end, end + 4);
  const before = text.slice(Math.max(0, start - 6), start);
  if (pointed) return 'figure';
  if (digits !== '') return missingBehindFigures(run, before, behind, scene.isFormula);
  if (
    style !== '#' &&
    /^(?:届|大(?![学道型力家会量楼气桥数小中专队连西同]))/.test(behind) &&
    /[党的第十了至]$/.test(before)
  )
    return 'congress';
  if (length === 1 && !isSingle(scene, run, before, behind)) return undefined;
  const touches = isChinese(text.charCodeAt(start - 1)) || isChinese(text.charCodeAt(end));
  if (!touches && !/^[%％]/.test(behind)) return undefined;
  if (length === 4 && style !== '*' && behind.startsWith('年')) return 'year';
  return COUNTED.test(behind) ? 'figure' : 'words';
}

/** 今后20xx年, 长达20xx年: a stretch of time, which no year can be. */
const DURATION = /(?:今后|未来|最近|过去|长达|历时|超过|不少于|至少|(?<!接)近|约)$/;

function missingBehindFigures(
  { digits, length, style }: MaskRun,
  before: string,
  behind: string,
  isFormula: boolean,
): Missing | undefined {
  const isYear = digits.length + length === 4 && /^[12]/.test(digits);
  if (isYear && (DURATION.test(before) || /^[万亿个名人元户项家件次吨亩米％%多余]/.test(behind)))
    return 'figure';
  if (isYear && (length > 1 || digits.length === 3)) return 'year';
  if (style === '#' || style === '□') return undefined;
  if (digits.length > 2 && length > 1 && behind.startsWith('年')) return 'figure';
  return COUNTED.test(behind) && (length > 1 || style === 'X' || !isFormula) ? 'figure' : undefined;
}

/** One × * or X alone: the words around it must leave a hole where it stands. */
function isSingle(scene: Scene, { style, start, end }: MaskRun, before: string, behind: string): boolean {
  const { text } = scene;
  const left = text.charCodeAt(start - 1);
  const right = text.charCodeAt(end);
  if ((style === '#' || style === '*') && SIGN_BEFORE.test(before)) return false;
  if (style === '#') return !/^[键号]/.test(behind);
  if (style === 'X') {
    if (!isChinese(right) && right !== 0x25) return false;
    if (!isHan(left) && !isHan(right)) return false;
    return !LETTER_BEFORE.test(before) && !LETTER_BEHIND.test(behind);
  }
  const isRoom = start === 0 || isChinese(left);
  return isRoom && OPENED.test(behind) && !/[）)]$/.test(before) && !(style === '×' && scene.isFormula);
}

/** Of two that overlap the one that begins first, the longer of two that begin together. */
function withoutInner(all: readonly Placeholder[]): Placeholder[] {
  const kept: Placeholder[] = [];
  for (const one of all) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

/** 20XX年X月X日 and ×月×日 are one thing to fill in; the unit behind the last part belongs to it. */
function joinedDates(text: string, all: readonly Placeholder[]): Placeholder[] {
  const joined: Placeholder[] = [];
  for (const [index, one] of all.entries()) {
    const last = joined.at(-1);
    const unit =
      /^[年月日]/.test(text.slice(one.end, one.end + 1)) &&
      (one.missing === 'year' || last?.end === one.start || all[index + 1]?.start === one.end + 1);
    const end = unit ? one.end + 1 : one.end;
    if (last !== undefined && last.end === one.start && /[年月]/.test(text[last.end - 1] as string)) {
      joined[joined.length - 1] = { ...last, end };
    } else joined.push({ ...one, end });
  }
  return joined;
}
