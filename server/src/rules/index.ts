import type { Rule } from './rule.ts';

/** All rules, in the order of the documentation. A new rule is a file beside this one and a line here. */
export const rules: readonly Rule[] = [];
