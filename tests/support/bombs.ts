/** Requests that would cost a CMS without limits seconds and hundreds of megabytes. */

/** A kind of request, in the ways in which it can be sent. */
export interface Bomb {
  name: string;
  /** Code of the refusal that is expected. */
  code: string;
  /** Method, address and body of each way. */
  send: [method: string, route: string, body?: unknown][];
}

/** One of each kind. @param number makes each text another one, so that none is answered from memory */
export function bombs(number: number): Bomb[] {
  const aliases = repeat(400, (index) => `a${number}x${index}: projects(limit: 1) { id }`);
  const wide = { _or: Array.from({ length: 2_000 }, () => ({ title: { _contains: `${number}` } })) };
  const long = { id: { _in: Array.from({ length: 100_000 }, (_, index) => index) } };
  const names = Array.from({ length: 60 }, (_, index) => `b${number}x${index}`);
  return [
    // 400 with a selection each are too many tokens already.
    { name: '400 aliases', code: 'TOO_MANY_TOKENS', send: graphql(`{ ${aliases} }`) },
    {
      name: '60 short aliases',
      code: 'TOO_MANY_ALIASES',
      send: graphql(
        `{ ${names.map((name) => `${name}: __typename`).join(' ')} ${names.map((name) => `${name}y: projects { id }`).join(' ')} }`,
      ),
    },
    {
      name: 'depth 30',
      code: 'QUERY_TOO_DEEP',
      send: graphql(
        `{ ${'projects { themes { themes_id { '.repeat(10)} id${number} ${'} } } '.repeat(10)} }`,
      ),
    },
    {
      name: '2,000 tokens',
      code: 'TOO_MANY_TOKENS',
      send: graphql(`{ projects { ${repeat(2_000, (index) => `f${number}x${index}`)} } }`),
    },
    {
      name: '40 directives',
      code: 'TOO_MANY_DIRECTIVES',
      send: graphql(`{ projects { id${number}: id ${'@include(if: true) '.repeat(40)} } }`),
    },
    { name: 'fields=*.*.*.*', code: 'WILDCARD_TOO_DEEP', send: rest({ fields: '*.*.*.*' }) },
    {
      name: 'a wildcard in deep',
      code: 'WILDCARD_TOO_DEEP',
      send: rest({ deep: { themes: { _fields: '*.*' } } }),
    },
    {
      name: 'a filter of 2,000 conditions',
      code: 'FILTER_TOO_WIDE',
      send: [
        ['SEARCH', '/items/projects', { query: { filter: wide } }],
        ['SEARCH', '/items/projects', { query: { deep: { team: { _filter: wide } } } }],
        ...variable(wide),
      ],
    },
    {
      name: 'a filter of 100,000 values',
      code: 'TOO_MANY_VALUES',
      send: [['SEARCH', '/items/projects', { query: { filter: long } }], ...variable(long)],
    },
    {
      name: 'a filter of 100 levels, written out',
      code: 'FILTER_TOO_DEEP',
      send: graphql(
        `{ projects(filter: ${'{ _and: ['.repeat(50)}{ id: { _gt: ${number} } }${'] }'.repeat(50)}) { id } }`,
      ),
    },
    {
      name: '3 MB of text',
      code: 'DOCUMENT_TOO_LONG',
      send: [
        [
          'POST',
          '/graphql',
          { query: `{ projects(search: "${'a'.repeat(3_000_000)}") { id${number}: id } }` },
        ],
      ],
    },
    {
      name: 'fragments in fragments',
      code: 'TOO_MANY_ALIASES',
      send: [['POST', '/graphql', { query: doubling(20, `id${number}: id`) }]],
    },
    {
      name: 'relations multiplied by REST',
      code: 'QUERY_TOO_COSTLY',
      send: rest({ fields: 'themes.themes_id.name,indicators.name', limit: 100 }, ['/items/projects']),
    },
    { name: 'limit=-1', code: 'LIMIT_REFUSED', send: rest({ limit: -1 }) },
    {
      name: '20 aliases by REST',
      code: 'TOO_MANY_ALIASES',
      send: rest({
        alias: Object.fromEntries(
          repeat(20, (index) => `a${index}`)
            .split(' ')
            .map((name) => [name, 'themes']),
        ),
      }),
    },
  ];
}

/** What Node takes as an address, in characters, with room for the headers: its default is 16 KB for both. */
const LONGEST_ADDRESS = 8_000;

function graphql(query: string): Bomb['send'] {
  const address = `/graphql?${new URLSearchParams({ query })}`;
  const posts: Bomb['send'] = [
    ['POST', '/graphql', { query }],
    ['POST', '/graphql/system', { query }],
  ];
  return address.length > LONGEST_ADDRESS ? posts : [...posts, ['GET', address]];
}

/** As a variable of a query that is harmless without it. */
function variable(filter: object): Bomb['send'] {
  const query = 'query X($filter: projects_filter) { projects(filter: $filter) { id } }';
  return [['POST', '/graphql', { query, variables: { filter } }]];
}

/** Each fragment holds the next one twice, and the last one a field. */
export function doubling(times: number, field: string): string {
  const fragments = Array.from(
    { length: times },
    (_, index) => `fragment F${index} on projects { ...F${index + 1} ...F${index + 1} }`,
  );
  return `{ projects { ...F0 } } ${fragments.join(' ')} fragment F${times} on projects { ${field} }`;
}

function rest(
  query: Record<string, unknown>,
  routes: readonly string[] = ['/items/projects', '/files'],
): Bomb['send'] {
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  );
  return [
    ...routes.map((route): Bomb['send'][number] => ['GET', `${route}?${search}`]),
    ['SEARCH', '/items/projects', { query }],
  ];
}

function repeat(times: number, one: (index: number) => string): string {
  return Array.from({ length: times }, (_, index) => one(index)).join(' ');
}
