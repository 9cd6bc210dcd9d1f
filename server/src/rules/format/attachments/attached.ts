import type { AttachedPaper } from '../../../document/attached-papers.ts';
import type { AttachmentList } from '../../../document/attachment-lists.ts';
import type { ListedAttachment } from '../../../document/listed-attachments.ts';
import type { Report, Say } from '../../rule.ts';
import { likeness, plainName } from '../names-alike.ts';

/** Names as alike as this are meant to be the same; less alike ones may be a table's first cell. */
const SAME = 0.75;

/** Where the list of attachments and what is attached differ, as far as the file holds both. */
export function attachedFaults({ entries, attached }: AttachmentList, say: Say): Report[] {
  const numbered = attached.filter(({ number }) => number !== undefined);
  if (entries.length === 1 && attached.length === 1) {
    return renamed(entries[0] as ListedAttachment, attached[0] as AttachedPaper, say);
  }
  if (numbered.length === 0 || entries.some(({ number }) => number === undefined)) return [];
  const last = Math.max(...numbered.map(({ number = 0 }) => number));
  const byNumber = new Map(numbered.map((paper) => [paper.number, paper]));
  return [
    ...entries.flatMap((entry) => {
      const paper = byNumber.get(entry.number);
      if (paper !== undefined) return renamed(entry, paper, say);
      // Those behind the last one that is here may be files of their own.
      return (entry.number ?? 0) < last ? [missing(entry, say)] : [];
    }),
    ...numbered
      .filter(({ number = 0 }) => number > entries.length)
      .map((paper) => unlisted(paper, entries, say)),
  ];
}

function missing({ number, span }: ListedAttachment, say: Say): Report {
  return {
    span,
    message: say('附件说明列了附件{0}，后面没有附上，附件的序号缺了一个', number ?? ''),
    data: { kind: 'missing' },
  };
}

function unlisted({ number, span }: AttachedPaper, entries: readonly ListedAttachment[], say: Say): Report {
  const last = entries.at(-1) as ListedAttachment;
  return {
    span,
    message: say('附件说明只列了{0}件，没有附件{1}', entries.length, number ?? ''),
    related: [{ span: last.span, message: say('附件说明在这里') }],
    data: { kind: 'unlisted' },
  };
}

function renamed(entry: ListedAttachment, paper: AttachedPaper, say: Say): Report[] {
  const listed = plainName(entry.name);
  let best = { like: 0, title: '' };
  let title = '';
  for (const { text } of paper.titleLines) {
    title += text;
    const like = likeness(listed, plainName(title));
    if (like > best.like) best = { like, title };
  }
  const [first] = paper.titleLines;
  if (best.like === 1 || best.like < SAME || first === undefined) return [];
  return [
    {
      span: entry.span,
      message: say('附件说明写的是“{0}”，附件的标题是“{1}”，两处要一致', entry.name, best.title),
      related: [{ span: first.span, message: say('附件的标题在这里') }],
      fixes: [
        {
          title: say('改为“{0}”', best.title),
          edits: [{ span: entry.nameSpan, text: best.title }],
          safe: false,
        },
      ],
      data: { kind: 'renamed' },
    },
  ];
}
