import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Genre, genreNamed } from '../document/genre.ts';
import { expectedPartsIn, expectedPartsOf } from './expected-parts.ts';
import { partsBetween } from './parts-between.ts';

function due(genre: string, before: readonly string[], behind: readonly string[] = []): string[] {
  const parts = expectedPartsOf(genreNamed(genre) as Genre);
  return partsBetween(parts, before, behind).map(({ name }) => name);
}

test('成绩 is followed by 问题, and that by 打算', () => {
  assert.deepEqual(due('总结', []), ['成绩', '问题', '打算']);
  assert.deepEqual(due('总结', ['一、主要工作完成情况']), ['问题', '打算']);
  assert.deepEqual(due('总结', ['一、主要工作完成情况', '二、突出成效']), ['问题', '打算']);
  assert.deepEqual(due('总结', ['一、成绩', '二、差距']), ['打算']);
  assert.deepEqual(due('总结', ['一、成绩', '二、差距', '三、明年计划']), []);
});

test('what stands behind the place already is not asked for again, nor what comes after it', () => {
  assert.deepEqual(due('方案', ['一、工作目标'], ['三、保障措施']), ['任务', '步骤']);
  assert.deepEqual(due('方案', ['一、工作目标'], ['二、主要任务', '三、保障措施']), []);
});

test('an order of the writer’s own is left alone', () => {
  assert.deepEqual(due('总结', ['一、水库', '二、河道']), []);
});

test('a 通知 that calls a meeting goes from its time to its place', () => {
  const parts = expectedPartsIn(genreNamed('通知') as Genre, '关于召开全县安全生产工作会议的通知');
  assert.deepEqual(
    partsBetween(parts, ['一、会议时间'], []).map(({ heading }) => heading),
    ['会议地点', '参会人员', '会议议程', '有关要求'],
  );
  assert.notDeepEqual(expectedPartsIn(genreNamed('通知') as Genre, '关于做好防汛工作的通知'), parts);
});
