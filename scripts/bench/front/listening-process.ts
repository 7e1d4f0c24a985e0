import { spawnSync } from 'node:child_process';

/** Id of the process that listens at this address; null where `lsof` is not installed. @throws Error where none does */
export function listeningProcess(url: string): number | null {
  const { error, stdout } = spawnSync('lsof', ['-t', `-iTCP:${new URL(url).port}`, '-sTCP:LISTEN'], {
    encoding: 'utf8',
  });
  if (error) return null;
  const pid = Number(stdout.trim().split('\n')[0]);
  if (!(pid > 0)) throw new Error(`Expected a process to listen at ${url}, lsof said "${stdout}"`);
  return pid;
}
