import english from '../../../l10n/bundle.l10n.en.json' with { type: 'json' };
import manifest from '../../../package.json' with { type: 'json' };
import { cacheFolder } from '../corpus/files/cache-folder.ts';
import { rules } from '../rules/index.ts';
import { TROUBLE } from './host.ts';
import { run } from './run.ts';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read our output has seen enough (`| head`): no fault, and nobody to tell.
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

run(process.argv.slice(2), {
  stdin: process.stdin,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  rules,
  version: manifest.version,
  cache: cacheFolder(),
  english,
}).then(
  (code) => {
    // Set rather than exit: what is written but not yet taken must still go out.
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`gongwen: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = TROUBLE;
  },
);
