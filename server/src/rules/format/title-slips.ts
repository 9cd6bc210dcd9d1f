import type { Title } from '../../document/title.ts';
import type { Report, Say } from '../rule.ts';

/** Words that say a thing twice in a title. */
interface Slip {
  readonly kind: 'doubled' | 'two-genres' | 'asks-twice';
  readonly pattern: RegExp;
  /** What of the words found should stay. */
  right(found: RegExpExecArray): string;
  message(found: RegExpExecArray, say: Say): string;
}

const SLIPS: readonly Slip[] = [
  {
    kind: 'doubled',
    pattern: /关于关于/,
    right: () => '关于',
    message: (_, say) => say('标题里“{0}”重复', '关于'),
  },
  {
    kind: 'doubled',
    pattern: /(的\p{Script=Han}{1,6})\1/u,
    right: (found) => found[1] as string,
    message: (found, say) => say('标题里“{0}”重复', found[1] as string),
  },
  {
    kind: 'two-genres',
    pattern: /(?:请示报告|报告请示)$/,
    right: (found) => found[0].slice(0, 2),
    message: (found, say) => say('请示和报告是两种文种，标题不写“{0}”', found[0]),
  },
  {
    kind: 'asks-twice',
    pattern: /关于(?:请求|申请|恳请)/,
    right: () => '关于',
    message: ([words], say) => say('“{0}”与“请示”意思重复', words.slice('关于'.length)),
  },
];

/** What the title says twice, the first slip of each line. */
export function slipsIn({ lines, genre, mark }: Title, say: Say): Report[] {
  return lines.flatMap(({ text, span }): Report[] => {
    const words = mark?.end === span.end ? text.slice(0, mark.start - mark.end) : text;
    const slip = SLIPS.find(
      ({ kind, pattern }) => (kind !== 'asks-twice' || genre?.name === '请示') && pattern.test(words),
    );
    const found = slip?.pattern.exec(words);
    if (slip === undefined || found === null || found === undefined) return [];
    const start = span.start + found.index;
    const place = { start, end: start + found[0].length };
    const right = slip.right(found);
    return [
      {
        span: place,
        ...(slip.kind === 'asks-twice' ? { severity: 'information' as const } : {}),
        message: slip.message(found, say),
        fixes: [
          { title: fixTitle(found[0], right, say), edits: [{ span: place, text: right }], safe: false },
        ],
        data: { kind: slip.kind },
      },
    ];
  });
}

/** Says what goes where something goes and the rest stays, else what will stand there. */
function fixTitle(written: string, right: string, say: Say): string {
  const rest = written.startsWith(right) ? written.slice(right.length) : '';
  return rest === '' || rest === right ? say('改为“{0}”', right) : say('删去“{0}”', rest);
}
