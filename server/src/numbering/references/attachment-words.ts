import type { ParagraphView } from '../../document/draft.ts';
import { type NumeralSystem, parseDigits, parseHan } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';

/** An attachment is not 附件一并报送, and 附件1-1 is a part of one. */
const REFERENCE =
  /附件[ \u3000]{0,2}(?:([0-9]{1,2}|[０-９]{1,2})(?![0-9０-９]|[-—－–~～.．][0-9０-９])|([一二三四五六七八九十]{1,3})(?![并同起式些般份次]))/g;
/** What may stand before a reference to an attachment of the same document. */
const INTRODUCING =
  /(?:^|[，。；：、（(“]|见|[照按据由与和及同以如填报将把对至到于附入在用]|本(?:通知|意见|方案|办法|规定|条例|细则|规则|法|函|决定|公告|通告)的?)$/;

/** 附件3 as it stands in a paragraph. Offsets are UTF-16. */
export interface AttachmentWords {
  readonly value: number;
  readonly system: NumeralSystem;
  /** The number alone. */
  readonly numeral: Span;
  readonly span: Span;
}

/** The references to attachments in a paragraph's text; offsets count from its start. */
function readAttachments(text: string): AttachmentWords[] {
  return [...text.matchAll(REFERENCE)].flatMap((match) => {
    if (!INTRODUCING.test(text.slice(Math.max(0, match.index - 8), match.index))) return [];
    const written = (match[1] ?? match[2]) as string;
    const value = match[1] === undefined ? parseHan(written) : parseDigits(written);
    if (value === undefined || value === 0) return [];
    const end = match.index + match[0].length;
    const system = match[1] === undefined ? 'han' : /[0-9]/.test(written) ? 'arabic' : 'wide';
    return [
      { value, system, numeral: { start: end - written.length, end }, span: { start: match.index, end } },
    ];
  });
}

/** The attachments that a paragraph names, in the order of its text. */
export const attachmentWordsView: ParagraphView<readonly AttachmentWords[]> = {
  name: 'attachment words',
  compute: readAttachments,
};
