/** Pattern sources and word lists for announced counts (讲三点意见). Han alone unless said otherwise. */

/** A count: from two on, in Han or Arabic digits of either width. 一个目标 promises no list. */
export const COUNT = '(?:[二两三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九]|[1-9１-９]?[0-9０-９])';
/** Counts that cannot be checked, but take the list that follows all the same: 以下几个方面. */
export const SOME = '(?:几|若干|多)';

/** Words that count points, tasks and the like, as they stand between the number and what is counted. */
export const MEASURE = '(?:个|点|项|条|方面|大|种|类|句|件|步|层|关|招|环节|篇|块|者|道|股|张)';

/** What lists are made of: an announced number of these is a number of items, wherever the list opens. */
export const LIST_NOUNS = [
  ...['方面', '意见', '要求', '建议', '希望', '想法', '看法', '体会', '认识', '感受', '启示', '打算', '考虑', '说明'],
  ...['工作', '任务', '措施', '举措', '办法', '做法', '重点', '要点', '关键', '环节', '层面', '步骤', '原则', '内容'],
  ...['问题', '困难', '矛盾', '不足', '差距', '短板', '原因', '因素', '成效', '成绩', '特点', '经验', '亮点', '变化'],
  ...['目标', '关系', '转变', '结合', '突破', '意识', '事项', '事情', '议程', '议题', '方向', '路径', '抓手', '优势', '机遇', '挑战'],
];

/** Spans of time and shares: 三个月 and 两个百分点 count nothing that a list could hold. */
export const NEVER_LISTED = /^(?:[多余来]|月|年|天|日|小时|工作日|百分点|季度|世纪|星期|周|学期|学年|五年|亿|万|千|百|分之|以上|以下|左右|不等|之多|半)/;

/** Before the number: it ranks (第三个), picks (其余三项) or estimates (近三项, 至少三点, 三至五个). */
export const NOT_A_COUNT_AFTER =
  /(?:[第每各前后近约超逾仅]|其他|其余|其它|另外|另|至少|至多|最多|最少|不少于|不超过|多达|将近|大约|[0-9０-９一二三四五六七八九十百千万亿零〇两几数.．](?:[至到~～—－、-]{0,2}))$/;

/** 以下 and its like, 以上 and its like, directly before the number. */
export const POINTS_AHEAD = /(?:以下|下列|如下|下面|下述)(?:的|这)?$/;
export const POINTS_BACK = /(?:以上|上述|前述|上面|前面|这)(?:的|这|所述|所讲的?)?$/;

/** A speaker about to list: 下面，我讲三点意见; 会议提出四条要求. */
export const SPEAKS = /(?:讲|谈|说|提|强调|汇报|补充|通报|归纳为|概括为|总结为)[^，。；：、！？,;:!?“”]{0,10}$/;
