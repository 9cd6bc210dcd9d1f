import type { Spread } from './spread.ts';

/** One measured thing. */
export interface Row {
  readonly what: string;
  readonly who: string;
  /** As the design promises it; left out where it promises nothing. */
  readonly target?: string;
  /** ms, or one number with its unit. */
  readonly measured: Spread | string;
}

const HEAD = ['what', 'server', 'target', 'median', 'p95', 'max', 'runs'];

/** `rows` as a Markdown table that also reads well in a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => (row[column] as string).length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] as number)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  const [head, ...body] = cells.map(line);
  return [head, rule, ...body].join('\n');
}

function cellsOf({ what, who, target = '–', measured }: Row): string[] {
  if (typeof measured === 'string') return [what, who, target, measured, '–', '–', '–'];
  const { median, p95, max, count } = measured;
  return [what, who, target, ms(median), ms(p95), ms(max), String(count)];
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}
