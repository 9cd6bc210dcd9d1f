import { isLevel } from '../../check/config.ts';
import type { Level, Rule } from '../../rules/rule.ts';
import { UsageError } from '../complaint.ts';

/**
 * The levels that `--rules id=level,…` sets, one text for each time the option is given. An id may name a
 * group as `numbering/*`. Throws UsageError for a rule or a level that does not exist.
 */
export function levelsOf(texts: readonly string[], rules: readonly Rule[]): Readonly<Record<string, Level>> {
  const levels = new Map<string, Level>();
  for (const setting of texts.flatMap((text) => text.split(','))) {
    const [id, level, ...rest] = setting.split('=').map((word) => word.trim());
    if (id === undefined || level === undefined || rest.length > 0) {
      throw new UsageError('--rules 要写成“规则=级别”，多条用英文逗号隔开，不能是“{0}”', setting);
    }
    if (!isKnown(id, rules)) throw new UsageError('没有“{0}”这条规则；全部规则见 gongwen rules', id);
    if (!isLevel(level)) {
      throw new UsageError(
        '规则 {0} 的级别只能是 error / warning / information / hint / off，不能是“{1}”',
        id,
        level,
      );
    }
    levels.set(id, level);
  }
  return Object.fromEntries(levels);
}

/** Whether `id` is a rule's, or a group's as `numbering/*`. */
export function isKnown(id: string, rules: readonly Rule[]): boolean {
  return rules.some((rule) => rule.id === id || `${rule.id.split('/')[0]}/*` === id);
}
