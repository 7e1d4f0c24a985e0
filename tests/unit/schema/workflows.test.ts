/** A workflow that runs what no longer exists fails where nobody looks: on a schedule, or on somebody's pull request. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import manifest from '../../../package.json' with { type: 'json' };
import { ROOT } from '../../support/project-root.ts';

const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  if: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const workflow = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.object({ contents: z.literal('read') }),
  jobs: z.record(
    z.string(),
    z.object({
      if: z.string().optional(),
      env: z.record(z.string(), z.string()).optional(),
      'timeout-minutes': z.number(),
      steps: z.array(step),
    }),
  ),
});

const folder = path.join(ROOT, '.github', 'workflows');
const workflows = readdirSync(folder).map((file) => ({
  file,
  ...workflow.parse(parse(readFileSync(path.join(folder, file), 'utf8'))),
}));

describe.each(workflows)('$file', ({ jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('runs npm scripts that exist', () => {
    const called = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/\bnpm (?:run )?([a-z][a-z:]*)/g)].map(([, name = '']) => name),
    );
    expect(called.length).toBeGreaterThan(0);
    for (const name of called) expect(Object.keys(manifest.scripts)).toContain(name);
  });

  it('takes its actions at a version, from GitHub itself', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/);
  });

  it('shows a secret to no command line', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('secrets.');
  });
});

describe('the gate', () => {
  const gate = workflows.find(({ file }) => file === 'schema.yml');

  it('stands before every pull request without any secret, and looks at production by the clock', () => {
    expect(Object.keys(gate?.on ?? {})).toEqual(expect.arrayContaining(['pull_request', 'schedule']));
    const { repository, production } = gate?.jobs ?? {};
    expect(repository?.if).toBe("github.event_name == 'pull_request'");
    expect(JSON.stringify(repository)).not.toContain('secrets.');
    expect(Object.keys(production?.env ?? {})).toEqual([
      'DIRECTUS_URL',
      'DIRECTUS_TOKEN',
      'DIRECTUS_SITE_TOKEN',
    ]);
  });

  it('says that it compared nothing where no CMS is named, and does nothing else there', () => {
    const [first, ...others] = gate?.jobs.production?.steps ?? [];
    expect(first?.if).toBe("env.DIRECTUS_URL == ''");
    expect(first?.run).toContain('Skipped');
    for (const other of others) expect(other.if).toBe("env.DIRECTUS_URL != ''");
  });
});
