/** Writes the manifest of the site's operations. `npm run codegen` does so after the types. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { MANIFEST_FILE, manifestText, readOperations } from './operations-manifest.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const { manifest } = await readOperations(ROOT);
writeFileSync(path.join(ROOT, MANIFEST_FILE), manifestText(manifest));
