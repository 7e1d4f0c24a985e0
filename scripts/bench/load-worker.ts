/** The client for machines without wrk. A thread of its own, so that counting does not slow what is counted. */
import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';

const { address, encoding, seconds, connections } = z
  .object({
    address: z.url(),
    encoding: z.string(),
    seconds: z.number().max(60),
    connections: z.int().max(256),
  })
  .parse(workerData);

const agent = new Agent({ keepAlive: true, maxSockets: connections });
const begun = performance.now();
const until = begun + seconds * 1000;
const tookMs: number[] = [];

await Promise.all(Array.from({ length: connections }, askUntilTheEnd));
agent.destroy();
const spent = (performance.now() - begun) / 1000;
tookMs.sort((a, b) => a - b);
parentPort?.postMessage({
  perSecond: tookMs.length / spent,
  p99Ms: tookMs[Math.floor(tookMs.length * 0.99)] ?? Number.NaN,
});

async function askUntilTheEnd(): Promise<void> {
  while (performance.now() < until) {
    const asked = performance.now();
    await ask();
    tookMs.push(performance.now() - asked);
  }
}

function ask(): Promise<void> {
  return new Promise((resolve, reject) => {
    request(address, { agent, headers: { 'accept-encoding': encoding } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${address} answered ${answer.statusCode}`));
      answer.resume().once('end', resolve).once('error', reject);
    })
      .once('error', reject)
      .end();
  });
}
