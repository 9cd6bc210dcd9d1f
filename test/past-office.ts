import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A filler that no built-in list has, a name of the field, and a clause, all of which an office writes year after year. */
export const FILLER = '拧紧责任链条';
export const NAME = '村级水管员';
export const CLAUSE = '灌溉期间实行分片轮灌错峰用水';

const TOWNS = ['王家集', '柳塘', '石门', '青龙', '白鹭', '长堰', '双桥', '沙湾'];
const WORKS = [
  '泵站检修',
  '渠道清淤',
  '水闸更换',
  '井房加固',
  '堤防除草',
  '管网查漏',
  '水库观测',
  '雨量站校准',
];

/** Writes eight past documents of an office into `folder`, each of its own town and year, all with the same words in them. */
export function writePast(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [index, town] of TOWNS.entries()) {
    const year = 2016 + index;
    const work = WORKS[index] as string;
    const lines = [
      `${town}镇${year}年农田水利工作总结`,
      `全年完成${work}${37 + index * 13}处，投入资金${118 + index * 29}万元，群众投工${900 + index * 71}个。`,
      `${town}镇党委${index % 2 === 0 ? '年初' : '汛前'}开会部署，${FILLER}，${work}由两名干部蹲点。`,
      `${index % 2 === 0 ? '下半年' : '入冬后'}继续${FILLER}，${town}镇按月公布${work}进度。`,
      `${index % 3 === 0 ? '聘请' : '培训'}${NAME}${12 + index}人，${NAME}工资由${town}镇统一发放。`,
      `${CLAUSE}，${town}镇没有出现抢水纠纷。`,
    ];
    writeFileSync(join(folder, `${year}年${town}镇总结.txt`), `${lines.join('\n')}\n`);
  }
}
