import { parentPort, workerData } from 'node:worker_threads';
import type { MiningOrder } from './phrases/mining/order.ts';
import { carryOut } from './phrases/thread/mining-thread.ts';

/** The thread that mines past documents: it loads a dictionary and is busy for seconds, and ends when it is done. */
const port = parentPort;
if (port !== null) void carryOut(workerData as MiningOrder, (answer) => port.postMessage(answer));
