// Runs a program that is not Node's on the leash of the tests (scripts/run/leash.mjs, preloaded here): it belongs to
// this process's group, which the leash ends. Usage: run-program.mjs PROGRAM ARGUMENT...
import { spawn } from 'node:child_process';

const [program = '', ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.once('error', (error) => {
  console.error(`${program} cannot be started: ${error.message}`);
  process.exit(127);
});
child.once('exit', (code) => process.exit(code ?? 1));
process.on('SIGTERM', () => child.kill('SIGTERM'));
