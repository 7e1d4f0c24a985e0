/**
 * The server of `npm start`: reading pages from the page store, everything else by Next. Stops on SIGTERM and SIGINT
 * once what is under way is answered.
 */
import './production.ts';
import { resolve } from 'node:path';
import { servedBuild } from './cache/served-build.ts';
import { frontEnv } from './env.ts';
import { warmUpPublishing } from './publish/warm-up.ts';
import { makeErrorPage } from './serve/error-page.ts';
import { createFront } from './serve/front.ts';
import { nextApp } from './serve/next-app.ts';
import { patientServer } from './serve/patient-server.ts';
import { readReadingRoutes } from './serve/reading-routes.ts';

/** Longest wait for requests under way when the server stops, in milliseconds. */
const LONGEST_FAREWELL_MS = 10_000;

/** How long those who wait for the server are answered first, in milliseconds: loading Next holds everybody up. */
const NEXT_LOADS_AFTER_MS = 500;

const { distDir, host, port } = frontEnv;
const log = (line: string) => console.error(line);

const next = nextApp({ host, port });
await servedBuild(distDir);
const [routes, errorPage] = await Promise.all([
  readReadingRoutes(distDir, resolve('public')),
  makeErrorPage(),
]);
const server = patientServer(createFront({ routes, next: next.handle, ask: next.ask, errorPage, log }));
server.listen(port, host, () => {
  log(`The site answers on http://${host}:${port}`);
  setTimeout(loadNext, NEXT_LOADS_AFTER_MS);
});

async function loadNext(): Promise<void> {
  try {
    await next.load();
    await warmUpPublishing(distDir);
  } catch (error) {
    log(`Next could not be loaded: ${error instanceof Error ? error.stack : String(error)}`);
    process.exit(1);
  }
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);

function stop(): void {
  setTimeout(() => process.exit(0), LONGEST_FAREWELL_MS).unref();
  server.close(async () => {
    await next.close();
    process.exit(0);
  });
  server.closeIdleConnections();
}
