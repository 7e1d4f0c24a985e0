/** The redis-server of the tests. `npm test` has got it before; who runs one test alone gets it here. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { debianInstallation, findRedis } from '../../scripts/run/debian-packages.mjs';
import { systemEnvironment } from './system-environment.ts';

const run = promisify(execFile);

/** The executable, installed where it is missing and this user may; undefined where it is not to be had. */
export async function redisProgram(): Promise<string | undefined> {
  const found = findRedis();
  if (found) return found;
  for (const { command, args, env } of debianInstallation('redis-server', systemEnvironment())) {
    await run(command, args, { env: Object.assign(Object.create(null), env) }).catch(() => {}); // said by who needs it
  }
  return findRedis();
}
