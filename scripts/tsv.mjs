/**
 * Lets Node import the word lists of server/data as text, as the bundler does: `node --import ./scripts/tsv.mjs …`. The
 * bundles that ship hold the lists; this is for tests and scripts, which run from the sources.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsv')) return next(url, context);
    const text = readFileSync(new URL(url), 'utf8');
    return { format: 'module', source: `export default ${JSON.stringify(text)};`, shortCircuit: true };
  },
});
