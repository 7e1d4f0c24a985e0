// The servers that integration tests start for themselves, installed before the tests where they are missing.
import { scriptEnvironment } from './child-environment.mjs';
import { debianInstallation, findPostgres, findRedis } from './debian-packages.mjs';

const SERVERS = [
  { title: 'Redis', package: 'redis-server', find: findRedis },
  { title: 'PostgreSQL', package: 'postgresql', find: findPostgres },
];

/**
 * Gets what is missing. A machine that cannot have it still runs all other tests: those that need it are skipped,
 * and counted as such.
 *
 * @param {Pick<import('./commands.mjs').Context, 'root' | 'settings' | 'steps' | 'supervisor'>} context
 */
export async function getTestServers({ root, settings, steps, supervisor }) {
  for (const { title, package: name, find } of SERVERS) {
    if (find()) continue;
    await steps.step(`get ${title}`, async (detail) => {
      try {
        for (const call of debianInstallation(name, scriptEnvironment(settings))) {
          await supervisor.run({ name: 'install-servers', cwd: root, ...call }, detail);
        }
      } catch {
        // said below: what counts is whether it is there
      }
      return find() ? '' : 'not to be had here: tests that need it are skipped';
    });
  }
}
