/** A script of ours as a person runs it, without a terminal: to its end, with what it says. */
import { spawn } from 'node:child_process';
import { ROOT } from './project-root.ts';
import { systemEnvironment } from './system-environment.ts';

/** How it ended. */
export interface ScriptRun {
  code: number | null;
  /** What it printed, on both streams. */
  output: string;
}

/** Runs it with the machine's variables and those of `environment`, and nothing to read. */
export function runScript(
  script: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<ScriptRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: ROOT,
      // Next's types would have NODE_ENV in every environment.
      env: Object.assign(Object.create(null), systemEnvironment(), environment),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
