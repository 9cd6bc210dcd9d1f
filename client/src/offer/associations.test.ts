import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extensionOf, withGongwen } from './associations.ts';

test('an extension is what stands behind the last dot of the name', () => {
  assert.equal(extensionOf('/县府办/讲话.v2.txt'), '.txt');
  assert.equal(extensionOf('/县府办/通知.MD'), '.MD');
  assert.equal(extensionOf('Untitled-1'), undefined);
  assert.equal(extensionOf('/年.2024/请示'), undefined);
  assert.equal(extensionOf('/县府办/.txt'), undefined);
  assert.equal(extensionOf('/县府办/a.{txt,*}'), undefined);
});

test('an association is added and the others stay', () => {
  assert.deepEqual(withGongwen({ '*.log': 'log' }, '.txt'), { '*.log': 'log', '*.txt': 'gongwen' });
  assert.deepEqual(withGongwen({ '*.txt': 'plaintext' }, '.txt'), { '*.txt': 'gongwen' });
});

test('where several folders share a setting the pattern names the folder', () => {
  assert.deepEqual(withGongwen({}, '.md', '2024年[定稿]'), { '**/2024年?定稿?/**/*.md': 'gongwen' });
});
