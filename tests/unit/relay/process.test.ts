/** The relay and the operator's commands as processes of their own, as `npm start` and `npm run relay` run them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freePort } from '../../support/free-port.ts';
import { type KeptProcess, keepProcess } from '../../support/kept-process.ts';
import { ROOT } from '../../support/project-root.ts';
import { systemEnvironment } from '../../support/system-environment.ts';
import { waitFor } from '../../support/wait-for.ts';
import { changeOf, type OutboxStandIn, startOutboxStandIn, TOKEN } from './outbox-stand-in.ts';
import { type SiteStandIn, startSiteStandIn } from './site-stand-in.ts';

let folder: string;
let site: SiteStandIn;
let outbox: OutboxStandIn;
let port: number;
const started: KeptProcess[] = [];

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'vitrine-relay-'));
  site = await startSiteStandIn();
  outbox = await startOutboxStandIn();
  port = await freePort();
});

afterEach(async () => {
  for (const one of started.splice(0)) await one.stop();
  await site.stop();
  await outbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

function run(script: string, args: string[], env: Record<string, string> = {}): KeptProcess {
  const process = keepProcess({
    name: script,
    args: [path.join('relay', script), ...args],
    cwd: ROOT,
    env: {
      ...systemEnvironment(),
      DIRECTUS_URL: outbox.url,
      RELAY_TOKEN: TOKEN,
      SITE_URL: site.url,
      REVALIDATE_SECRET: site.secret,
      RELAY_PORT: String(port),
      ...env,
    },
    logFile: path.join(folder, `${script}.log`),
  });
  started.push(process);
  return process;
}

async function startRelay(): Promise<KeptProcess> {
  const relay = run('main.ts', []);
  await relay.answers(`http://127.0.0.1:${port}/health`, 20_000);
  return relay;
}

describe('the relay as a process', () => {
  test('takes what is recorded, without being asked', async () => {
    await startRelay();
    site.addPage('/articles/a-year', ['article-12']);
    outbox.add([changeOf()]);
    await waitFor(() => outbox.held[0]?.state === 'live', { what: 'the change to be live' });
  }, 30_000);

  test('tells depth, outcomes and publish-to-live as metrics, and that the CMS is gone', async () => {
    await startRelay();
    outbox.add([changeOf()]);
    await waitFor(() => outbox.held[0]?.state === 'live', { what: 'the change to be live' });
    const metrics = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const said = await metrics();
    for (const line of [
      'vitrine_outbox_up 1',
      'vitrine_outbox_depth{state="pending"} 0',
      'vitrine_outbox_oldest_seconds{of="pending"} 0',
      'vitrine_relay_attempts_total{outcome="live"} 1',
      'vitrine_publish_to_live_seconds_count 1',
    ]) {
      expect(said).toContain(line);
    }
    outbox.isDown = true;
    const gone = await metrics();
    expect(gone).toContain('vitrine_outbox_up 0');
    expect(gone).not.toContain('vitrine_outbox_depth{');
  }, 30_000);

  test('goes on when the CMS comes back', async () => {
    outbox.isDown = true;
    const relay = await startRelay();
    await waitFor(() => relay.log().includes('outbox-down'), { what: 'the line that says so' });
    outbox.isDown = false;
    outbox.add([changeOf()]);
    await waitFor(() => outbox.held[0]?.state === 'live', { what: 'the change to be live' });
  }, 30_000);

  test('replays by itself what failed while the site was away', async () => {
    site.purgeAnswers.push({ status: 503, body: {} });
    await startRelay();
    outbox.add([changeOf()]);
    await waitFor(() => outbox.replays.length > 0, { what: 'the replay', withinMs: 25_000 });
    await waitFor(() => outbox.held[0]?.state === 'live', { what: 'the change to be live' });
  }, 40_000);

  test('ends at once on SIGTERM when nothing is under way, with code 0', async () => {
    const relay = await startRelay();
    const begun = performance.now();
    process.kill(relay.pid, 'SIGTERM');
    expect(await relay.ended).toBe(0);
    expect(performance.now() - begun).toBeLessThan(3_000);
  }, 30_000);

  test('does not start without a secret, and names it', async () => {
    const relay = run('main.ts', [], { RELAY_TOKEN: '' });
    expect(await relay.ended).toBe(1);
    expect(relay.log()).toContain('RELAY_TOKEN');
    expect(relay.log()).not.toContain('    at ');
  }, 30_000);

  test('answers nothing else, and takes no other method', async () => {
    await startRelay();
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/health`, { method: 'POST' })).status).toBe(405);
  }, 30_000);
});

describe("an operator's command as a process", () => {
  test('status ends with 0', async () => {
    const command = run('cli.ts', ['status']);
    expect(await command.ended).toBe(0);
    expect(command.log()).toContain('Dead letters');
  }, 30_000);

  test('dead shows what was given up and why; replay --all makes it again and follows it', async () => {
    const id = outbox.add([changeOf()]);
    for (const one of outbox.held)
      Object.assign(one, { state: 'dead', attempts: 1, failed: true, rejected: true });
    const dead = run('cli.ts', ['dead']);
    expect(await dead.ended).toBe(0);
    expect(dead.log()).toContain(id);
    expect(dead.log()).toContain('The site does not answer.');

    await startRelay();
    const replay = run('cli.ts', ['replay', '--all', '--json']);
    expect(await replay.ended).toBe(0);
    expect(replay.log()).toContain('{"replayed":1,"live":1,"dead":0,"again":0,"open":0}');
  }, 30_000);

  test('a replay of what is no dead letter ends with 1 and says so', async () => {
    const replay = run('cli.ts', ['replay', '0b3f2c1e-8d4a-4f6b-9c2d-1e5a7b8c9d0e']);
    expect(await replay.ended).toBe(1);
    expect(replay.log()).toContain('dead letter');
  }, 30_000);

  test('says in a sentence that the CMS is not there, and ends with 1', async () => {
    const command = run('cli.ts', ['status'], { DIRECTUS_URL: 'http://127.0.0.1:1' });
    expect(await command.ended).toBe(1);
    expect(command.log()).toContain('Is the CMS running');
    expect(command.log()).not.toContain('    at ');
  }, 30_000);

  test('a wrong token is told, and is not printed', async () => {
    const command = run('cli.ts', ['status'], { RELAY_TOKEN: 'w'.repeat(40) });
    expect(await command.ended).toBe(1);
    expect(command.log()).toContain('RELAY_TOKEN');
    expect(command.log()).not.toContain('w'.repeat(40));
  }, 30_000);

  test('ends with 2 when it does not understand', async () => {
    const command = run('cli.ts', ['flush']);
    expect(await command.ended).toBe(2);
    expect(command.log()).toContain('npm run relay -- status');
  }, 30_000);
});
