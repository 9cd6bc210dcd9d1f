/** Drafts written for these tests. */

const HEAD = [
  '关于做好冬季森林防火工作的通知',
  '',
  '各乡镇人民政府，县直有关单位：',
  '　　现就有关事项通知如下。',
];

/** A notice with a heading for each of `markers`, and under each a paragraph. */
export function notice(...markers: readonly string[]): string {
  const sections = markers.flatMap((marker) => [
    `${marker}落实防火责任`,
    '　　各单位要把责任落实到人到岗，加强巡查，及时消除隐患。',
  ]);
  return [...HEAD, ...sections, ''].join('\n');
}

/** The line of the marker with place `at` (from 0) in a `notice`. */
export function headingLine(at: number): number {
  return HEAD.length + 2 * at;
}

/** A range on one line. */
export function onLine(line: number, start: number, end: number) {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** 三 is missing: one finding, on 四、. */
export const GAP = notice('一、', '二、', '四、');
/** Nothing is wrong. */
export const SOUND = notice('一、', '二、', '三、');
