import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

// Types come from the SDL that the site's own role sees, so a query for a field that visitors may not read
// does not compile. `__typename` is added to every selection: cache tags are made of it (lib/cms/tags-for.ts).
const config: CodegenConfig = {
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

export default config;
