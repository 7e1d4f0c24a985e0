/** A copy of what the drift gate reads of the repository, for tests that change it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateTypes } from '../../scripts/schema/generate-types.ts';
import { readSdl } from '../../scripts/schema/read-cms.ts';
import { CmsApi } from './cms-api.ts';
import { ROOT } from './project-root.ts';
import type { TestCms } from './start-cms.ts';

const PARTS = [
  ...[
    'app',
    'components',
    'contract',
    'front',
    'islands',
    'lib',
    'directus/config',
    'directus/trusted-documents',
  ],
  ...['proxy.ts', 'schema.graphql', 'schema.yaml', 'package.json', 'tsconfig.json'],
];

/** The copy's folder, to be removed by the caller. */
export function copyRepository(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'vitrine-repository-'));
  for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(root, part), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
  return root;
}

/** Writes model and SDL of a CMS into a copy, as `schema:pull` does. */
export async function takeModel(root: string, cms: TestCms): Promise<void> {
  const admin = await CmsApi.asAdmin(cms);
  const { text } = await admin.ask('GET', '/schema/snapshot?export=yaml');
  writeFileSync(path.join(root, 'schema.yaml'), text);
  writeFileSync(path.join(root, 'schema.graphql'), `${await readSdl(cms.url, cms.siteToken)}\n`);
}

/** Writes the types of a copy anew. */
export async function takeTypes(root: string): Promise<void> {
  const sdl = readFileSync(path.join(root, 'schema.graphql'), 'utf8');
  for (const [file, content] of await generateTypes(root, sdl)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
}

/** Changes a file of a copy. @throws Error when that changes nothing */
export function editFile(root: string, file: string, edit: (text: string) => string): void {
  const full = path.join(root, file);
  const before = readFileSync(full, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`Nothing of ${file} was changed`);
  writeFileSync(full, after);
}
