/** Pattern sources and word lists for announced counts (讲三点意见). Han alone unless said otherwise. */

/** A number, in Han or Arabic digits of either width. */
export const COUNT =
  '(?:[二两三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九]|[1-9１-９]?[0-9０-９])';
/** Counts that cannot be checked, but take the list that follows all the same: 以下几个方面. */
export const SOME = '(?:几|若干|多)';

/** Words that count points, tasks and the like, as they stand between the number and what is counted. */
export const MEASURE = '(?:个|点|项|条|方面|大|种|类|句|件|步|层|关|招|环节|篇|块|者|道|股|张)';

/** Before these 二 is a rank, two of them are 两: 二类口岸, 第十二条. */
export const RANKED = /^二(?:个|点|项|条|种|类|句|件|层|道|级)$/;

/** What lists are made of: an announced number of these is a number of items, wherever the list opens. */
export const LIST_NOUNS = (
  '方面 意见 要求 建议 希望 想法 看法 体会 认识 感受 启示 打算 考虑 说明 工作 任务 措施 举措 办法 做法 重点 要点 关键 ' +
  '环节 层面 步骤 原则 内容 问题 困难 矛盾 不足 差距 短板 原因 因素 成效 成绩 特点 经验 亮点 变化 目标 关系 转变 结合 ' +
  '突破 意识 事项 事情 议程 议题 方向 路径 抓手 优势 机遇 挑战 情形 情况 ' +
  '条件 要素 要件 途径 渠道 方法 方式 手段 技巧 弊端 弊病 弱点 缺点 优点 好处 特征 表现 误区 倾向 标准 规律 ' +
  '隐患 风险 障碍 瓶颈 难题 难点 痛点 堵点 课题 角度 维度 思路 理由 判断 部分 阶段 效应 作用 功能 现象 规定 类型'
).split(' ');

/** What may stand before such a noun without making it something else (七项重点任务, but not 三个部门的工作). */
export const QUALIFIER =
  '(?:方面|重点|重要|突出|主要|关键|具体|明显|显著|中心|基本|核心|共性|普遍|实际|重大|迫切|紧迫|紧要|深层次|薄弱|基础性|' +
  '(?:非常|十分|比较|较为|极为|特别|相当|最为?|更为?)[\\p{Script=Han}]{1,4}的|阶段性|总体|根本|全局性|民生|硬|新|大|小|老|难|硬性|刚性|年度|专项|改革|有力|有效|强有力|必要|典型|鲜明|创新|不同|工作|目标)';

/** Behind such a noun: it is another word (三个工作组, 两个问题线索, 四项任务清单). */
export const MORE_OF_NOUN =
  '(?:方案|小?组|专班|线索|清单|台账|站|室|部门|机构|人员|机制|体系|制度|领域|板块|区|类|书)';

/** Spans of time and shares: 三个月 and 两个百分点 count nothing that a list could hold. */
export const NEVER_LISTED =
  /^(?:[多余来]|月|年|天|日|小时|工作日|百分点|季度|世纪|星期|周|学期|学年|五年|亿|万|千|百|分之|以上|以下|左右|不等|之多|半)/;

/** 三年倍增, 十四五: periods, in slogans too. */
export const PERIOD = /^(?:月|年|天|日|五)/;

/** Before the number: it ranks (第三个), picks (其余三项) or estimates (近三项, 至少三点, 三至五个). */
export const NOT_A_COUNT_AFTER =
  /(?:[第每各近约超逾仅]|(?<![当目日今会此])[前后]|其他|其余|其它|另外|另|(?:至少|至多|最多|最少|不少于|不超过|将近|大约)[^，。；：、]{0,4}|多达|[0-9０-９一二三四五六七八九十百千万亿零〇两几数.．](?:[至到~～—－、-]{0,2}))$/;

/** Directly before the number: what it counts stands before it, or it says so. */
export const LOOKS_BACK = /(?:以上|上述|前述|上面|前面|这)(?:的|这|所述|所讲的?)?$/;
export const POINTS = /(?:以下|下列|如下|下面|下述|以上|上述|前述|上面|前面)(?:的|这|所述|所讲的?)?$/;

/** 原因有三个，一是…: what is counted stands before. */
export const COUNTED_BEFORE = new RegExp(
  `(?:${LIST_NOUNS.join('|')})(?:主要|大体|大致|大概|总共|共|一共|归纳起来|概括起来)?有$`,
);

/** A speaker about to list: 下面，我讲三点意见; 会议提出四条要求. */
export const SPEAKS =
  /(?:(?:讲|谈|说|强调|汇报|补充|通报)[^，。；：、！？,;:!?“”]{0,10}|提(?![高升供前取炼议])[^，。；：、！？,;:!?“”]{0,4})$/;
/** What a speaker lists; 讲三点 needs no noun. */
export const SPOKEN = '意见 要求 希望 建议 问题 方面 想法 看法 体会 认识 感受 打算 说明'.split(' ');

/** Names that hold a number: what follows one need not unfold it (增强“四个意识”，一是加强学习). */
export const NAMES = new RegExp(
  `^(?:${[
    '[两三]个(?:维护|确立|务必|一百年|大局|毫不动摇|基本点|代表|有利于|区分开来|必须|覆盖|责任)',
    '四个(?:意识|自信|全面|伟大|现代化)',
    '五个(?:统筹|一体化)',
    '十[四三]?个(?:明确|坚持)',
    '八项规定|四项基本原则|五项原则|四大考验|四种危险|四种形态|三大法宝|三大攻坚战|四大班子|五大发展理念',
    '四风|三农|三公|三资|五保|六稳|六保|两新|双创|两会|三会一课|三改一拆|三严三实|两学一做|三重一大|四议两公开',
  ].join('|')})`,
);

/** A clause that begins so says what the following is done for, not what it consists of: 围绕五项任务，一是加强领导. */
export const DONE_FOR =
  /^(?:要|我们|各地|各级|始终|紧紧|进一步){0,2}(?:围绕|按照|根据|对照|紧扣|聚焦|结合|立足|着眼|本着|依托|针对|对|就|为)/;

/** Verbs of which a slogan behind them is unfolded: 主要表现在“四个差距”，一是…. */
export const UNFOLDS_SLOGAN =
  /(?:表现|体现|存在|做到|做好|坚持|实现|达到|把好|把握好?|抓好|突出|处理好|把住|有|是|为|即)(?:[在于了为]|以下){0,2}$/;

/** A slip is a small one; numbers further apart are numbers of different things. */
export const MOST_AMISS = 2;
