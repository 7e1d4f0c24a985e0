/** Where a document uses a field, whatever the field is called there. */
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { indexUses } from '../../../scripts/schema/document-uses.ts';
import { documentsIn } from '../../../scripts/schema/documents.ts';

const schema = buildSchema(`
  type Query {
    articles(filter: articles_filter, sort: [String]): [articles!]!
    articles_aggregated(groupBy: [String]): [articles_aggregated!]!
  }
  type articles { id: ID!, title: String, rank: Int, author: people }
  type people { id: ID!, name: String }
  type articles_aggregated { count: articles_aggregated_count }
  type articles_aggregated_count { rank: Int }
  input articles_filter { _or: [articles_filter], title: string_filter, author: people_filter }
  input people_filter { name: string_filter }
  input string_filter { _eq: String }
`);

const text = `
import { graphql } from '../generated/gql.ts';

const Card = graphql(\`
  fragment Card on articles {
    headline: title
  }
\`);

const List = graphql(\`
  query List {
    articles(
      filter: { _or: [{ author: { name: { _eq: "Ada" } } }] }
      sort: ["-rank", "author.name"]
    ) {
      ...Card
    }
    articles_aggregated(groupBy: ["title"]) {
      count {
        rank
      }
    }
  }
\`);
`;

const pages = new Map([
  ['List', ['app/(site)/articles/page.tsx', 'app/feed.xml/route.ts', 'app/(site)/layout.tsx']],
]);
const uses = indexUses(documentsIn('lib/reads/articles.ts', text), schema, pages);
const lines = (name: string) => uses.of(name).map(({ document, line }) => `${document}:${line}`);

test('a field under an alias is named by its line in the file', () => {
  expect(lines('articles.title')).toEqual(['Card:6', 'List:18']);
});

test('a field in a filter, in an order and through a relation is used', () => {
  expect(lines('people.name')).toEqual(['List:13', 'List:14']);
  expect(lines('articles.rank')).toEqual(['List:14', 'List:20']);
});

test('a collection is used wherever a field of it is', () => {
  expect(lines('people')).toEqual(['List:13', 'List:14']);
  expect(lines('articles')).toContain('List:12');
});

test('a fragment belongs to the pages of the queries that spread it', () => {
  const [use] = uses.of('articles.title');
  expect(use?.pages).toEqual(['/articles', '/feed.xml', 'every page of (site)']);
});

test('what nobody asks for is used by nobody', () => {
  expect(uses.of('articles.body')).toEqual([]);
});
