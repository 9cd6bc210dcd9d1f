import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTraditional, simplified } from './simplified.ts';

test('traditional text becomes simplified, as long as before', () => {
  const text = '隨著統戰工作服務縣域經濟發展,意義顯著,面臨著許多困難,著力解決對於著作權的爭議';
  assert.equal(
    simplified(text),
    '随着统战工作服务县域经济发展,意义显著,面临着许多困难,着力解决对于著作权的争议',
  );
  assert.equal(simplified(text).length, text.length);
});

test('words decide where characters do not', () => {
  assert.equal(simplified('扭轉乾坤,烘乾衣物,批覆意見'), '扭转乾坤,烘干衣物,批复意见');
});

test('simplified text stays as it is', () => {
  const text = '切实加强领导，著名专家显著提高了后勤保障水平。';
  assert.equal(simplified(text), text);
});

test('which characters are traditional', () => {
  assert.deepEqual(
    [...'統后戰作'].map((character) => isTraditional(character.charCodeAt(0))),
    [true, false, true, false],
  );
});
