import type { Draft } from '../../document/draft.ts';
import { type Item, itemsView } from '../../numbering/lists.ts';
import type { Edit, Report, Rule, Say } from '../rule.ts';

/**
 * The marks of an ordinal, GB/T 15834-2011 附录 B.3: 一、 takes 、, Arabic numbers take a point, brackets take
 * nothing behind them and are full-width, 第一 takes a comma, 一是 none. One finding a document and kind.
 */
export const punctuation: Rule = {
  id: 'numbering/punctuation',
  severity: 'information',
  title: '序号后的标点',
  check(draft, { say }, report) {
    for (const part of draft.parts) {
      const items = draft.view(itemsView).filter(({ list }) => list.part === part);
      for (const kind of kinds) {
        const slips = items.flatMap((item) => {
          const text = kind.repaired(shapeOf(draft, item));
          return text === undefined ? [] : [{ item, edit: editOf(draft, item, text) }];
        });
        if (slips.length > 0) report(reportOf(draft, kind, slips, say));
      }
    }
  },
};

/** An item's marker as it stands, with the first characters behind it. */
interface Shape {
  readonly item: Item;
  readonly marker: string;
  readonly numeral: string;
  readonly behind: string;
}

interface Slip {
  readonly item: Item;
  readonly edit: Edit;
}

interface Kind {
  readonly sentence: (say: Say, marker: string, right: string) => string;
  /** The marker as it should be, with one character behind it where that goes too; undefined where it is right. */
  repaired(shape: Shape): string | undefined;
}

function shapeOf(draft: Draft, item: Item): Shape {
  const { span, numeral } = item.mark.ordinal;
  return {
    item,
    marker: draft.text.slice(span.start, span.end),
    numeral: draft.text.slice(numeral.start, numeral.end),
    behind: draft.text.slice(span.end, span.end + 2),
  };
}

const scheme = ({ item }: Shape) => item.mark.ordinal.scheme;
const isBracket = (shape: Shape) => scheme(shape) === 'han-bracket' || scheme(shape) === 'arabic-bracket';

const kinds: readonly Kind[] = [
  {
    sentence: (say, marker, right) => say('阿拉伯数字序号后宜用下脚点：“{0}”宜写作“{1}”', marker, right),
    repaired: (shape) =>
      scheme(shape) === 'arabic' && /[、，,。：:]$/.test(shape.marker) ? `${shape.numeral}.` : undefined,
  },
  {
    sentence: (say, marker, right) => say('汉字序号后应用顿号：“{0}”应写作“{1}”', marker, right),
    repaired: (shape) =>
      scheme(shape) === 'han' && !shape.marker.endsWith('、') ? `${shape.numeral}、` : undefined,
  },
  {
    sentence: (say, marker, right) => say('序号的括号应为全角：“{0}”应写作“{1}”', marker, right),
    repaired: (shape) => (isBracket(shape) && /[()]/.test(shape.marker) ? `（${shape.numeral}）` : undefined),
  },
  {
    sentence: (say, marker, right) => say('带括号的序号后不加标点：“{0}”应写作“{1}”', marker, right),
    repaired: (shape) => {
      const closed = isBracket(shape) || scheme(shape) === 'circled';
      return closed && /^[、，.．](?![（(①-⑳])/.test(shape.behind) ? shape.marker : undefined;
    },
  },
  {
    sentence: (say, marker, right) => say('“第几”作序号，后面用逗号：“{0}”宜写作“{1}”', marker, right),
    repaired: (shape) =>
      scheme(shape) === 'rank' && /[、：:；;]$/.test(shape.marker) ? `第${shape.numeral}，` : undefined,
  },
  {
    sentence: (say, marker, right) => say('“几是”后面不加标点：“{0}”应写作“{1}”', marker, right),
    repaired: (shape) =>
      scheme(shape) === 'verb' && shape.item.mark.ordinal.word === '是' && /^[，,、]/.test(shape.behind)
        ? shape.marker.replace(/\s/g, '')
        : undefined,
  },
  {
    sentence: (say, marker, right) => say('序号中间有空格：“{0}”应写作“{1}”', marker, right),
    repaired: (shape) =>
      scheme(shape) === 'verb' && /\s/.test(shape.marker) && !/^[，,、]/.test(shape.behind)
        ? shape.marker.replace(/\s/g, '')
        : undefined,
  },
];

/** The mark behind the marker goes with it where the repaired marker is the marker itself. */
function editOf(draft: Draft, { mark: { ordinal } }: Item, text: string): Edit {
  const marker = draft.text.slice(ordinal.span.start, ordinal.span.end);
  const drops = marker.replace(/\s/g, '') === text && /^[，,、.．]/.test(draft.text.slice(ordinal.span.end));
  return { span: { start: ordinal.span.start, end: ordinal.span.end + (drops ? 1 : 0) }, text };
}

function reportOf(draft: Draft, kind: Kind, slips: readonly Slip[], say: Say): Report {
  const [first, ...others] = slips as [Slip, ...Slip[]];
  const marker = ({ edit }: Slip) => draft.text.slice(edit.span.start, edit.span.end);
  const sentence = kind.sentence(say, marker(first), first.edit.text);
  return {
    span: first.edit.span,
    message: others.length === 0 ? sentence : say('{0}；本篇共 {1} 处', sentence, slips.length),
    related: others.map((slip) => ({ span: slip.edit.span, message: say('“{0}”也在此列', marker(slip)) })),
    fixes: [
      { title: say('改正本篇的 {0} 处', slips.length), edits: slips.map(({ edit }) => edit), safe: true },
    ],
    data: { count: slips.length },
  };
}
