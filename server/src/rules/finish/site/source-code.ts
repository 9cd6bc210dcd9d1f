import type { SiteArtefact } from './artefact.ts';

/*
 * What a page's or a program's own language leaves in a text: tags, codes of forums, breaks between pages, blanks of HTML, fields of
 * Word that were copied as they are written or could not be worked out, labels of tracked changes.
 */

/** Tags of text; <u>, <sup> and their like are Markdown's too, and names in <> are no tags. */
const TAG =
  /<\/?(?:br|p|div|span|b|strong|em|i|font|center|section|img|a|table|tbody|tr|td|th|h[1-6]|ul|ol|li|blockquote|o:p|st1:[a-z]{1,20})(?:\s[^<>\n]{0,200})?\s?\/?>/gi;
/** [page] [/b] [url=…] of forums and of what runs a site; [a](…) is a link of Markdown. */
const FORUM =
  /\[\/?(?:page|nextpage|b|i|u|url|img|color|size|font|quote|align|center|p|br)(?:=[^\]\n]{1,80})?\](?![(（])|_{0,2}ueditor_page_break_tag_{0,2}|\[!--empirenews\.page--\]|<!--\s?(?:nextpage|more)\s?-->|#p#(?:分页标题|副标题)#e#/gi;
/** Blanks of HTML; at the head of a line they indent it, as some write in Markdown. */
const BLANKS = /(?<=\S)(?:&(?:nbsp|emsp|ensp|#160|#12288|#x3000);?\s?){1,40}(?!\s*$)/gi;
/** \n of a program's text between Chinese words. */
const ESCAPED = /(?<=[\u3400-\u9fff，。；：”）])(?:\\r)?\\n(?:\\r)?(?=[\u3400-\u9fff“（\s]|$)/g;
/** [图片] [玫瑰] of messages. */
const EMOJI =
  /\[(?:图片|表情|视频|语音|动画表情|文件|微笑|呲牙|玫瑰|强|握手|抱拳|合十|鼓掌|庆祝|爱心|加油|拥抱|胜利|OK|赞|憨笑|偷笑)\]/g;
/** Fields that Word could not work out. */
const BROKEN_FIELD =
  /错误[！!]\s?(?:未找到引用源|未定义书签|未指定书签|书签自引用|超链接引用无效|链接无效|文档中没有指定样式的文字|不能识别的开关参数|未知的文档属性名称|表格的结果|未找到目录项|未找到图形项目表)[。.]?|Error! (?:Reference source not found|Bookmark not defined|Hyperlink reference not valid)\.?/g;
/** Fields of Word as they are written, with their braces or without. */
const FIELD =
  /\{\s{0,3}(?:PAGE|NUMPAGES|SECTIONPAGES|HYPERLINK|PAGEREF|REF|TOC|SEQ|DATE|TIME|SAVEDATE|STYLEREF|INCLUDEPICTURE|EMBED|FORMTEXT|SHAPE|QUOTE)\b[^{}\n]{0,200}\}|(?:PAGE|NUMPAGES|PAGEREF _Toc\d{1,12}|TOC \\o "\d-\d")(?:\s{1,3}\\[*#a-z]{1,3}\s{0,2}(?:MERGEFORMAT|Arabic|"[^"\n]{0,40}")?){1,6}|HYPERLINK "[^"\n]{1,200}"|\\\* ?MERGEFORMAT(?!\s*\})/g;
/** 批注 [w1]: at the head of a line that was a balloon beside the text. */
const BALLOON =
  /^(?:批注\s?\[[^\]\n]{1,16}\]|带格式的|已?设置格式|(?:删除|插入|移动)的内容|已删除|已插入)\s?[:：]\s?(?:\S.{0,120})?$/;

/** A line of a page's program. */
const SCRIPT =
  /^(?:(?:var|let|const)\s[A-Za-z_$]|function\b|if\s?\(|\$\(|document\.|window\.|\}\s?\)).{0,2000}[;{})]$/;

/** What stands in any of them, so that most paragraphs are looked at once. */
const ANY =
  /[<[&\\{]|错误[！!]|Error!|_break_tag|PAGE|HYPERLINK|TOC |#p#|^(?:批注|带格式|已?设置|删除的|插入的|移动的|已删|已插)/i;

/** What of `text`, a paragraph, is code or a label of a program. Offsets are UTF-16. */
export function codeIn(text: string): SiteArtefact[] {
  if (SCRIPT.test(text)) return [{ start: 0, end: text.length, kind: 'code' }];
  if (!ANY.test(text)) return [];
  if (BALLOON.test(text)) return [{ start: 0, end: text.length, kind: 'balloon' }];
  const patterns = text.startsWith('|')
    ? [FORUM, BROKEN_FIELD, FIELD]
    : [TAG, FORUM, BLANKS, ESCAPED, EMOJI, BROKEN_FIELD, FIELD];
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(({ index }) => text[index - 1] !== '`')
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length, kind: 'code' as const }));
}
