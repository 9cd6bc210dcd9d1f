import type { ArtefactKind, SiteArtefact } from './artefact.ts';

/*
 * What pages leave in a form rather than in fixed words. A notice may say 时间：2024年5月1日; only a page says when it was
 * uploaded to the second.
 */

const DAY = '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}';
const SECOND = '\\d{1,2}:\\d{2}:\\d{2}';
const MINUTE = '\\d{1,2}:\\d{2}(?::\\d{2})?';
const BY = '(?:作者|来源|编辑|责编|浏览|点击|阅读|字号|字体|人气)';
const UPLOADED = new RegExp(
  `^(?:(?:时间|日期)[:：]?\\s{0,3})?${DAY}\\s{1,3}${SECOND}(?:\\s.{0,60})?$|` +
    `^(?:发布|更新|添加|录入|上传|整理|编辑|修改)(?:时间|日期|于)[:：]?\\s{0,3}${DAY}(?:\\s{1,3}${MINUTE})?(?:\\s.{0,60})?$|` +
    `^(?:时间|日期)[:：]\\s{0,3}${DAY}(?:\\s{1,3}${MINUTE})?\\s{1,3}${BY}[:：].{0,60}$`,
);
/** 来源：某某网 作者：某某 点击：1234次: a press report may name its source, but only a page counts its readers. */
const READERS =
  /^(?:文章|信息|稿件|发布|更新)?(?:来源|作者|编辑|录入|时间|日期)[:：].{0,60}[\s|｜](?:点击|浏览|阅读|人气)(?:数|量|次数|率)?[:：]\s?\d{1,9}\s?次?(?:[\s|｜【[].{0,40})?$/;
const CURRENT = '(?:当前)?第\\s?\\d{1,4}\\s?页';
const TOTAL = '共\\s?\\d{1,4}\\s?页';
/** 第1页 共5页, 第2页（共6页）: alone on a line, or both together wherever they stand. */
const PAGE_LINE = new RegExp(
  `^[-—－\\s]{0,4}(?:${CURRENT}|${TOTAL}|${CURRENT}\\s{0,3}/\\s{0,3}${TOTAL})[-—－\\s]{0,4}$`,
);
const PAGES = new RegExp(
  `[（(]?(?:${CURRENT}[\\s,，/／（(]{0,3}${TOTAL}|${TOTAL}[\\s,，/／（(]{0,3}${CURRENT})[）)]{0,2}`,
  'g',
);
/** 共3页:上一页123下一页, wherever it stands; one of the two words must be there. */
const NAVIGATION =
  /(?:共\s?\d{1,3}\s?页[:：,，]?\s?)?(?:当前第\s?\d{1,3}\s?页[:：,，]?\s?)?(?:(?:首页|上一页|下一页|末页|尾页|[[【（]\d{1,3}[\]】）]|\d{1,3})\s{0,3}){2,30}/g;
const TURNING = /[上下]一页/;
/** 发展。第2页: behind the end of a sentence. */
const LAST_PAGE = /(?<=[。！？])\s{0,3}第\s?\d{1,3}\s?页$/g;
/** The address of a site that offers texts to copy. */
const SITE =
  /(?:www\.)?[a-z0-9-]{0,20}(?:fanwen|wenmi|wenku|lunwen|zuowen|gwyoo|xiexie|wenzhang|wendang|mishu|360doc|book118|renrendoc|doc88|docin|xuexila|5ykj)[a-z0-9-]{0,20}\.(?:com|cn|net|org|cc)/gi;
/** 本文由某某网整理; not 本文由三部分组成. */
const COLLECTED = /本文(?:是|档)?由[^，。；！？]{1,20}(?:整理|提供|收集|搜集|发布|上传|推荐|原创)/g;
/** [此文档由某某网收集整理], with its brackets. */
const COLLECTED_NOTE =
  /[[【（(](?:本文档?|[本此]资料|此文档?)由[^\]】）)，。；！？]{1,30}(?:整理|提供|收集|搜集|发布|上传|原创)[\]】）)]/g;
/** 某某公文网版权所有 */
const RIGHTS = /[\u4e00-\u9fff]{2,10}网(?:站)?版权所有/g;
/** 代写公文，加微信：gw12345 */
const GHOSTWRITER = /代写[^。；！？]{0,30}(?:加(?:微信|QQ|扣扣)|(?:微信|QQ)[:：]\s?[A-Za-z0-9])/gi;
/** （责任编辑：某某） at the end of a text. */
const EDITOR = /[（(【[]?(?:责任编辑|责编)[:：]\s{0,2}[\u4e00-\u9fffA-Za-z]{1,6}[)）】\]]?$/g;
/** What a page's own program left: [_TAG_h2]. */
const TAG = /\[_?TAG_[a-z0-9]{1,6}\]/gi;
/** [1] [2] [3] */
const PAGE_LINKS = /^(?:本文共\d{1,3}页[:：,，]?)?\s{0,2}(?:[[【（(]\s?\d{1,3}\s?[\]】）)]\s{0,3}){2,40}$/;
/** 点击查看本资料原创网站更多文章 and its kin. */
const ADVERT =
  /[请可]?点击(?:此处|这里|本站)?(?:查看|浏览|阅读|进入|下载|访问|获取)[\u4e00-\u9fff]{0,20}(?:文章|范文|原文|全文|网站|资料|文档|论文)/g;
/** 阅读(1024) | 评论(0) | 打印 | 关闭: two of a page's buttons and more. */
const BUTTONS =
  /^(?:(?:阅读|评论|收藏|打印|关闭|分享|转发|点赞|推荐|纠错|返回|在看)(?:本页|窗口|此页|顶部|列表)?(?:[(（]\d{1,7}[)）]|[:：]\s?\d{1,7})?[\s|｜丨·]{1,6}){1,10}(?:阅读|评论|收藏|打印|关闭|分享|转发|点赞|推荐|纠错|返回|在看)(?:本页|窗口|此页|顶部|列表)?(?:[(（]\d{1,7}[)）]|[:：]\s?\d{1,7})?$/;
/** 更多精彩内容，请点击下方链接：… */
const MORE_BELOW =
  /更多(?:精彩|相关)?(?:内容|资料|资讯)?[，,]?(?:敬)?请(?:点击|关注|访问)[^。！？]{0,80}[。！？]?/g;
/** 习*总*书*记: signs put between characters so that a site does not find the words. */
const HIDDEN =
  /(?<=[\u4e00-\u9fff][*＊][\u4e00-\u9fff])[*＊](?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[*＊](?=[\u4e00-\u9fff][*＊][\u4e00-\u9fff])/g;
/** 更多范文请访问本网。 */
const MORE =
  /更多[^，。！？；,;]{0,12}(?:文章|范文|资讯|公文|论文|文秘|作文|心得)[^，。！？；,;]{0,12}(?:请|尽在|关注|访问|点击)[^。！？]{0,30}[。！？]?/g;
/** 《讲话》来源于feisuxs，欢迎阅读讲话。 */
const SOURCE = /^《[^》]{1,60}》(?:来源于|来自)[a-z0-9.]{3,40}.{0,80}$/i;
/** [大全] behind a title. */
const LABEL =
  /[[【〖](?:大全|范文|精选|合集|推荐|最新|完整版|优秀|优秀范文|经典|通用|实用|热门|必备|模板|精华|集锦|汇总|优选|荐|图文|全文)(?:\d{1,3}篇)?[\]】〗]$/;
/** A title is no longer than this. */
const LONGEST_TITLE = 60;

/** 扫码关注“某某”公众号，获取更多资讯: what an account says of itself; a notice asks its readers (请扫码关注…). */
const SUBSCRIBE =
  /关注[^。！？]{0,24}(?:公众号|视频号|我们|本号)[，,、]?\s?[^。！？]{0,6}(?:获取|领取|免费|查看|阅读|回复|了解)[^。！？]{0,16}(?:更多|资讯|范文|资料|公文|干货|精彩|下载)|(?:长按|识别)[^。！？，,]{0,12}二维码[^。！？，,]{0,6}关注[^。！？]{0,24}/g;
const SUBSCRIBE_LINE = /^(?:长按|识别|扫码|扫一扫|扫描|微信扫)[^。！？，,请]{0,20}关注[^。！？，,请]{0,24}$/;
/** 微信号 zjkfabu, 功能介绍 …: how an account presents itself over its article. */
const ACCOUNT = /^微信号[：:\s]\s?[A-Za-z][\w-]{3,30}$|^功能介绍\s.{5,200}$/;
const ASKED = /[请可望众民][^。！？]{0,20}$/;

/** What of `text`, a paragraph, has the form of a page's own words; of a `sentence` the words that give it away. */
export function shapesIn(text: string): SiteArtefact[] {
  const isShort = text.length <= LONGEST_TITLE;
  if (
    isShort &&
    (PAGE_LINE.test(text) ||
      PAGE_LINKS.test(text) ||
      SUBSCRIBE_LINE.test(text) ||
      BUTTONS.test(text) ||
      ACCOUNT.test(text))
  )
    return [whole(text, 'line')];
  if (text.length <= 2 * LONGEST_TITLE && (UPLOADED.test(text) || READERS.test(text) || SOURCE.test(text)))
    return [whole(text, 'head')];
  const found: SiteArtefact[] = [];
  if (text.includes('页')) {
    const turning = places(text, NAVIGATION).filter(({ start, end }) => TURNING.test(text.slice(start, end)));
    found.push(...turning, ...places(text, PAGES), ...places(text, LAST_PAGE));
  }
  if (text.includes('.')) found.push(...places(text, SITE, 'sentence'));
  if (text.includes('本文')) found.push(...places(text, COLLECTED, 'sentence'));
  if (text.includes('由')) found.push(...places(text, COLLECTED_NOTE));
  if (text.includes('版权')) found.push(...places(text, RIGHTS));
  if (text.includes('关注')) {
    const all = places(text, SUBSCRIBE, 'sentence');
    found.push(...all.filter(({ start }) => !ASKED.test(text.slice(Math.max(0, start - 24), start))));
  }
  if (text.includes('代写')) found.push(...places(text, GHOSTWRITER, 'sentence'));
  if (text.includes('编')) found.push(...places(text, EDITOR));
  if (text.includes('更多')) found.push(...places(text, MORE), ...places(text, MORE_BELOW));
  if (/[*＊]/.test(text)) found.push(...places(text, HIDDEN));
  if (text.includes('TAG_')) found.push(...places(text, TAG));
  if (text.includes('点击')) found.push(...places(text, ADVERT));
  const label = isShort ? LABEL.exec(text) : null;
  if (label !== null) found.push({ start: label.index, end: text.length, kind: 'inside' });
  return found;
}

function whole(text: string, kind: 'line' | 'head'): SiteArtefact {
  return { start: 0, end: text.length, kind };
}

function places(text: string, shape: RegExp, kind: ArtefactKind = 'inside'): SiteArtefact[] {
  return [...text.matchAll(shape)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    kind,
  }));
}
