import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { once } from '../text/once.ts';

/** The address of each rule's page in `folder`, by rule id; none where the page is not there. */
export function rulePages(folder: string): (rule: string) => string | undefined {
  const pages = new Map<string, () => string | undefined>();
  return (rule) => {
    const path = join(folder, `${rule}.md`);
    const page = pages.get(rule) ?? once(() => (existsSync(path) ? pathToFileURL(path).href : undefined));
    pages.set(rule, page);
    return page();
  };
}
