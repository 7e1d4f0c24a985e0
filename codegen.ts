import { spawnSync } from 'node:child_process';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

// Types come from the SDL that the site's own role sees, so a query for a field that visitors may not read
// does not compile. `__typename` is added to every selection: cache tags are made of it (lib/cms/tags-for.ts).
const config: CodegenConfig = {
  hooks: { afterAllFileWrite: writeManifest },
  schema: './schema.graphql',
  documents: ['lib/**/*.ts', '!lib/generated/**'],
  generates: {
    './lib/generated/': {
      preset: 'client',
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: {
          Date: 'string',
          GraphQLStringOrFloat: 'string | number',
          JSON: 'unknown',
        },
      },
    },
  },
};

/** In a process of its own, which reads what was written. */
function writeManifest(): void {
  const { status } = spawnSync(process.execPath, ['scripts/schema/write-manifest.ts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The list of operations for the CMS could not be written');
}

export default config;
