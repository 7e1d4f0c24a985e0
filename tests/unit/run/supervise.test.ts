// Real processes: tiny Node scripts that write their process id, so that a test can tell whether they are gone.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { supervise } from '../../../scripts/run/supervise.mjs';

const dir = mkdtempSync(path.join(tmpdir(), 'supervise-'));
const SUPERVISE = new URL('../../../scripts/run/supervise.mjs', import.meta.url).href;
const env = { PATH: process.env.PATH ?? '' };
const stops: (() => Promise<void>)[] = [];
let count = 0;

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A service with a child of its own; `stubborn` ignores the request to end, `/die` ends it. */
async function service({ stubborn = false } = {}) {
  const name = `service-${count++}`;
  const port = await freePort();
  const script = path.join(dir, `${name}.mjs`);
  const pids = path.join(dir, `${name}.pids`);
  writeFileSync(
    script,
    `import { spawn } from 'node:child_process';
     import { writeFileSync } from 'node:fs';
     import { createServer } from 'node:http';
     if (${stubborn}) process.on('SIGTERM', () => {});
     const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
     writeFileSync(${JSON.stringify(pids)}, process.pid + ' ' + child.pid);
     createServer((request, response) => {
       if (request.url === '/die') { console.error('the reason of the crash'); process.exit(7); }
       response.end('ok');
     }).listen(${port}, '127.0.0.1');`,
  );
  const url = `http://127.0.0.1:${port}/`;
  return {
    pids,
    url,
    program: { name, args: [script], cwd: dir, env },
    readiness: { url, withinMs: 20_000 },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function lives(pid: number) {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(
      existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '',
    );
  } catch {
    return false;
  }
}

const living = (...files: string[]) =>
  files.flatMap((file) => readFileSync(file, 'utf8').split(' ').map(Number)).filter(lives);

function start({ graceMs = 5_000, restarts = 0, onRestart = () => {} } = {}) {
  const supervisor = supervise({ logDir: dir, graceMs, restarts, onRestart });
  stops.push(supervisor.stop);
  return supervisor;
}

test('stopping leaves no process of any service, nor of what the services started', async () => {
  const supervisor = start();
  const [one, two] = [await service(), await service()];
  await supervisor.serve(one.program, one.readiness);
  await supervisor.serve(two.program, two.readiness);
  expect(living(one.pids, two.pids)).toHaveLength(4);
  await supervisor.stop();
  expect(living(one.pids, two.pids)).toEqual([]);
});

test('a service that does not heed the request is killed after the grace', async () => {
  const supervisor = start({ graceMs: 300 });
  const stubborn = await service({ stubborn: true });
  await supervisor.serve(stubborn.program, stubborn.readiness);
  await supervisor.stop();
  expect(living(stubborn.pids)).toEqual([]);
});

test('a crash is reported with name and last lines, and what the crashed service started is ended', async () => {
  const supervisor = start();
  const { pids, url, program, readiness } = await service();
  await supervisor.serve(program, readiness);
  await fetch(`${url}die`).catch(() => undefined);
  expect(await supervisor.crashed).toMatchObject({
    message: expect.stringContaining(`${program.name} ended with code 7`),
    lines: ['the reason of the crash'],
  });
  expect(living(pids)).toEqual([]);
});

test('a service that ends is started again, and one that ends too often is given up', async () => {
  const onRestart = vi.fn();
  const supervisor = start({ restarts: 1, onRestart });
  const { pids, url, program, readiness } = await service();
  await supervisor.serve(program, readiness);
  const [first] = living(pids);
  await fetch(`${url}die`).catch(() => undefined);
  await vi.waitFor(async () => expect((await fetch(url)).ok).toBe(true), { timeout: 15_000 });
  expect(onRestart).toHaveBeenCalledOnce();
  expect(living(pids)).not.toContain(first);
  await fetch(`${url}die`).catch(() => undefined);
  expect(await supervisor.crashed).toMatchObject({ message: expect.stringContaining('ended with code 7') });
  expect(living(pids)).toEqual([]);
});

test('a service that ends before it answers fails its start with what it said', async () => {
  const program = {
    name: 'broken',
    args: ['-e', 'console.log("no database"); process.exit(2)'],
    cwd: dir,
    env,
  };
  const readiness = { url: `http://127.0.0.1:${await freePort()}/`, withinMs: 20_000 };
  await expect(start().serve(program, readiness)).rejects.toMatchObject({ lines: ['no database'] });
});

test('a program that is not there is named', async () => {
  const program = { name: 'absent', command: 'no-such-program', args: [], cwd: dir, env };
  await expect(start().run(program)).rejects.toThrow('absent could not start');
});

test('a supervisor that is killed outright takes its services with it', async () => {
  const { pids, url, program, readiness } = await service();
  const code = `const { supervise } = await import(${JSON.stringify(SUPERVISE)});
    await supervise({ logDir: ${JSON.stringify(dir)} }).serve(${JSON.stringify(program)}, ${JSON.stringify(readiness)});
    console.log('up');`;
  const owner: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', code]);
  await new Promise((resolve) => owner.stdout?.once('data', resolve));
  expect((await fetch(url)).ok).toBe(true);
  owner.kill('SIGKILL');
  await vi.waitFor(() => expect(living(pids)).toEqual([]), { timeout: 15_000 });
});
