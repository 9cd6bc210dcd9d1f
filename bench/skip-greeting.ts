import { Transform } from 'node:stream';

const HEADER = 'Content-Length:';

/**
 * Passes the protocol on and drops what a server prints before it: AutoCorrect greets on standard output,
 * which strict readers take for a broken header.
 */
export function skippingGreeting(): Transform {
  let held: Buffer | undefined = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _, done) {
      if (held === undefined) return done(null, chunk);
      held = Buffer.concat([held, chunk]);
      const at = held.indexOf(HEADER);
      if (at < 0) return done();
      const protocol = held.subarray(at);
      held = undefined;
      done(null, protocol);
    },
  });
}
