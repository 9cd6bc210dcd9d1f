import type { Genre } from '../../document/genre.ts';
import { type Recipient, recipientsView } from '../../genres/recipient.ts';
import { genresOf } from '../../genres/recognised.ts';
import type { Fix, Report, Rule, Say } from '../rule.ts';
import { openSalutation } from './salutation.ts';

/**
 * The line of the 主送机关: it ends in a full-width colon, a 请示 has one addressee, and what is published to all
 * (公告, 通告) has none; the salutation of a speech ends in a colon too.
 */
export const recipient: Rule = {
  id: 'format/recipient',
  severity: 'warning',
  title: '主送机关或称呼有误',
  check(draft, { say, genre: setting }, report) {
    const genres = genresOf(draft, setting);
    for (const [index, line] of draft.view(recipientsView).entries()) {
      const genre = genres[index]?.genre;
      const found =
        line === undefined
          ? openSalutation(draft, index, genre, say)
          : (needless(line, genre, draft.text, say) ??
            several(line, genre, say) ??
            misMarked(line, genre, say));
      if (found !== undefined) report(found);
    }
  },
};

/** What is told to the public, and what a meeting or a list records, is sent to nobody. */
function needless(line: Recipient, genre: Genre | undefined, text: string, say: Say): Report | undefined {
  if (genre?.kind !== 'statutory' || genre.addressing !== 'never' || !hasColon(line)) return undefined;
  const { start, end } = line.paragraph.span;
  const isPublic = genre.name === '公告' || genre.name === '通告';
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  return {
    span: { start, end },
    ...(isPublic ? {} : { severity: 'hint' as const }),
    message: isPublic ? say('{0}面向社会，不写主送机关', genre.name) : say('{0}一般不写主送机关', genre.name),
    fixes: [
      {
        title: say('删去主送机关'),
        edits: [{ span: { start: lineStart, end: next < 0 ? text.length : next + 1 }, text: '' }],
        safe: false,
      },
    ],
    data: { kind: 'needless', genre: genre.name },
  };
}

/** 市委、市政府: one leadership, often addressed together. */
const PARTY = /(?:委|党委|党组|委员会)$/;
const GOVERNMENT = /(?:政府|行政)$/;

function several({ paragraph, units }: Recipient, genre: Genre | undefined, say: Say): Report | undefined {
  if (genre?.name !== '请示' || units.length < 2) return undefined;
  const [first = '', second = ''] = units;
  const isPair = units.length === 2 && PARTY.test(first) && GOVERNMENT.test(second);
  const { span } = paragraph;
  return {
    span,
    ...(isPair ? { severity: 'information' as const } : {}),
    message: say('请示一般只写一个主送机关，需要同时送其他机关的用抄送；这里有 {0} 个', units.length),
    fixes: units.slice(0, 2).map(
      (unit): Fix => ({
        title: say('只主送“{0}”', unit),
        edits: [{ span, text: `${unit}：` }],
        safe: false,
      }),
    ),
    data: { kind: 'several', units },
  };
}

function misMarked({ mark, paragraph }: Recipient, genre: Genre | undefined, say: Say): Report | undefined {
  // A colon of half width is one of finish/half-width's marks.
  if (hasColon({ mark }) || genre?.addressing !== 'always') return undefined;
  return {
    span: mark.text === '' ? paragraph.span : mark.span,
    message: say('主送机关后面用冒号'),
    fixes: [
      {
        title: mark.text === '' ? say('加上“{0}”', '：') : say('改为“{0}”', '：'),
        edits: [{ span: mark.span, text: '：' }],
        safe: false,
      },
    ],
    data: { kind: 'mark', mark: mark.text },
  };
}

function hasColon({ mark }: Pick<Recipient, 'mark'>): boolean {
  return mark.text === '：' || mark.text === ':';
}
