/** `gongwen.rules` as it stands in one settings file, `value`, with `rule` switched off and the rest as it was. */
export function withRuleOff(value: unknown, rule: string): Readonly<Record<string, unknown>> {
  const levels =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  return Object.fromEntries([...levels.filter(([id]) => id !== rule), [rule, 'off']]);
}
