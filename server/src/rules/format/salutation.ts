import type { Draft } from '../../document/draft.ts';
import type { Genre } from '../../document/genre.ts';
import type { Report, Say } from '../rule.ts';

/** What is read out begins with those it is read to. */
const SPOKEN: readonly string[] = ['讲话', '表态发言', '主持词', '致辞', '发言', '述职报告', '汇报'];
const HEARERS =
  /^(?:尊敬的|敬爱的)?(?:同志们|朋友们|女士们|先生们|各位(?:领导|代表|委员|同志|来宾|嘉宾|同仁|同事|专家|老师))(?:[、，,](?:同志们|朋友们|女士们|先生们|各位\p{Script=Han}{2,6})){0,4}([，。、；,.;]?)$/u;
/** Lines between the title and the salutation at most: date, speaker. */
const LINES = 4;
/** UTF-16 units of a salutation at most, and of the prose behind it at least. */
const LONGEST = 60;
const PROSE = 20;

/** The salutation of what is read out, where it does not end in a colon: 同志们， alone on its line. */
export function openSalutation(
  draft: Draft,
  index: number,
  genre: Genre | undefined,
  say: Say,
): Report | undefined {
  const part = draft.documents[index];
  if (part === undefined || genre === undefined || !SPOKEN.includes(genre.name)) return undefined;
  const title = part.title.lines.at(-1);
  const from = title === undefined ? part.first : title.index + 1;
  const head = draft.paragraphs.slice(from, Math.min(part.last, from + LINES));
  for (const { index: at, text, span } of head) {
    const mark = text.length > LONGEST ? undefined : HEARERS.exec(text)?.[1];
    if (mark === undefined) continue;
    if ((draft.paragraphs[at + 1]?.text.length ?? 0) < PROSE) return undefined;
    const place = { start: span.end - mark.length, end: span.end };
    return {
      span: mark === '' ? span : place,
      message: say('称呼后面用冒号'),
      fixes: [
        {
          title: mark === '' ? say('加上“{0}”', '：') : say('改为“{0}”', '：'),
          edits: [{ span: place, text: '：' }],
          safe: false,
        },
      ],
      data: { kind: 'salutation', mark },
    };
  }
  return undefined;
}
