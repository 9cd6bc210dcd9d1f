import type { Draft, View } from '../document/draft.ts';
import { opensNumbered } from '../document/line-kinds.ts';
import type { Paragraph } from '../document/paragraph.ts';
import type { Part } from '../document/parts.ts';
import type { Title } from '../document/title.ts';
import { titleLineView } from '../document/title-line.ts';
import type { Span } from '../text/span.ts';
import { textBegins } from './declared.ts';

/** The line under the title that says whom a document is sent to (主送机关). Spans are the draft's. */
export interface Recipient {
  readonly paragraph: Paragraph;
  /** The units it names, in its order. */
  readonly units: readonly string[];
  /** What it ends in: ： as it should, another mark, or nothing; `span` is where it stands. */
  readonly mark: { readonly text: string; readonly span: Span };
}

/** Lines between a title and the 主送 at most, and UTF-16 units of it. */
const LINES = 4;
const LONGEST = 240;

const MARK = /[：:。，；、,.;]$/;
const INSIDE = /[。！？；;：:!?“”《》]|^(?:现将|现就|请|为了|根据|按照|经研究)/;
/** Between units: a mark, or 并 where one unit's name ends and another's begins (县政府并县财政局). */
const SEPARATOR = /[、，,]|(?<=[府委局厅部室会院])并报?(?=[省市县区州])/;
/** What names of units, and of those a notice speaks to, end in. */
const UNIT =
  /(?:政府|办公室|办公厅|局|厅|部|委|院|处|科|室|署|中心|公司|集团|学校|小学|中学|大学|学院|医院|银行|会|团|站|所|队|组|办|单位|部门|机构|厂|矿|社区|村|乡|镇|街道|支部|党委|党组|检察院|海关|企业|军区|兵团|法人|园区|开发区|人员|同志|群众|市民|居民|村民|住户|业主|用户|朋友|师生|家长|职工|各界|代表|委员|主席)(?:[（(][^（）()]{1,20}[）)])?$/;
/** How lines begin that speak to many. */
const MANY = /^(?:各|县直|市直|省直|区直|局属|委属|县属|市属|有关|机关各|全[县市区省局校]各?)/;

/** The 主送 of each of `draft.documents`, in their order; undefined where a document has none. */
export const recipientsView: View<readonly (Recipient | undefined)[]> = {
  name: 'recipients',
  compute: (draft) => draft.documents.map((part) => recipientOf(draft, part)),
};

function recipientOf(draft: Draft, part: Part): Recipient | undefined {
  const under = part.title.lines.at(-1);
  const begin = under === undefined ? textBegins(draft, part.first) : under.index + 1;
  for (let index = begin; index <= Math.min(part.last, begin + LINES); index++) {
    const paragraph = draft.paragraphs[index] as Paragraph;
    if (draft.paragraphView(titleLineView, paragraph).kind !== 'passed-over')
      return recipientFrom(paragraph, part.title);
  }
  return undefined;
}

function recipientFrom(paragraph: Paragraph, title: Title): Recipient | undefined {
  const { text, span } = paragraph;
  if (text.length > LONGEST || opensNumbered(text)) return undefined;
  const mark = MARK.exec(text)?.[0] ?? '';
  const words = text.slice(0, text.length - mark.length);
  const units = words.split(SEPARATOR).map((unit) => unit.trim());
  if (INSIDE.test(words) || !UNIT.test(units.at(-1) ?? '') || units.some((unit) => unit === ''))
    return undefined;
  const hasColon = mark === '：' || mark === ':';
  if (!hasColon && !standsForItself(words, units, title)) return undefined;
  const end = span.start + text.length;
  return { paragraph, units, mark: { text: mark, span: { start: end - mark.length, end } } };
}

/** Whether a line without its colon is a 主送 all the same, and not a heading or the unit that writes. */
function standsForItself(words: string, units: readonly string[], title: Title): boolean {
  if (title.genre?.addressing !== 'always' || /[0-9０-９]/.test(words)) return false;
  if (MANY.test(words)) return true;
  if (units.length > 1) return true;
  const writer = title.stem.split('关于')[0] ?? '';
  return (
    writer.length >= 3 && !writer.endsWith(words) && /(?:政府|委员会|局|厅|部|委|办公室|办公厅)$/.test(words)
  );
}
