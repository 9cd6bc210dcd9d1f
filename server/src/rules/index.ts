import { count } from './numbering/count.ts';
import { duplicate } from './numbering/duplicate.ts';
import { gap } from './numbering/gap.ts';
import { order } from './numbering/order.ts';
import { start } from './numbering/start.ts';
import type { Rule } from './rule.ts';

/** All rules, in the order of the documentation. A new rule is a file in its group's folder and a line here. */
export const rules: readonly Rule[] = [gap, duplicate, order, start, count];
