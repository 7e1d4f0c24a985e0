/** What `npm run codegen` would write, without writing it: for a gate that compares, and for a pull that moves all at once. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate } from '@graphql-codegen/cli';
import { z } from 'zod';
import config from '../../codegen.ts';
import { MANIFEST_FILE, manifestText, readOperations } from './operations-manifest.ts';

const files = z.array(z.object({ filename: z.string(), content: z.string() }));
const documentModule = z.record(z.string(), z.unknown());
const DOCUMENTS = path.join('lib', 'generated', 'graphql.ts');

/**
 * The types and the manifest of operations by their path below `root`, made from an SDL and the documents under `root`.
 *
 * @throws Error in codegen's words, when a document asks for what the SDL does not have
 */
export async function generateTypes(root: string, sdl: string): Promise<Map<string, string>> {
  const made = await generate({ ...config, schema: sdl, cwd: root, silent: true }, false);
  const contents = new Map(
    files.parse(made).map(({ filename, content }) => [path.normalize(filename), content]),
  );
  const documents = await load(contents.get(DOCUMENTS) ?? '');
  const { manifest } = await readOperations(root, { sdl, documents });
  return contents.set(path.normalize(MANIFEST_FILE), manifestText(manifest));
}

/** A module that is not written yet. */
async function load(source: string): Promise<object> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-types-'));
  try {
    const file = path.join(folder, 'graphql.mts');
    writeFileSync(file, source);
    return documentModule.parse({ ...(await import(pathToFileURL(file).href)) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
