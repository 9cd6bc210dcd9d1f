import fc from 'fast-check';
import { formatHan } from '../../server/src/text/numerals.ts';
import { HEADINGS, SENTENCES } from './office-words.ts';

/** Documents as trees of numbered items, so that a test knows the right numbers without asking the engine. */

/** A kind of marker; those that begin with `inline` stand inside the paragraph above them. */
export type MarkerKind = keyof typeof MARKERS;

const MARKERS = {
  章: (value: number) => `第${formatHan(value)}章　`,
  条: (value: number) => `第${formatHan(value)}条　`,
  部分: (value: number) => `第${formatHan(value)}部分　`,
  han: (value: number) => `${formatHan(value)}、`,
  bracket: (value: number) => `（${formatHan(value)}）`,
  arabic: (value: number) => `${value}.`,
  arabicBracket: (value: number) => `（${value}）`,
  circled: (value: number) => String.fromCharCode(0x245f + value),
  rank: (value: number) => `第${formatHan(value)}，`,
  verb: (value: number) => `${formatHan(value)}是`,
  inlineVerb: (value: number) => `${formatHan(value)}是`,
  inlineArabic: (value: number) => `（${value}）`,
} as const;

export interface NumberedNode {
  readonly kind: MarkerKind;
  /** The number written, right or wrong. */
  readonly value: number;
  /** Chooses the words. */
  readonly words: number;
  /** A heading stands alone on its line. */
  readonly isHeading: boolean;
  readonly children: readonly NumberedNode[];
}

export interface NumberedTree {
  readonly children: readonly NumberedNode[];
  /** Kinds that count through the whole document (通排). */
  readonly through: readonly MarkerKind[];
}

const sentence = (words: number) => SENTENCES[words % SENTENCES.length] as string;

/** The text of a tree. */
export function textOf({ children }: NumberedTree): string {
  const lines = [
    '关于进一步加强基层治理工作的通知',
    '各乡镇人民政府：',
    `　　为做好有关工作，${sentence(0)}。`,
  ];
  for (const node of children) addLines(node, lines);
  return [...lines, '　　砚湖县人民政府', '　　2024年5月6日'].join('\n');
}

function addLines({ kind, value, words, isHeading, children }: NumberedNode, lines: string[]): void {
  const marker = MARKERS[kind](value);
  const series = children.filter((child) => child.kind.startsWith('inline')).map(inlineText);
  const body = series.length === 0 ? `${sentence(words)}。` : `要抓好以下工作：${series.join('；')}。`;
  if (!isHeading) lines.push(`　　${marker}${body}`);
  else lines.push(`　　${marker}${HEADINGS[words % HEADINGS.length]}`, `　　${body}`);
  if (series.length === 0) for (const child of children) addLines(child, lines);
}

function inlineText({ kind, value, words }: NumberedNode): string {
  return MARKERS[kind](value) + sentence(words);
}

/** The same tree with the right numbers. */
export function rightly(tree: NumberedTree): NumberedTree {
  const running = new Map<MarkerKind, number>();
  const counted = (nodes: readonly NumberedNode[]): NumberedNode[] =>
    nodes.map((node, index) => {
      const value = tree.through.includes(node.kind) ? (running.get(node.kind) ?? 0) + 1 : index + 1;
      running.set(node.kind, value);
      return { ...node, value, children: counted(node.children) };
    });
  return { ...tree, children: counted(tree.children) };
}

/** What documents are layered with, from the top. */
const LAYERS: readonly (readonly MarkerKind[])[] = [
  ['han', 'bracket', 'arabic'],
  ['han', 'bracket', 'arabic', 'arabicBracket'],
  ['han', 'arabic', 'arabicBracket'],
  ['han', 'bracket', 'circled'],
  ['han', 'bracket', 'inlineVerb'],
  ['han', 'bracket', 'inlineArabic'],
  ['han', 'inlineVerb'],
  ['han', 'verb'],
  ['han', 'rank'],
  ['bracket', 'arabic'],
  ['部分', 'han', 'bracket'],
  ['章', '条', 'bracket'],
  ['条', 'bracket'],
];
const HEADING_KINDS: readonly MarkerKind[] = ['章', '部分', 'han'];

/** A rightly numbered tree of two to four layers, with 条 and at times the second layer counting through. */
export const numberedTree: fc.Arbitrary<NumberedTree> = fc
  .record({
    layers: fc.constantFrom(...LAYERS),
    through: fc.boolean(),
    choices: fc.array(fc.nat({ max: 1000 }), { minLength: 60, maxLength: 60 }),
  })
  .map(({ layers, through, choices }) => {
    let at = 0;
    const choose = (most: number) => (choices[at++ % choices.length] as number) % most;
    const nodes = (depth: number): NumberedNode[] => {
      const kind = layers[depth];
      if (kind === undefined || (depth > 1 && choose(3) === 0)) return [];
      return Array.from({ length: (depth === 0 ? 3 : 2) + choose(4) }, () => {
        const words = choose(1000);
        return { kind, value: 0, words, isHeading: HEADING_KINDS.includes(kind), children: nodes(depth + 1) };
      });
    };
    const second = layers[1];
    const canRun = layers.length > 1 && (second === 'bracket' || second === 'arabic');
    return rightly({
      children: nodes(0),
      through: layers.includes('条') ? ['条'] : through && canRun && second ? [second] : [],
    });
  });
