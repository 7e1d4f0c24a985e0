/** nginx with one page in a folder of its own: the measure of what this machine can serve. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { freePort } from '../../tests/support/free-port.ts';
import { waitFor } from '../../tests/support/wait-for.ts';

/** A running nginx. */
export interface Nginx {
  /** Address of the page. */
  url: string;
  stop(): Promise<void>;
}

/** Serves `html`, and `gzipped` to those who take it. Null where nginx is not installed. */
export async function startNginx({
  html,
  gzipped,
}: {
  html: Buffer;
  gzipped: Buffer;
}): Promise<Nginx | null> {
  const program = whereNginxIs();
  if (program === null) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-nginx-'));
  const port = await freePort();
  writeFileSync(path.join(folder, 'page.html'), html);
  writeFileSync(path.join(folder, 'page.html.gz'), gzipped);
  writeFileSync(path.join(folder, 'nginx.conf'), configuration(folder, port));
  const args = ['-p', folder, '-e', path.join(folder, 'error.log'), '-c', path.join(folder, 'nginx.conf')];
  const child = spawn(program, args, { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  const kill = () => child.kill('SIGTERM');
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}/page.html`;
  await waitFor(async () => (await fetch(url)).ok, { what: `nginx at ${url}` }).catch(async (cause) => {
    await stop();
    throw cause;
  });
  return { url, stop };
}

/** Often outside the path of those who are not root. */
function whereNginxIs(): string | null {
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    '/opt/homebrew/bin',
  ];
  return folders.map((folder) => path.join(folder, 'nginx')).find((file) => existsSync(file)) ?? null;
}

/** One worker, as the site is one process. Root would hand its worker to a user who may not read the folder. */
function configuration(folder: string, port: number): string {
  const { username, uid } = userInfo();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `  ${kind}_temp_path ${folder}/${kind};`,
  );
  return `${uid === 0 ? `user ${username};\n` : ''}daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http {
${temporary.join('\n')}
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  gzip_static on;
  types { text/html html; }
  charset utf-8;
  server { listen 127.0.0.1:${port}; root ${folder}; }
}
`;
}
