import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingEnd } from './headings.ts';

const headingOf = (text: string) => text.slice(0, headingEnd(text));

test('a line without end mark and the first short sentence of a numbered paragraph are headings', () => {
  assert.equal(headingOf('一、切实管好水源'), '一、切实管好水源');
  assert.equal(headingOf('（一）切实管好水源。界桩一百米一根。'), '（一）切实管好水源。');
});

test('of a numbered sentence the first character counts, as parallel ones begin alike', () => {
  assert.equal(headingOf('一是切实管好水源，界桩一百米一根。'), '一是切');
  assert.equal(headingOf('三要要紧盯水源，界桩一百米一根。'), '三要要紧');
  assert.equal(
    headingOf('（三）紧紧围绕建设和谐相处的社会生活共同体，充分发挥街道社区党组织的作用，分片包户。'),
    '（三）紧',
  );
});

test('a paragraph of prose has none', () => {
  assert.equal(headingOf('各乡镇要切实管好水源，界桩一百米一根。'), '');
});
