// A schema that Directus has made is known as one only by the copy of `graphql` that Directus itself has loaded.
const GRAPHQL = 'graphql';

export default {
  plugins: [
    { name: 'graphql-of-directus', resolveId: (id) => (id === GRAPHQL ? { id, external: true } : null) },
  ],
};
