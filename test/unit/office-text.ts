import fc from 'fast-check';
import { HEADINGS, SENTENCES } from './office-words.ts';

/** Documents made of the project's own sentences, numbered without a fault. */

const HAN = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
];

const han = (value: number) => HAN[value - 1] as string;

interface Style {
  readonly inner: 'bracket' | 'arabic' | 'rank' | 'verb' | 'inline';
  /** Inner numbers run through the whole document (通排). */
  readonly continued: boolean;
}

function marker(inner: Style['inner'], value: number): string {
  if (inner === 'bracket') return `（${han(value)}）`;
  if (inner === 'arabic') return `${value}.`;
  return inner === 'rank' ? `第${han(value)}，` : `${han(value)}是`;
}

function sentence(at: number): string {
  return SENTENCES[at % SENTENCES.length] as string;
}

function document(style: Style, sizes: readonly number[]): string {
  const lines = ['关于进一步加强基层治理工作的通知', '各乡镇人民政府：', `为做好有关工作，${sentence(0)}。`];
  let count = 0;
  sizes.forEach((size, section) => {
    lines.push(`${han(section + 1)}、${HEADINGS[section % HEADINGS.length]}`, `${sentence(section)}。`);
    const first = style.continued ? count + 1 : 1;
    const items = Array.from(
      { length: size },
      (_, at) => `${marker(style.inner, first + at)}${sentence(section + at)}`,
    );
    if (style.inner === 'inline') lines.push(`要抓好以下工作：${items.join('；')}。`);
    else lines.push(...items.map((item) => `${item}。`));
    count += size;
  });
  lines.push('砚湖县人民政府', '2024年5月6日');
  return lines.map((line, index) => (index > 1 ? `　　${line}` : line)).join('\n');
}

const sizes = fc.array(fc.integer({ min: 3, max: 5 }), { minLength: 3, maxLength: 5 });

/** A correctly numbered document of two layers, in any of the styles 公文 use. */
export const numberedDocument: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.constantFrom<Style['inner']>('bracket', 'arabic', 'rank', 'verb', 'inline'), sizes)
    .map(([inner, counts]) => document({ inner, continued: false }, counts)),
  fc
    .tuple(
      fc.constantFrom<Style['inner']>('bracket', 'arabic'),
      fc.array(fc.constant(3), { minLength: 3, maxLength: 5 }),
    )
    .map(([inner, counts]) => document({ inner, continued: true }, counts)),
);
