/**
 * A process that does what one window of the editor does to a folder's ignore list: adds entries, one by one. Its
 * arguments are the folder's uri, its own name and the number of entries.
 */
import { IGNORE_FILE, withIgnored } from '../../server/src/check/ignore-file.ts';
import { nodeFiles } from '../../server/src/node/files.ts';

const [folder = '', writer = '', count = '0'] = process.argv.slice(2);
for (let number = 0; number < Number(count); number++) {
  await nodeFiles.update(folder, IGNORE_FILE, (text) => {
    const after = withIgnored(text, { file: `${writer}-${number}.txt`, rule: 'numbering/gap' });
    if (typeof after !== 'string') throw new Error(after.sentence);
    return after;
  });
}
