// Preloaded into every child that the runner starts. The runner holds the other end of a pipe; when the runner is
// gone, however it died, the pipe closes and the child ends itself and what it started. So even `kill -9` of the
// runner leaves no orphan.
import { Socket } from 'node:net';

const GRACE_MS = 10_000;

const fd = Number(process.env.VITRINE_LEASH ?? '0');
delete process.env.VITRINE_LEASH; // the child's own children and workers have no such pipe
if (fd > 0) {
  const leash = new Socket({ fd, readable: true, writable: false });
  leash.on('error', () => {});
  leash.on('close', endGroup);
  leash.resume();
  leash.unref();
}

function endGroup() {
  process.on('exit', () => signalGroup('SIGKILL'));
  setTimeout(() => signalGroup('SIGKILL'), GRACE_MS);
  signalGroup('SIGTERM');
}

/** @param {NodeJS.Signals} signal */
function signalGroup(signal) {
  try {
    process.kill(process.platform === 'win32' ? process.pid : -process.pid, signal);
  } catch {
    process.kill(process.pid, signal);
  }
}
