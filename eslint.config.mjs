// Lints the GraphQL documents in lib/; everything else is Biome's.
import graphqlEslint from '@graphql-eslint/eslint-plugin';

/** Only the documents: the TypeScript around them is none of its business. */
const documents = {
  ...graphqlEslint.processor,
  /** @param {string} code @param {string} file */
  preprocess: (code, file) => graphqlEslint.processor.preprocess(code, file).slice(0, -1),
};

export default [
  { ignores: ['lib/generated/**'] },
  { files: ['lib/**/*.ts'], processor: documents },
  {
    files: ['lib/**/*.graphql'],
    plugins: { '@graphql-eslint': graphqlEslint },
    languageOptions: {
      parser: graphqlEslint.parser,
      parserOptions: {
        graphQLConfig: { schema: './schema.graphql', documents: ['lib/**/*.ts', '!lib/generated/**'] },
      },
    },
    rules: {
      // As LIMITS.depth of directus/extensions/limits, which refuses what is deeper.
      '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 4 }],
    },
  },
];
