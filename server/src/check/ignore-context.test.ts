import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Draft } from '../document/draft.ts';
import type { Finding } from '../rules/rule.ts';
import { abridged, aroundOf, contextOf, hashOf, REACH } from './ignore-context.ts';

const INLINE =
  '做好这项工作，要把摸清底数放在前面，逐村登记造册；四是跟踪问效，半年之后再回头看一次，年底一并通报。';

/** The finding of `rule` on the first `words` of `text`, explained by the first `above`. */
function findingIn(text: string, words: string, above?: string, rule = 'test/rule'): Finding {
  const spanOf = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  const related = above === undefined ? {} : { related: [{ span: spanOf(above), message: '' }] };
  return { rule, severity: 'warning', span: spanOf(words), message: '', ...related };
}
function hashIn(text: string, words: string, above?: string, rule?: string): string {
  const finding = findingIn(text, words, above, rule);
  return hashOf(finding.rule, contextOf(finding, new Draft(text)));
}

test('the context is the finding, what stands around it and the marker it is measured by', () => {
  const text = `一、摸清底数\n${INLINE}`;
  assert.deepEqual(contextOf(findingIn(text, '四是', '一、'), new Draft(text)), {
    text: '四是',
    before: '前面，逐村登记造册；',
    after: '跟踪问效，半年之后再',
    neighbour: '一、',
  });
});

test('edits elsewhere leave the name, in the paragraph too', () => {
  const name = hashIn(INLINE, '四是');
  for (const edited of [
    `关于登记工作的通知\n各单位：\n${INLINE}\n特此通知。`,
    INLINE.replace('做好这项', '扎实做好这一项'),
    INLINE.replace('年底一并通报', '年底通报'),
    `　　${INLINE}  `,
    INLINE.replace('；四是', '； 四是'),
  ]) {
    assert.equal(hashIn(edited, '四是'), name, edited);
  }
});

test('its own words, its neighbours and its rule make another name', () => {
  const text = `二、备足苗木\n四、加强管护`;
  const name = hashIn(text, '四、', '二、');
  assert.notEqual(hashIn(text.replace('四、', '五、'), '五、', '二、'), name);
  assert.notEqual(hashIn(text.replace('加强', '抓好'), '四、', '二、'), name);
  assert.notEqual(hashIn(text.replace('二、', '一、'), '四、', '一、'), name);
  assert.notEqual(hashIn(text, '四、', '二、', 'test/other'), name);
  assert.notEqual(hashIn(text.replace('\n', ''), '四、', '二、'), name, 'joined to the paragraph above');
});

test('a neighbour is short, stands above and in the same file', () => {
  const text = '甲乙丙丁戊己庚辛壬癸子丑寅卯\n四、加强管护\n五、严格考核';
  const draft = new Draft(text);
  const neighbour = (finding: Finding) => contextOf(finding, draft).neighbour;
  assert.equal(neighbour(findingIn(text, '四、', '甲乙丙丁戊己庚辛壬癸子丑寅卯')), '', 'a passage');
  assert.equal(neighbour(findingIn(text, '四、', '五、')), '', 'below');
  const elsewhere = { document: 'file:///past.txt', span: { start: 0, end: 2 }, message: '' };
  assert.equal(neighbour({ ...findingIn(text, '四、'), related: [elsewhere] }), '');
  const both = [findingIn(text, '甲').span, findingIn(text, '乙').span].map((span) => ({
    span,
    message: '',
  }));
  assert.equal(neighbour({ ...findingIn(text, '四、'), related: both.toReversed() }), '乙', 'the last one');
});

test('what surrounds a finding is bounded, and no character is cut in half', () => {
  const text = `${'𠀀'.repeat(500)}四、${' '.repeat(100_000)}${'𠀀'.repeat(500)}`;
  const { before, after } = contextOf(findingIn(text, '四、'), new Draft(text));
  assert.equal(before, '𠀀'.repeat(REACH));
  assert.equal(after, '', 'too far away');
});

test('a reader sees the place, long findings without their middle', () => {
  const text = `二、备足苗木\n四、加强管护`;
  assert.equal(aroundOf(contextOf(findingIn(text, '四、'), new Draft(text))), '【四、】加强管护');
  assert.equal(abridged('两'.repeat(2000)), `${'两'.repeat(15)}…${'两'.repeat(15)}`);
});

test('property: whatever is written in other lines, the name stays', () => {
  const line = fc.string({ unit: fc.constantFrom('一', '、', '四', '是', '，', '。', ' ', 'a', '𠀀') });
  fc.assert(
    fc.property(fc.array(line), fc.array(line), (above, below) => {
      const text = [...above, INLINE, ...below].join('\n');
      const start = above.join('\n').length + (above.length > 0 ? 1 : 0) + INLINE.indexOf('四是');
      const finding: Finding = {
        rule: 'test/rule',
        severity: 'warning',
        span: { start, end: start + 2 },
        message: '',
      };
      assert.equal(hashOf(finding.rule, contextOf(finding, new Draft(text))), hashIn(INLINE, '四是'));
    }),
  );
});

test('names are told apart: no two of a hundred thousand similar contexts share one', () => {
  const names = new Set<string>();
  for (let number = 0; number < 100_000; number++) {
    const after = `落实第${number}项任务`;
    names.add(hashOf('test/rule', { text: '四、', before: '', after, neighbour: '二、' }));
  }
  assert.equal(names.size, 100_000);
});
