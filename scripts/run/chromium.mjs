// Finds a Chromium for the browser tests, and gets one only where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { scriptEnvironment } from './child-environment.mjs';
import { debianInstallation } from './debian-packages.mjs';
import { Refusal } from './refusal.mjs';

const WINDOWS = process.platform === 'win32';
/** First the one without windows: a new page costs it half the time, and its start a fifth. */
const ON_PATH = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const IN_PLACE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const PLAYWRIGHT_CLI = path.join('node_modules', '@playwright', 'test', 'cli.js');
/** Names of the executable in Playwright's own downloads, over its versions and platforms. */
const DOWNLOADED =
  /^(?:chrome|headless_shell|chrome-headless-shell|Chromium|Google Chrome for Testing)(?:\.exe)?$/;
const DOWNLOAD_DEPTH = 5; // chromium-1/chrome-mac/Chromium.app/Contents/MacOS/Chromium

/**
 * @param {Pick<import('./commands.mjs').Context, 'root' | 'settings' | 'steps' | 'supervisor'>} context
 * @returns {Promise<string>} the executable
 */
export async function chromiumFor({ root, settings, steps, supervisor }) {
  const found = findChromium(process.env);
  if (found) return found;
  const env = scriptEnvironment(settings);
  /** @type {import('./group.mjs').Program[]} */
  const ways = [
    {
      name: 'install-browser',
      args: [PLAYWRIGHT_CLI, 'install', 'chromium', '--only-shell'],
      cwd: root,
      env,
    },
    ...['chromium-headless-shell', 'chromium'].flatMap((name) =>
      debianInstallation(name, env).map((call) => ({ name: 'install-browser', cwd: root, ...call })),
    ),
  ];
  await steps.step('get a browser', async (detail) => {
    for (const way of ways) {
      await supervisor.run(way, detail).catch(() => {}); // the next way, or the sentence below
      if (findChromium(process.env)) return;
    }
  });
  const got = findChromium(process.env);
  if (got) return got;
  throw new Refusal(
    'The browser tests need Chromium: install it or Chrome, or set CHROMIUM_PATH, then run this again.',
  );
}

/**
 * @param {Record<string, string | undefined>} env
 * @returns {string | undefined} the first that starts; `CHROMIUM_PATH` is taken at its word
 */
export function findChromium(env) {
  if (env.CHROMIUM_PATH) {
    if (existsSync(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Refusal(
      `CHROMIUM_PATH is ${env.CHROMIUM_PATH}, where no file is: correct it, or leave it unset.`,
    );
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = ON_PATH.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...IN_PLACE, ...downloads(env)].find((file) => existsSync(file) && starts(file));
}

/** On Ubuntu `chromium-browser` may be a stub that only says how to get one. @param {string} file */
function starts(file) {
  return WINDOWS || spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** @param {Record<string, string | undefined>} env @returns {string[]} newest first */
function downloads(env) {
  const cache = {
    darwin: path.join(homedir(), 'Library', 'Caches'),
    win32: env.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local'),
  };
  const parent =
    (WINDOWS ? cache.win32 : process.platform === 'darwin' ? cache.darwin : env.XDG_CACHE_HOME) ||
    path.join(homedir(), '.cache');
  const dir = env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(parent, 'ms-playwright');
  if (!existsSync(dir)) return [];
  const versions = readdirSync(dir).filter((name) => name.startsWith('chromium'));
  return versions
    .sort()
    .reverse()
    .flatMap((name) => executables(path.join(dir, name), DOWNLOAD_DEPTH));
}

/** @param {string} dir @param {number} depth @returns {string[]} */
function executables(dir, depth) {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) return depth > 1 ? executables(file, depth - 1) : [];
    return DOWNLOADED.test(entry.name) ? [file] : [];
  });
}
