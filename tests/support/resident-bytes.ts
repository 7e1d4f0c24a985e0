import { spawnSync } from 'node:child_process';

/** Memory of a process that is in use now, in bytes. @throws Error when there is no such process */
export function residentBytes(pid: number): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  const kibibytes = Number(stdout.trim());
  if (!(kibibytes > 0)) throw new Error(`Expected the memory of process ${pid}, ps said "${stdout}"`);
  return kibibytes * 1024;
}
