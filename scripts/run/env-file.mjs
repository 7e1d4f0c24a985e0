// Reads and completes `.env`. A reader of our own because util.parseEnv is missing on the oldest Node served, and
// because completing must keep every line as its owner wrote it.
import {
  chmodSync,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';

const OWNER_ONLY = 0o600;
const LINE = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/;

/**
 * @param {string} text
 * @returns {Record<string, string>} the last value of each name
 */
export function parseEnvFile(text) {
  /** @type {Record<string, string>} */
  const values = {};
  for (const line of text.split(/\r?\n/)) {
    const [, name, raw] = LINE.exec(line) ?? [];
    if (name !== undefined && raw !== undefined) values[name] = unquoted(raw.trim());
  }
  return values;
}

/** @param {string} raw */
function unquoted(raw) {
  const quoted = /^(["'`])(.*?)\1\s*(?:#.*)?$/.exec(raw);
  if (quoted) return quoted[2] ?? '';
  return raw.replace(/(?:^|\s)#.*$/, '').trim();
}

/**
 * @param {string} file
 * @returns {Record<string, string>} its values; none if there is no such file
 */
export function readEnvFile(file) {
  return existsSync(file) ? parseEnvFile(readFileSync(file, 'utf8')) : {};
}

/** @typedef {{ name: string, comment: string, create: () => string }} Setting */

/**
 * The text of an `.env` with what it misses. A value that is there stays; a name without a value is filled in its
 * place; what the environment provides is not written down.
 *
 * @param {string} text of the present file, empty for none
 * @param {Setting[]} settings wanted
 * @param {Record<string, string | undefined>} environment
 * @returns {{ text: string, added: string[] }}
 */
export function completeEnvText(text, settings, environment) {
  const present = parseEnvFile(text);
  const missing = settings.filter(({ name }) => !present[name] && !environment[name]);
  let completed = text;
  for (const { name, comment, create } of missing) {
    const line = `${name}=${create()}`;
    if (name in present) {
      completed = completed.replace(new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=.*$`, 'm'), () => line);
    } else {
      const gap = completed === '' ? '' : completed.endsWith('\n') ? '\n' : '\n\n';
      completed += `${gap}# ${comment}\n${line}\n`;
    }
  }
  return { text: completed, added: missing.map(({ name }) => name) };
}

/**
 * Completes the file on disk, which only its owner may read. It is replaced in one move, so that a crash leaves
 * either the old or the new file.
 *
 * @param {string} file
 * @param {Setting[]} settings
 * @param {Record<string, string | undefined>} environment
 * @returns {string[]} the names added
 */
export function completeEnvFile(file, settings, environment) {
  const exists = existsSync(file);
  const { text, added } = completeEnvText(exists ? readFileSync(file, 'utf8') : '', settings, environment);
  const target = exists ? realpathSync(file) : file;
  if (added.length > 0) {
    const draft = `${target}.new`;
    writeFileSync(draft, text, { mode: OWNER_ONLY });
    renameSync(draft, target);
  }
  const isOpen = existsSync(target) && (statSync(target).mode & 0o077) !== 0;
  if (isOpen && process.platform !== 'win32') chmodSync(target, OWNER_ONLY);
  return added;
}
