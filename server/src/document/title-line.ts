import {
  isAttachmentLine,
  isDocumentNumber,
  isLabel,
  isSalutation,
  isSignedDate,
  opensNumbered,
  titleWords,
} from './line-kinds.ts';
import type { ParagraphView } from './paragraph-memory.ts';

/** A line as a title may hold it. */
export interface TitleLine {
  /** `title`: may be one, or a piece of one; `passed-over`: is none, but a title may follow; `other`: ends the head. */
  readonly kind: 'title' | 'passed-over' | 'other';
  /** Its words without label, Markdown signs and blanks that set it wide; empty where the line is too long for a title. */
  readonly words: string;
}

/** UTF-16 units of a title's line at most; those of real titles stay below 70. */
const LENGTH = 90;
const STOP = /[。；！？!?;：:，,…]["”’]?$/;

/** What each line is to a title; read once for each text. */
export const titleLineView: ParagraphView<TitleLine> = { name: 'title line', compute: readTitleLine };

/** Blanks around single characters: they set a line wide (请　示), and part no halves of a couplet. */
const WIDE =
  /(?<=(?:^|\s)\p{Script=Han})\s{1,8}(?=\p{Script=Han})|(?<=\p{Script=Han})\s{1,8}(?=\p{Script=Han}(?:\s|$))/gu;

function readTitleLine(text: string): TitleLine {
  if (text.length > LENGTH) return { kind: 'other', words: '' };
  const words = titleWords(isLabel(text) ? text : withoutSigns(text)).replace(WIDE, '');
  return {
    kind: words === '' || isPassedOver(text) ? 'passed-over' : mayBeTitle(text) ? 'title' : 'other',
    words,
  };
}

function withoutSigns(text: string): string {
  return text.replace(/^#{1,6}[ \t]{1,4}/, '').replace(/\*\*/g, '');
}

function mayBeTitle(text: string): boolean {
  const isBare = isLabel(text) || !STOP.test(text.replace(/[!！]$/, ''));
  return isBare && !isSalutation(text) && !opensNumbered(text);
}

/** 2024年1月8日审判委员会第1911次会议通过: what was done with a paper, under its title. */
const RECORD = /^[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日.{0,70}(?:通过|公布|发布|施行|修订|修正|批准|印发)$/;

/** Lines of a document's head that are no title and do not end the head: numbers, dates, 红头, notes in brackets. */
function isPassedOver(text: string): boolean {
  return (
    isAttachmentLine(text) ||
    isDocumentNumber(text.replace(/^[（(]|[）)]$/g, '')) ||
    isSignedDate(text) ||
    RECORD.test(text) ||
    /^[（(【[].{0,60}[）)】\]]$/.test(text) ||
    (/^\p{Script=Han}{2,30}文件$/u.test(text) && !text.includes('关于')) ||
    /^(?:签发人|密级|紧急程度|份号|机密|秘密|绝密|特急|加急)/.test(text)
  );
}
