import fc from 'fast-check';
import { formatNumeral } from '../../server/src/text/numerals.ts';

/** Documents of several layers, numbered without a fault, whose paragraphs are all different. */

/** A section: its heading, the paragraphs right under it, and the sections below. */
interface Branch {
  readonly bodies: number;
  readonly branches: readonly Branch[];
}

/** How a document is written. */
interface Manner {
  /** The markers of its layers, from the highest. */
  readonly layers: readonly ((value: number) => string)[];
  /** Headings stand alone on their lines, with a paragraph under each; else the words go on in one paragraph. */
  readonly alone: boolean;
  /** The second layer counts through the document (通排). */
  readonly continued: boolean;
  readonly indent: string;
  readonly ending: string;
  readonly closing: readonly string[];
}

const han = (value: number): string => formatNumeral(value, 'han') ?? '';
const LAYERS: Manner['layers'] = [
  (value) => `${han(value)}、`,
  (value) => `（${han(value)}）`,
  (value) => `${value}.`,
  (value) => `（${value}）`,
  (value) => formatNumeral(value, 'circled') ?? '',
];
const SUBJECTS = ['组织领导', '工作重点', '要素保障', '工作机制', '督导考核', '宣传引导', '队伍建设'];
const VERBS = ['加强', '突出', '强化', '完善', '严格', '抓好', '推进'];

function documentOf(manner: Manner, branches: readonly Branch[]): string {
  const lines = ['关于进一步加强基层治理工作的通知', '各乡镇人民政府：', '现就有关事项通知如下。'];
  let count = 0;
  let through = 0;
  const words = (): string => {
    count++;
    return `${VERBS[count % 7]}${SUBJECTS[Math.floor(count / 7) % 7]}第${han(count)}批事宜`;
  };
  const write = (sections: readonly Branch[], depth: number): void => {
    for (const [index, { bodies, branches: below }] of sections.entries()) {
      const value = manner.continued && depth === 1 ? ++through : index + 1;
      const marker = manner.layers[depth]?.(value) ?? '';
      if (manner.alone) {
        lines.push(marker + words());
        for (let body = 0; body <= bodies; body++) lines.push(`各单位要${words()}，确保按期完成。`);
      } else lines.push(`${marker}${words()}。各单位要${words()}，确保按期完成。`);
      if (depth + 1 < manner.layers.length) write(below, depth + 1);
    }
  };
  write(branches, 0);
  lines.push(...manner.closing);
  return lines.map((line, index) => (index > 1 ? manner.indent : '') + line).join(manner.ending);
}

const { branches } = fc.letrec<{ branches: Branch[] }>((tie) => ({
  branches: fc.array(
    fc.record({
      bodies: fc.integer({ min: 0, max: 1 }),
      branches: fc.oneof({ maxDepth: 3 }, fc.constant<Branch[]>([]), tie('branches')),
    }),
    { minLength: 2, maxLength: 4 },
  ),
}));

const manners: fc.Arbitrary<Manner> = fc.record({
  layers: fc
    .tuple(fc.constantFrom(0, 1), fc.constantFrom(2, 3))
    .map(([first, depth]) => LAYERS.slice(first, first + depth)),
  alone: fc.boolean(),
  continued: fc.boolean(),
  indent: fc.constantFrom('', '　　'),
  ending: fc.constantFrom('\n', '\r\n', '\n\n'),
  closing: fc.constantFrom<string[]>([], ['特此通知。'], ['特此通知。', '砚湖县人民政府', '2024年5月6日']),
});

/** A correctly numbered document of two or three layers. */
export const layeredDocument: fc.Arbitrary<string> = fc
  .tuple(manners, branches)
  .map(([manner, sections]) => documentOf(manner, sections));
