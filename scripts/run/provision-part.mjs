// One half of provisioning the CMS as a program of its own, so that stopping in the midst of it ends what it runs.
import { configure, prepare } from '../../directus/provision.mjs';

const PARTS = { prepare, configure };

const part = process.argv[2] === 'prepare' ? 'prepare' : 'configure';
try {
  await PARTS[part]({ env: process.env, log: (line) => console.log(line) });
} catch (error) {
  console.error(error instanceof Error ? (process.env.DEBUG ? error.stack : error.message) : error);
  process.exitCode = 1;
}
