import { spawnSync } from 'node:child_process';

/** Ids of the processes that this one has started and that still run. @throws Error where there is no `pgrep` */
export function childProcesses(): number[] {
  const { error, stdout } = spawnSync('pgrep', ['-P', String(process.pid)], { encoding: 'utf8' });
  if (error) throw error;
  return stdout.split('\n').filter(Boolean).map(Number);
}
