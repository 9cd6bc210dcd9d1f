import { serveParent } from './corpus/files/program.ts';
import { carryOut, type MiningAnswer } from './phrases/miner/carry-out.ts';
import type { MiningOrder } from './phrases/mining/order.ts';

/** The program that mines past documents: it loads a dictionary and is busy for seconds. */
serveParent<MiningOrder, MiningAnswer>((answer) => (order) => void carryOut(order, answer));
