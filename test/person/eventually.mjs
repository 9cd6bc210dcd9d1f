import assert from 'node:assert/strict';

const patience = 40_000;
const pause = 100;

/**
 * Reads again and again until what is read passes `check` (which throws while it does not), for an editor needs a moment
 * to show what it knows. Fails with the last complaint of `check`. Gives what was read.
 */
export async function eventually(read, check) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await read();
    try {
      check(found);
      return found;
    } catch (complaint) {
      if (Date.now() > end) throw complaint;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Waits until what is read equals `expected`. */
export const eventuallyEqual = (read, expected) =>
  eventually(read, (found) => assert.deepEqual(found, expected));

/** Waits until the list or text that is read holds `wanted`. */
export const eventuallyIncludes = (read, wanted) =>
  eventually(read, (found) => assert.ok(found.includes(wanted), `${JSON.stringify(found)} lacks ${wanted}`));
