import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BODY, holds } from './sentence-cases.ts';
import { findingsBy, fixedBy, markedBy } from './told-by.ts';

holds(
  'format/document-number',
  {
    '见《通知》（砚政发[2021]21号）。': '砚政发[2021]21号',
    '见《通知》（砚政发【2021】21号）。': '砚政发【2021】21号',
    '见《通知》（砚政发﹝2021﹞21号）。': '砚政发﹝2021﹞21号',
    '见《通知》砚政发(2021)21号。': '砚政发(2021)21号',
    '按照财综[2021]3号文件规定办理。': '[2021]3号',
    '按照中发（2018）1号文件要求办理。': '（2018）1号',
    '按照省委〔2021〕第12号文件办理。': '〔2021〕第12号',
    '按照砚委办〔2024〕012号文件办理。': '〔2024〕012号',
  },
  [
    '见《通知》（砚政发〔2021〕21号）和砚政发〔2021〕22号文件。',
    '见《规定》（财税字[1994]第89号）。',
    '见国务院令（2024）第12号、财政部公告2024年第12号。',
    '见（2024）砚0101民初12号判决书和川JZ安许证字[2019]000123号许可证。',
    '住人民路(2024)12号楼，合同编号（2024）12号，政协提案（2024）12号收悉。',
    '原文是“按财综[2021]3号办理”。',
  ],
);

holds(
  'format/date',
  {
    '定于2025年6月31日召开。': '31',
    '定于6月31日召开。': '31',
    '到2025年13月为止。': '13',
    '自2023年2月29日起施行。': '29',
    '自二〇二五年二月三十日起施行。': '三十',
    '会期为4月28日至31日。': '31',
    '定于2025年7月25日（星期六）召开。': '2025年7月25日（星期六',
    '定于2025年7月25日星期六召开。': '2025年7月25日星期六',
    '定于2025年7月25日（周六下午）召开。': '2025年7月25日（周六',
    '从2025年7月25日（星期五）至26日（星期日）。': '2025年7月25日（星期五）至26日（星期日',
    '截至20年6月底完成。': '20',
    '计划18年底完成。': '18',
    '到98年底全部脱贫。': '98',
    '较23年同期增长。': '23',
    '我县24年度任务完成。': '24',
    '从26年起转入运营。': '26',
    '自19年3月1日起施行。': '19',
    '根据08年2月18日的决定。': '08',
    '确保24年底前完成。': '24',
    '会议定于25：30召开。': '25：30',
    '会议时间为9:00-8:30。': '9:00-8:30',
    '3月5日至3月1日培训。': '3月5日至3月1日',
    '5月8日—2日报名。': '5月8日—2日',
    '8月31号前整改到位。': '号',
    '2023年9月1日开工，2023年8月30日完工。': '2023年9月1日开工，2023年8月30日完工',
    '请于9:75前签到。': '9:75',
    '5月8日下午15:60开会。': '15:60',
    '7月1日上午15:00开会。': '上午15:00',
    '7月1日25时前报送。': '25时',
    '7月1日14时75分起火。': '14时75分',
    '自20199年3月起施行。': '20199',
    '自019年3月起施行。': '019',
    '到2109年完成。': '2109',
    '规划期为2035—2018年。': '2035—2018',
    '2020年至2019年。': '2020年至2019',
  },
  [
    '定于2025年7月25日（星期五）至26日（星期六），28日（周一至周五轮班）。',
    '自2024年2月29日起施行，2月29日前报送。',
    '指一九二八年二三月间的事。',
    '农历二〇二五年二月三十日，阴历2025年2月30日。',
    '婴幼儿13月龄，工期12个月30日，第13月5日。',
    '用了20年，10年初心不改，20年底蕴，18年来，工龄满20年初级职称。',
    '7月25日（星期六）。',
    '历时18年度过难关，学制3年起步，上个世纪80年代。',
    '药液按1:75稀释，比分98:76，以98:76获胜，比例尺为1：500。',
    '县队（甲组）98:76胜邻县队，2025年5月8日98:76胜。',
    '上午9:00至11:30，下午15:00，7月1日24时止，连续奋战36时。',
    '乘5月8号线，2023年9月1日开工，2024年8月30日完工。',
    '值班17:00—8:00，22:00至6:00，营业9:00—5:00；12月20日至1月5日，3月5日至4月1日。',
    '距今2500年，有2300多年的历史，2021—2025年，2024—2025学年，编号第2109年鉴。',
    '经文见第9章9:75，三次产业比由9:75:16调整为8:76:16。',
  ],
);

holds(
  'format/citation',
  {
    '按照国发〔2019〕5号《关于加强供水的意见》要求。': '国发〔2019〕5号《关于加强供水的意见》',
    '按照国发〔2019〕5号文件《关于加强供水的意见》要求。': '国发〔2019〕5号文件《关于加强供水的意见》',
    '原（国发〔2019〕5号）《关于加强供水的意见》。': '（国发〔2019〕5号）《关于加强供水的意见》',
  },
  [
    '按照《关于加强供水的意见》（国发〔2019〕5号）《关于水价的意见》（国发〔2019〕6号）。',
    '按照国发〔2019〕5号、国发〔2019〕6号文件和《关于水价的意见》。',
    '他说“按照国发〔2019〕5号《关于加强供水的意见》办”。',
  ],
);

holds(
  'format/abbreviation',
  {
    '供水公司（以下简称“公司甲”）负责。': '公司甲',
    '供水公司（以下统称供水单位）负责。': '供水单位',
    '甲公司（以下简称“甲方”）和甲厂（以下简称“甲方”），甲方负责。': '甲方',
  },
  [
    '供水公司（以下简称“公司甲”）负责，公司甲要抓紧。',
    '《供水管理办法》（以下简称《办法》）已经印发，《办法》自发布之日起施行。',
    '甲、乙（以下分别简称“甲方”“乙方”），甲方出资，乙方出力。',
    '供水公司（以下简称公司，下同）负责。',
    '海事行政主管部门（以下简称海事部门）负责，公安、海事等部门配合。',
  ],
);

describe('format/date at the end of a document', () => {
  const signed = (date: string, number = '') =>
    `砚湖县水务局关于启用仓库的通知\n${number}\n各乡镇：\n${BODY}\n${BODY}\n砚湖县水务局\n${date}\n`;

  for (const [date, right] of [
    ['2025年04月10日', '2025年4月10日'],
    ['2025.4.10', '2025年4月10日'],
    ['2025-04-10', '2025年4月10日'],
    ['二○二五年四月十日', '2025年4月10日'],
  ]) {
    test(`${date} is rewritten`, () => {
      const text = signed(date as string);
      assert.deepEqual(markedBy('format/date', text), [date]);
      assert.equal(fixedBy(['format/date'], text), signed(right as string));
    });
  }

  test('a date in points is rewritten under the name an office calls itself by', () => {
    const text = signed('2026.6.2').replace('砚湖县水务局\n2026', '局办公室\n2026');
    assert.equal(fixedBy(['format/date'], text), text.replace('2026.6.2', '2026年6月2日'));
  });

  test('a short year is completed only on request', () => {
    const text = signed('25年4月10日');
    assert.deepEqual(markedBy('format/date', text), ['25年4月10日']);
    assert.equal(fixedBy(['format/date'], text), text);
  });

  test('dates of the time before 2013 and right ones stay', () => {
    for (const date of ['二〇〇六年九月七日', '2025年4月10日', '二○一二年四月十日'])
      assert.deepEqual(markedBy('format/date', signed(date)), [], date);
  });

  test('the number is of the year of signing, or near the turn of it', () => {
    assert.deepEqual(markedBy('format/date', signed('2025年4月10日', '砚水发〔2023〕4号')), ['2023']);
    assert.deepEqual(markedBy('format/date', signed('2025年4月10日', '砚水发〔2024〕4号')), ['2024']);
    assert.deepEqual(markedBy('format/date', signed('2025年1月10日', '砚水发〔2024〕94号')), []);
    assert.deepEqual(markedBy('format/date', signed('2024年12月30日', '砚水发〔2025〕1号')), []);
  });

  test('a weekday without a year is that of the year of signing', () => {
    const text = signed('2025年7月18日').replace(BODY, '定于7月25日（星期六）开会。');
    assert.deepEqual(markedBy('format/date', text), ['7月25日（星期六']);
    assert.deepEqual(markedBy('format/date', text.replace('星期六', '星期五')), []);
    const next = signed('2025年12月18日').replace(BODY, '定于1月5日（星期一）开会。');
    assert.deepEqual(markedBy('format/date', next), []);
  });

  test('a cell of a table is no date of signing', () => {
    assert.deepEqual(markedBy('format/date', signed('2025年4月10日').replace(BODY, '2025.4.1')), []);
  });
});

describe('format/date in a notice of a meeting', () => {
  const told = (time: string, until: string) =>
    markedBy(
      'format/date',
      `砚湖县人民政府办公室关于召开安全生产会议的通知\n各乡镇：\n${time}\n${BODY}\n${until}\n`,
    );

  test('names are told before the meeting', () => {
    const late = '请于7月28日下午5:00前将参会人员名单报县应急局。';
    assert.deepEqual(told('一、会议时间\n2025年7月25日（星期五）下午3:00', late), ['7月28日']);
    assert.deepEqual(told('会议时间：7月25日下午。', '7月26日前将回执报县应急局。'), ['7月26日']);
    assert.deepEqual(told('经研究，定于7月25日召开会议。', '请在2025年8月1日前报名。'), ['2025年8月1日']);
  });

  test('before it, after it for other things, and in another year', () => {
    assert.deepEqual(told('会议时间：7月25日下午。', '请于7月23日前将参会人员名单报县应急局。'), []);
    assert.deepEqual(
      told('会议时间：7月25日下午。', '8月5日前将贯彻情况报县应急局，会后8月1日前补交回执。'),
      [],
    );
    assert.deepEqual(told('会议时间：1月5日下午。', '请于12月28日前报名。'), []);
    assert.deepEqual(told('经研究，定于7月25日召开会议。', '请于7月20日前报名，8月5日前反馈意见。'), []);
  });
});

describe('format/date in the stages of a plan', () => {
  const told = (first: string, second: string) =>
    markedBy(
      'format/date',
      `砚湖县山塘整修工作方案\n${BODY}\n第一阶段（${first}）：摸底。${BODY}\n第二阶段：整修（${second}）。${BODY}\n`,
    );

  test('one begins before the other is over', () => {
    assert.deepEqual(told('3月1日至4月30日', '4月20日至10月31日'), ['4月20日至10月31日']);
    assert.deepEqual(told('2025年3月—6月', '5月—10月'), ['5月—10月']);
  });

  test('one follows the other, in the same month or the next year', () => {
    assert.deepEqual(told('3月1日至4月30日', '4月30日至10月31日'), []);
    assert.deepEqual(told('2025年3月—5月', '5月—10月'), []);
    assert.deepEqual(told('11月—2月', '3月—5月'), []);
    assert.deepEqual(told('2025年3月—12月', '2026年1月—5月'), []);
    assert.deepEqual(told('3月—4月10日', '4月—5月'), []);
  });
});

describe('format/attachment', () => {
  const listed = (list: string, behind = '') =>
    `关于报送档案的通知\n各乡镇：\n${BODY}\n${list}\n砚湖县档案局\n2025年3月5日\n${behind}`;
  const told = (list: string, behind = '') => markedBy('format/attachment', listed(list, behind));

  test('marks around a name and stops behind it are taken away', () => {
    const list = '附件：1.《关于〈移交办法〉的说明》；\n2.移交清单。';
    assert.deepEqual(told(list), ['1.《关于〈移交办法〉的说明》；', '2.移交清单。']);
    assert.equal(
      fixedBy(['format/attachment'], listed(list)),
      listed('附件：1.关于《移交办法》的说明\n2.移交清单'),
    );
  });

  test('names that only hold marks stay', () => {
    assert.deepEqual(told('附件：《移交办法》解读（共3页）'), []);
    assert.deepEqual(told('附件：1.《移交办法》和《保管办法》\n2.移交清单'), []);
  });

  test('附件一： becomes 附件：1. on request', () => {
    const [finding] = findingsBy(['format/attachment'], listed('附件一：移交清单\n附件二：登记表'));
    assert.deepEqual(
      finding?.fixes?.map(({ edits, safe }) => ({ safe, texts: edits.map(({ text }) => text) })),
      [{ safe: false, texts: ['附件：1.', '2.'] }],
    );
  });

  test('what is attached against what is listed', () => {
    const list = '附件：1.移交清单\n2.2025年登记表\n3.样式';
    assert.deepEqual(told(list, '附件1\n移交清单\n附件2\n2024年登记表\n附件3\n样式\n'), ['2.2025年登记表']);
    assert.deepEqual(told(list, '附件1\n移交清单\n附件3\n样式\n'), ['2.2025年登记表']);
    assert.deepEqual(told(list, '附件1\n移交清单\n附件4\n封面\n'), ['2.2025年登记表', '3.样式', '附件4']);
    assert.deepEqual(told(list, '附件1\n砚湖县移交清单\n'), []);
    assert.deepEqual(told(list), []);
  });

  test('a name broken over lines is not counted', () => {
    assert.deepEqual(
      told('附件：1.移交清单（县档案局\n填写用）\n2.登记表', '附件1\n移交清单\n附件2\n登记表\n'),
      [],
    );
  });
});

describe('format/citation in a notice that issues a paper', () => {
  const notice = (title: string, body: string, paper: string) =>
    `砚湖县人民政府办公室关于印发${title}的通知\n各乡镇：\n${body}，现印发给你们，请认真贯彻执行。\n砚湖县人民政府办公室\n2025年3月5日\n${paper}\n${BODY}\n`;
  const told = (title: string, body: string, paper: string) =>
    markedBy('format/citation', notice(title, body, paper));

  test('one name in all places, or with the unit or a remark left out', () => {
    assert.deepEqual(
      told('《砚湖县山塘管护办法》', '《砚湖县山塘管护办法》已经县政府同意', '砚湖县山塘管护办法'),
      [],
    );
    assert.deepEqual(
      told('砚湖县山塘管护办法', '《砚湖县山塘管护办法（试行）》已经县政府同意', '山塘管护办法'),
      [],
    );
    assert.deepEqual(told('两个办法', '《砚湖县山塘管护办法》已经县政府同意', '砚湖县山塘管护办法'), []);
  });

  test('another name in the body, another one over the paper', () => {
    assert.deepEqual(
      told('《砚湖县山塘管护办法》', '《砚湖县水库管护细则》已经县政府同意', '砚湖县水库管护细则'),
      ['《砚湖县水库管护细则》'],
    );
    assert.deepEqual(
      told('《砚湖县山塘管护办法》', '《砚湖县山塘管护办法》已经县政府同意', '砚湖县山塘管理办法'),
      ['《砚湖县山塘管护办法》'],
    );
  });
});
