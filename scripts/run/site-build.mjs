// When a production build of the site is out of date.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from './stamps.mjs';

const INPUTS = [
  ...['app', 'components', 'contract', 'front', 'islands', 'lib'],
  ...[
    'next.config.ts',
    'proxy.ts',
    'instrumentation.ts',
    'tsconfig.json',
    'tsconfig.base.json',
    'package-lock.json',
  ],
];

/**
 * What a build is made from: the site's sources, its public address, and the content, of which the identity of the
 * data folder stands for all: later changes reach built pages by revalidation, another database does not.
 *
 * @param {import('./settings.mjs').Settings} settings
 */
export function buildInputs({ root, dataDir, env }) {
  return hashOf(root, INPUTS, [env.SITE_URL ?? '', identityOf(dataDir)]);
}

/** @param {import('./settings.mjs').Settings} settings */
export function buildStampFile({ root, distDir }) {
  return path.join(root, distDir, 'vitrine-stamp');
}

/** @param {string} dataDir */
function identityOf(dataDir) {
  const file = path.join(dataDir, 'identity');
  if (!existsSync(file)) writeFileSync(file, randomUUID());
  return readFileSync(file, 'utf8');
}
