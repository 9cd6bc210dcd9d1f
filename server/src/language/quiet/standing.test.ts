import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from '../../document/draft.ts';
import type { Finding } from '../../rules/rule.ts';
import { type Lines, linesOf, newcomers, noLines, tailOf } from './standing.ts';

/** A line of text in which ⟦…⟧ is a finding, of the rule `a|` names where there is one. */
function line(marked: string): Lines {
  const findings: Finding[] = [];
  let removed = 0;
  const text = marked.replace(
    /⟦(?:(\w+)\|)?([^⟧]*)⟧/g,
    (mark, rule: string | undefined, words: string, at: number) => {
      const start = at - removed;
      findings.push({
        rule: rule ?? 'a',
        severity: 'warning',
        message: '',
        span: { start, end: start + words.length },
      });
      removed += mark.length - words.length;
      return words;
    },
  );
  return linesOf(new Draft(text), findings, 0, new Draft(text).lines.count);
}
function newIn(now: string, then: string): string[] {
  const lines = line(now);
  return [...newcomers(lines, line(then))].map(({ span }) => lines.text.slice(span.start, span.end));
}

test('what stood before or behind the typing stays', () => {
  assert.deepEqual(
    newIn('⟦四、⟧加强组织领导，压实责任，⟦XX⟧月底完成', '⟦四、⟧加强组织领导，⟦XX⟧月底完成'),
    [],
  );
  assert.deepEqual(newIn('切实⟦四、⟧加强', '⟦四、⟧加强'), []);
  assert.deepEqual(newIn('⟦四、⟧加', '⟦四、⟧加强'), []);
});

test('what the typing made is new, also where the like stood elsewhere', () => {
  assert.deepEqual(newIn('⟦五、⟧加强', '加强'), ['五、']);
  assert.deepEqual(newIn('⟦五、⟧加强', '⟦四、⟧加强'), ['五、']);
  assert.deepEqual(newIn('⟦XX⟧月前⟦XX⟧人到岗', '⟦XX⟧月前人到岗').length, 1);
  assert.deepEqual(newIn('⟦b|四、⟧加强', '⟦a|四、⟧加强'), ['四、'], 'another rule');
  assert.deepEqual(newIn('⟦四、⟧加强', '四、加强'), ['四、'], 'was silent there');
  assert.deepEqual(newIn('甲⟦甲⟧甲', '⟦甲⟧甲'), ['甲'], 'nothing is counted from both ends');
});

test('in a line that is begun everything is new', () => {
  const now = line('⟦五、⟧');
  assert.equal(newcomers(now, noLines).size, 1);
});

test('lines that are joined bring what stood in both', () => {
  const text = '一是摸清底数；\n三是跟踪问效。';
  const finding: Finding = { rule: 'a', severity: 'warning', message: '', span: { start: 8, end: 10 } };
  const then = linesOf(new Draft(text), [finding], 0, 1);
  assert.equal(then.text, '一是摸清底数；三是跟踪问效。');
  assert.equal(newcomers(line('一是摸清底数；⟦三是⟧跟踪问效。'), then).size, 0);
});

test('behind a line break goes on what stood behind it', () => {
  const then = line('⟦一、⟧摸清底数。⟦三、⟧跟踪问效。');
  const tail = tailOf(then, '　　三、跟踪问效。');
  assert.deepEqual([tail.text, tail.findings.map(({ start }) => start)], ['三、跟踪问效。', [0]]);
  assert.deepEqual(tailOf(then, ''), noLines);
});

test('lines that are not there hold nothing', () => {
  assert.deepEqual(linesOf(new Draft('一'), [], 5, 9), noLines);
  assert.deepEqual(linesOf(new Draft('一'), [], -3, -1), noLines);
});
