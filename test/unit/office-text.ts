import fc from 'fast-check';

/** Documents made of the project's own sentences, numbered without a fault. */

const SENTENCES = [
  '各单位要结合实际制定工作措施，明确完成时限和责任人员',
  '充分发挥网格员作用，做到小事不出村、大事不出镇',
  '坚持边查边改，对排查出的问题逐项登记、限期销号',
  '加大宣传力度，引导群众主动参与环境整治',
  '建立联席会议制度，定期研究解决工作中的困难',
  '把督查结果作为年度考核的重要内容，推动责任落实',
];
const HEADINGS = [
  '加强组织领导',
  '突出工作重点',
  '强化要素保障',
  '完善工作机制',
  '严格督导考核',
  '营造良好氛围',
];
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
