/** nginx in a folder of its own: as the measure of what this machine can serve, and as the proxy before a site. */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../tests/support/free-port.ts';
import { waitFor } from '../../tests/support/wait-for.ts';

/** A running nginx. */
export interface Nginx {
  /** Address of the page, or of the proxy. */
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
  const port = await freePort();
  const nginx = await run(port, async (folder) => {
    writeFileSync(path.join(folder, 'page.html'), html);
    writeFileSync(path.join(folder, 'page.html.gz'), gzipped);
    return `listen 127.0.0.1:${port}; root ${folder};`;
  });
  return nginx && { ...nginx, url: `http://127.0.0.1:${port}/page.html` };
}

/**
 * Hands on what comes over TLS and HTTP/2 on this port, as a proxy in front of a site does, with nginx's own bounds of a head
 * and a certificate that nobody trusts. Null where nginx or OpenSSL is not installed.
 */
export async function startProxy({ port, to }: { port: number; to: string }): Promise<Nginx | null> {
  if (whereIs('openssl') === null) return null;
  const nginx = await run(port, async (folder) => {
    const key = path.join(folder, 'key.pem');
    const certificate = path.join(folder, 'certificate.pem');
    await promisify(execFile)('openssl', [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-days', '2', '-subj', '/CN=localhost'],
      ...['-keyout', key, '-out', certificate],
    ]);
    return `listen 127.0.0.1:${port} ssl http2;
    ssl_certificate ${certificate};
    ssl_certificate_key ${key};
    location / {
      proxy_pass ${to};
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $host:$server_port;
      proxy_set_header X-Forwarded-Proto https;
    }`;
  });
  return nginx && { ...nginx, url: `https://127.0.0.1:${port}` };
}

/** @param prepare writes what is served into the folder, and tells what stands in `server` */
async function run(
  port: number,
  prepare: (folder: string) => Promise<string>,
): Promise<Pick<Nginx, 'stop'> | null> {
  const program = whereIs('nginx');
  if (program === null) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-nginx-'));
  const server = await prepare(folder).catch((cause: unknown) => {
    rmSync(folder, { recursive: true, force: true });
    throw cause;
  });
  writeFileSync(path.join(folder, 'nginx.conf'), configuration(folder, server));
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
  await waitFor(() => accepts(port), { what: `nginx on port ${port}` }).catch(async (cause) => {
    await stop();
    throw cause;
  });
  return { stop };
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => resolve(true)).once('error', () =>
      resolve(false),
    );
    socket.once('connect', () => socket.destroy());
  });
}

/** Often outside the path of those who are not root. */
function whereIs(name: string): string | null {
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    '/opt/homebrew/bin',
  ];
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}

/** One worker, as the site is one process. Root would hand its worker to a user who may not read the folder. */
function configuration(folder: string, server: string): string {
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
  server { ${server} }
}
`;
}
