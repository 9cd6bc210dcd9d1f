/** What single lines of a 公文 are, told from their words alone. `text` is a paragraph without indent. */

/** 文种 and kindred words that end a title. */
const TITLE_END =
  /(?:通知|通报|报告|请示|批复|意见|决定|决议|公告|通告|公报|议案|纪要|命令|令|函|讲话|发言|致辞|致词|方案|办法|细则|规定|规划|计划|要点|总结|汇报|材料|体会|提纲|主持词|建议|思考|研究|探讨|分析|论文|调研|范文|倡议书|责任书|预案|清单|目录|制度|条例|规则|准则|对策|看法|问题|做法|经验|浅议|初探|情况|内容|答复|复函|演讲稿|讲话稿)$/;
/** Brackets and exclamation marks that web pages hang on titles. */
const TITLE_TAIL = /(?:[（([【《〔][^（）()[\]【】]{0,20}[）)\]】》〕]|[!！]){1,3}$/;

/** 第二篇：… 篇3 【第三篇】 范文一：… : the label of one document in a collection. */
const LABEL =
  /^[【[(（]?(?:第[一二三四五六七八九十百零0-9０-９]{1,4}篇|(?:篇|范文|例文)[一二三四五六七八九十0-9０-９]{1,3})[】\])）]?(?:[：:、\s]|$)/;
const LABEL_BEHIND = /\p{Script=Han}[\s（(【]{0,2}篇[一二三四五六七八九十0-9０-９]{1,3}[）)】]?$/u;
/** 附件 / 附件1 / 附件：… alone on its line; 附件：1.… lists attachments instead. */
const ATTACHMENT = /^附件[一二三四五六七八九十0-9０-９]{0,3}[：:]?$/;
/** What names of offices end in. */
const UNIT =
  /^[\p{Script=Han}（）()]{2,30}(?:委员会|委|政府|办公室|办公厅|局|厅|部|院|中心|公司|集团|学校|大学|学院|医院|银行|协会|总站|指挥部|领导小组|党组|支部|总支)$/u;
const SALUTATION =
  /^(?:尊敬的|敬爱的|亲爱的|各位|同志们|女士们|先生们|老师们|同学们|朋友们|乡亲们)[^。！？；，,;!?]{0,28}[：:]$|^(?:同志|代表|委员|领导)们[、，,][^。！？；]{0,24}[：:]$/;
const SIGNED_DATE =
  /^(?:[12][0-9]{3}|[２１][０-９]{3}|[二一][○〇零0一二三四五六七八九]{3}|20[xX×]{2}|[xX×]{2,4})\s?年[^，。；：]{1,5}月[^，。；：]{1,4}日$/;
const BRACKETED_DATE = /^[（(](?:[12][0-9]{3}|[xX×0-9]{4})年[^（）()]{0,12}[）)]$/;
/** Remains of the web page a text was copied from. */
const EXCERPT_END = /^(?:查看全文|阅读全文|点击查看全文|展开全文|下一篇|上一篇)[>》…\s]{0,4}$/;

const SENTENCE_END = /[。；！？!?;：:，,、…—]["”’]?$/;
/** Longest title line (UTF-16 units). */
const TITLE_LENGTH = 50;

/** A label in the head of a document's first line, or behind its title: 工作总结 篇2. */
export function isLabel(text: string): boolean {
  return text.length <= 80 && (LABEL.test(text) || (text.length <= TITLE_LENGTH && LABEL_BEHIND.test(text)));
}

/** 附件, 附件1 or 附件： alone on its line: over an attachment. */
export function isAttachmentLine(text: string): boolean {
  return ATTACHMENT.test(text);
}

/** 同志们：, 各位代表：: a speech greets its hearers. */
export function isSalutation(text: string): boolean {
  return text.length <= 40 && SALUTATION.test(text);
}

/** 2024年5月6日 alone on its line, as a document is dated at its end. */
export function isSignedDate(text: string): boolean {
  return text.length <= 24 && SIGNED_DATE.test(text.replace(/\s/g, ''));
}

/** （2024年5月6日） alone on its line, as under a speech's title. */
export function isBracketedDate(text: string): boolean {
  return text.length <= 24 && BRACKETED_DATE.test(text);
}

/** 查看全文 and its like: here the page ended, and with it the excerpt. */
export function isExcerptEnd(text: string): boolean {
  return text.length <= 20 && EXCERPT_END.test(text);
}

/** Short, without the mark that ends a sentence: may be a heading, a name or a title. */
export function isBare(text: string): boolean {
  return text.length <= TITLE_LENGTH && !SENTENCE_END.test(text.replace(/[!！]$/, ''));
}

/** A bare line that ends as titles end: 关于…的通知, 在…会议上的讲话[范文]. */
export function isTitleLike(text: string): boolean {
  if (!isBare(text) || text.length < 5) return false;
  return TITLE_END.test(text.replace(TITLE_TAIL, ''));
}

/** The title's words: 第二篇：, 文章标题： and brackets hung on by web pages taken off. */
export function titleWords(text: string): string {
  const words = text
    .replace(LABEL, '')
    .replace(/[\s（(【]{0,2}篇[一二三四五六七八九十0-9０-９]{1,3}[）)】]?$/, '')
    .replace(/^文章标题[：:]/, '')
    .trim();
  return words
    .replace(/[[【](?:[^[\]【】]{0,12})[\]】]$/, '')
    .replace(/[!！]$/, '')
    .trim();
}

/** 统筹发展范文10篇, 讲话内容(实用19篇): the head of a file that holds many documents. */
export function isCollectionTitle(text: string): boolean {
  return text.length <= TITLE_LENGTH && /[0-9０-９一二三四五六七八九十]{1,3}篇[）)\]】]?$/.test(text);
}

/** 砚湖县水务局 alone on its line, as a document is signed. */
export function isUnitName(text: string): boolean {
  return UNIT.test(text);
}

/** 国办发〔2018〕128号 alone on its line. */
export function isDocumentNumber(text: string): boolean {
  return (
    text.length <= 30 && /^\p{Script=Han}{1,16}[〔[（(【][^〕\]）)】]{2,6}[〕\]）)】].{0,8}号$/u.test(text)
  );
}

/** A line that opens with a number of a list or heading, whatever its kind. */
export function opensNumbered(text: string): boolean {
  return /^(?:[（(]?(?:[一二三四五六七八九十百]{1,4}|[0-9０-９]{1,3})[）)、.．，,]|第[一二三四五六七八九十百零0-9]{1,4}[，,、条章节]|[①-⑳]|[一二三四五六七八九十][是要])/.test(
    text,
  );
}
