import baogao from '../../../snippets/baogao.json' with { type: 'json' };
import biaotai from '../../../snippets/biaotai.json' with { type: 'json' };
import diaoyan from '../../../snippets/diaoyan.json' with { type: 'json' };
import duizhao from '../../../snippets/duizhao.json' with { type: 'json' };
import fangan from '../../../snippets/fangan.json' with { type: 'json' };
import gongbao from '../../../snippets/gongbao.json' with { type: 'json' };
import gonggao from '../../../snippets/gonggao.json' with { type: 'json' };
import han from '../../../snippets/han.json' with { type: 'json' };
import huibao from '../../../snippets/huibao.json' with { type: 'json' };
import jianbao from '../../../snippets/jianbao.json' with { type: 'json' };
import jianghua from '../../../snippets/jianghua.json' with { type: 'json' };
import jingyan from '../../../snippets/jingyan.json' with { type: 'json' };
import jiyao from '../../../snippets/jiyao.json' with { type: 'json' };
import jueding from '../../../snippets/jueding.json' with { type: 'json' };
import jueyi from '../../../snippets/jueyi.json' with { type: 'json' };
import mingling from '../../../snippets/mingling.json' with { type: 'json' };
import pifu from '../../../snippets/pifu.json' with { type: 'json' };
import qingshi from '../../../snippets/qingshi.json' with { type: 'json' };
import shuzhi from '../../../snippets/shuzhi.json' with { type: 'json' };
import tongbao from '../../../snippets/tongbao.json' with { type: 'json' };
import tonggao from '../../../snippets/tonggao.json' with { type: 'json' };
import tongzhi from '../../../snippets/tongzhi.json' with { type: 'json' };
import xiaojian from '../../../snippets/xiaojian.json' with { type: 'json' };
import xinde from '../../../snippets/xinde.json' with { type: 'json' };
import yaodian from '../../../snippets/yaodian.json' with { type: 'json' };
import yian from '../../../snippets/yian.json' with { type: 'json' };
import yijian from '../../../snippets/yijian.json' with { type: 'json' };
import zhuchi from '../../../snippets/zhuchi.json' with { type: 'json' };
import zongjie from '../../../snippets/zongjie.json' with { type: 'json' };

/** A file of snippets in VS Code's form, by name; `genre` and `asks` are ours. */
export type SnippetFile = Readonly<Record<string, Snippet>>;

/** A snippet as its file has it. */
export interface Snippet {
  /** The 文种 it makes; missing for a piece. */
  readonly genre?: string;
  readonly prefix: readonly string[];
  readonly description: string;
  /** Hints of the stops to ask for before a draft is made, each with an example of an answer. */
  readonly asks?: Readonly<Record<string, string>>;
  readonly body: readonly string[];
}

/** All snippet files: the 法定公文, the papers of daily work, the pieces; those most often needed first. */
export const snippetFiles: Readonly<Record<'statutory' | 'working' | 'piece', readonly SnippetFile[]>> = {
  statutory: [
    tongzhi,
    qingshi,
    baogao,
    han,
    pifu,
    yijian,
    tongbao,
    jueding,
    jiyao,
    tonggao,
    gonggao,
    yian,
    jueyi,
    mingling,
    gongbao,
  ],
  working: [
    jianghua,
    fangan,
    zongjie,
    huibao,
    yaodian,
    diaoyan,
    shuzhi,
    biaotai,
    zhuchi,
    xinde,
    duizhao,
    jianbao,
    jingyan,
  ],
  piece: [xiaojian],
};
