/**
 * Reading pages that answer a form. A form without script asks `/search?q=river`, but a reading page looks at no query:
 * it is the page of the path `/search/river`. This table says which; the front reads it for every request, and
 * `next.config.ts` makes of it the `rewrites` for where there is no front.
 */

interface Parameter {
  name: string;
  /** The whole value matches this, or the parameter counts as not given. */
  form: string;
  /** What stands in the path where it is not given and another one follows. None for the first: without it, no path. */
  absent?: string;
}

interface QueryPage {
  /** Where the form leads; without the first parameter it is a page of its own. */
  path: string;
  /** In the order of the path. */
  parameters: readonly Parameter[];
}

/**
 * At least one character that is neither a space nor ASCII punctuation, and none of those that would take an address
 * apart or be decoded twice on their way through it. Read in one pass, however long the value is.
 */
const WORDS = '[\\s!"$&-.:->@[\\]-`{-~]*[^\\s!-/:-@[-`{-~][^%?#/\\\\]*';

/** The table. */
export const QUERY_PAGES: readonly QueryPage[] = [
  {
    path: '/search',
    parameters: [
      { name: 'q', form: WORDS },
      { name: 'type', form: '[a-z]+', absent: 'all' },
      { name: 'page', form: '[1-9][0-9]{0,3}', absent: '1' },
    ],
  },
];

/** Longest value in characters that gets into a path: what is beyond is cut. */
const LONGEST = 100;

const FORMS = new Map(
  QUERY_PAGES.flatMap(({ parameters }) =>
    parameters.map(({ form }) => [form, new RegExp(`^(?:${form})$`)] as const),
  ),
);

/**
 * The path of the page that answers this query, percent-encoded; null where the page at `path` itself does.
 *
 * @param query what stands behind the question mark
 */
export function answeringPath(path: string, query: string): string | null {
  const page = QUERY_PAGES.find((one) => one.path === path);
  if (!page) return null;
  const asked = new URLSearchParams(query);
  const values = page.parameters.map(({ name, form }) => {
    const value = plain(asked.get(name) ?? '');
    return FORMS.get(form)?.test(value) ? value : undefined;
  });
  if (values[0] === undefined) return null;
  const given = values.slice(0, values.findLastIndex((value) => value !== undefined) + 1);
  const parts = given.map((value, index) => value ?? page.parameters[index]?.absent ?? '');
  return [path, ...parts.map(encodeURIComponent)].join('/');
}

/** One way of writing a value, so that one question is one page. */
function plain(value: string): string {
  const squeezed = value
    .replace(/[\p{Cc}%?#/\\]/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ');
  return Array.from(squeezed).slice(0, LONGEST).join('').trimEnd();
}

/** The same for Next's `rewrites`, which take a value as it is. The first that fits counts. */
export function queryRewrites() {
  return QUERY_PAGES.flatMap(({ path, parameters: [first, ...others] }) =>
    first ? choices(others).map((given) => rewrite(path, first, others, given)) : [],
  );
}

function rewrite(
  path: string,
  first: Parameter,
  others: readonly Parameter[],
  given: ReadonlySet<Parameter>,
) {
  const last = others.findLastIndex((one) => given.has(one));
  const parts = others
    .slice(0, last + 1)
    .map((one) => (given.has(one) ? `:${one.name}` : (one.absent ?? '')));
  return {
    source: path,
    has: [first, ...given].map(({ name, form }) => ({
      type: 'query' as const,
      key: name,
      value: `(?<${name}>${form})`,
    })),
    destination: [path, `:${first.name}`, ...parts].join('/'),
  };
}

/** Every choice of the optional parameters, each before those that are part of it. */
function choices([first, ...others]: readonly Parameter[]): ReadonlySet<Parameter>[] {
  if (!first) return [new Set()];
  const without = choices(others);
  return [...without.map((some) => new Set([first, ...some])), ...without];
}
