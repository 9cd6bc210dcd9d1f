import assert from 'node:assert/strict';
import { mock, type TestContext, test } from 'node:test';
import fc from 'fast-check';
import type { Finding } from '../../rules/rule.ts';
import type { Range } from '../../text/lines.ts';
import type { Analysis } from '../diagnostics/analysis.ts';
import { OpenDocument } from '../documents/open-document.ts';
import { createQuiet } from './quiet.ts';

const URI = 'untitled:1';
const REST = 1500;
const TEXT = '关于造林绿化的通知\n一、落实造林地块\n　　各乡镇要在XX月底前完成。\n\n';

/** Every number that is not 一、 and every XX is a finding. */
function analysisOf(document: OpenDocument): Analysis {
  const findings = [...document.text.matchAll(/[二三四五]、|XX/g)].map(
    ({ 0: words, index }): Finding => ({
      rule: words === 'XX' ? 'test/placeholder' : 'test/number',
      severity: 'warning',
      message: '',
      span: { start: index, end: index + words.length },
    }),
  );
  return { id: `now.${document.version}`, findings };
}

/** A writer at work on `text`: what is told after each move, and the clock in the test's hand. */
function writer(t: TestContext, text = TEXT) {
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
  const released: string[] = [];
  const quiet = createQuiet({ rest: REST, release: (uri) => released.push(uri) });
  let document = OpenDocument.open(URI, 'gongwen', 1, text);
  const pull = (): Analysis => {
    const analysis = quiet.audible(document, analysisOf(document));
    quiet.told(document, analysis);
    return analysis;
  };
  const told = (): string[] => pull().findings.map(({ span }) => document.text.slice(span.start, span.end));
  const replace = (range: Range, words: string): void => {
    document = OpenDocument.change(document, [{ range, text: words }], document.version + 1);
    quiet.edited(document);
  };
  const change = (line: number, from: number, to: number, words: string): void =>
    replace({ start: { line, character: from }, end: { line, character: to } }, words);
  quiet.edited(document);
  return {
    quiet,
    released,
    pull,
    all: () => analysisOf(document).findings,
    told,
    change,
    /** Rubs out the break behind `line`, which has `length` characters. */
    rubOutBreak: (line: number, length: number) =>
      replace({ start: { line, character: length }, end: { line: line + 1, character: 0 } }, ''),
    type: (line: number, character: number, words: string) => change(line, character, character, words),
    caret: (line: number | null, uri = URI) => quiet.caret(uri, line),
    pass: (ms: number) => mock.timers.tick(ms),
  };
}

test('a new finding in the paragraph that is being typed waits until typing rests', (t) => {
  const { caret, type, told, pass, released } = writer(t);
  assert.deepEqual(told(), ['XX']);
  caret(3);
  type(3, 0, '三');
  type(3, 1, '、');
  assert.deepEqual(told(), ['XX']);
  pass(REST - 1);
  type(3, 2, '加');
  assert.deepEqual(told(), ['XX']);
  pass(REST - 1);
  assert.deepEqual(released, []);
  pass(1);
  assert.deepEqual(released, [URI]);
  assert.deepEqual(told(), ['XX', '三、']);
});

test('it waits until the caret leaves the paragraph, by an arrow key, a line break or to another file', (t) => {
  for (const leave of ['arrow', 'break', 'file', 'away'] as const) {
    const { caret, type, told, released } = writer(t);
    told();
    caret(3);
    type(3, 0, '三、加强管护');
    assert.deepEqual(told(), ['XX'], leave);
    caret(3);
    assert.deepEqual(told(), ['XX'], 'a caret that moves in its line has left nothing');
    if (leave === 'arrow') caret(2);
    if (leave === 'break') type(3, 6, '\n');
    if (leave === 'file') caret(0, 'untitled:2');
    if (leave === 'away') caret(null);
    assert.deepEqual(told(), ['XX', '三、'], leave);
    // A line break is an edit, and the client asks after every edit anyway.
    assert.deepEqual(released, leave === 'break' ? [] : [URI], leave);
    mock.timers.reset();
  }
});

test('what stood in the paragraph before stays while it is typed, and nothing flickers', (t) => {
  const { caret, type, change, told, pass } = writer(t);
  assert.deepEqual(told(), ['XX']);
  caret(2);
  type(2, 2, '全县');
  assert.deepEqual(told(), ['XX']);
  type(2, 16, '各');
  type(2, 17, '三、');
  assert.deepEqual(told(), ['XX']);
  change(2, 9, 11, '6');
  assert.deepEqual(told(), []);
  pass(REST);
  assert.deepEqual(told(), ['三、']);
});

test('a line break in the midst of a paragraph takes along what stood behind it', (t) => {
  const { caret, type, told } = writer(t);
  told();
  caret(2);
  type(2, 5, '\n');
  caret(3);
  assert.deepEqual(told(), ['XX']);
  type(3, 0, '三、');
  assert.deepEqual(told(), ['XX']);
});

test('a paragraph that is begun inherits nothing from the one above that begins alike', (t) => {
  const { caret, type, told } = writer(t, '五、XX\n');
  assert.deepEqual(told(), ['五、', 'XX']);
  caret(0);
  type(0, 4, '\n');
  type(1, 0, '五、');
  assert.deepEqual(told(), ['五、', 'XX']);
});

test('rubbing out the break between two paragraphs keeps what stood in both', (t) => {
  const { caret, told, type, rubOutBreak } = writer(t, '一、XX乡\n二、XX镇\n');
  assert.deepEqual(told(), ['XX', '二、', 'XX']);
  caret(1);
  type(1, 5, '街');
  assert.deepEqual(told(), ['XX', '二、', 'XX']);
  rubOutBreak(0, 5);
  assert.deepEqual(told(), ['XX', '二、', 'XX']);
});

test('findings elsewhere are told at once', (t) => {
  const { caret, type, told } = writer(t);
  told();
  caret(3);
  type(3, 0, '三、');
  assert.deepEqual(told(), ['XX']);
  caret(4);
  type(4, 0, '四');
  assert.deepEqual(told(), ['XX', '三、']);
});

test('an edit that no hand makes at the caret is told at once', (t) => {
  const far = writer(t);
  far.told();
  far.caret(1);
  far.type(3, 0, '三、');
  assert.deepEqual(far.told(), ['XX', '三、'], 'a fix in another line');
  mock.timers.reset();
  const paste = writer(t);
  paste.told();
  paste.caret(3);
  paste.type(3, 0, `三、${'加强管护'.repeat(40)}`);
  assert.deepEqual(paste.told(), ['XX', '三、'], 'a paste');
});

test('without a caret nothing waits', (t) => {
  const { type, told } = writer(t);
  told();
  type(3, 0, '三、');
  assert.deepEqual(told(), ['XX', '三、']);
});

test('where nothing was kept back nothing is released', (t) => {
  const { caret, type, told, pass, released } = writer(t);
  told();
  caret(2);
  type(2, 2, '全县');
  told();
  pass(REST);
  assert.deepEqual(released, []);
});

test('a part is an analysis of its own, the same one for the same findings', (t) => {
  const { caret, type, quiet, pull, pass } = writer(t);
  const before = pull();
  caret(3);
  type(3, 0, '三、');
  const part = pull();
  assert.notEqual(part.id, before.id);
  pass(REST);
  const whole = pull();
  assert.notEqual(whole.id, part.id);
  const document = OpenDocument.open(URI, 'gongwen', 9, '三、');
  const analysis = analysisOf(document);
  caret(0);
  const typed = OpenDocument.change(
    document,
    [{ range: { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } }, text: '加' }],
    10,
  );
  quiet.closed(URI);
  caret(0);
  quiet.edited(typed);
  assert.equal(quiet.audible(typed, analysis), quiet.audible(typed, analysis));
  assert.equal(quiet.audible(typed, analysis).findings.length, 0);
});

test('a file that is closed while something waits is forgotten', (t) => {
  const { caret, type, told, quiet, pass, released } = writer(t);
  told();
  caret(3);
  type(3, 0, '三、');
  told();
  quiet.closed(URI);
  pass(REST);
  assert.deepEqual(released, []);
});

test('property: nothing is kept back for ever, whatever is typed and wherever the caret goes', (t) => {
  const place = fc.nat({ max: 6 });
  const words = fc.constantFrom('二、', 'XX', '落实', '\n', '');
  const move = fc.oneof(
    fc.record({ line: place, from: place, to: place, words }),
    fc.record({ caret: fc.option(place) }),
    fc.record({ ms: fc.constantFrom(1, REST) }),
  );
  fc.assert(
    fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
      const { caret, change, pass, pull, all, released } = writer(t);
      caret(2);
      let isPart = false;
      for (const one of moves) {
        const before = released.length;
        if ('words' in one)
          change(one.line, Math.min(one.from, one.to), Math.max(one.from, one.to), one.words);
        else if ('caret' in one) caret(one.caret);
        else pass(one.ms);
        const told = pull().findings;
        assert.ok(told.every((finding) => all().some(({ span }) => span.start === finding.span.start)));
        // Without an edit the client only asks again when it is told to.
        if (isPart && told.length === all().length && !('words' in one)) assert.ok(released.length > before);
        isPart = told.length < all().length;
      }
      const before = released.length;
      pass(REST);
      assert.equal(pull().findings.length, all().length);
      assert.equal(released.length > before, isPart);
      mock.timers.reset();
    }),
  );
});
