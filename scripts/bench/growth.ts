/** What the site's own questions cost the CMS with a hundred articles, a thousand and ten thousand. */
import { z } from 'zod';
import { demoContent } from '../../directus/demo/content.ts';
import {
  AddressesDocument,
  ArticleDocument,
  ArticleListDocument,
  ArticleNeighboursDocument,
  FeedDocument,
  HomeDocument,
  PersonDocument,
  type TypedDocumentString,
} from '../../lib/generated/graphql.ts';
import { copyCms, type TestCms } from '../../tests/support/start-cms.ts';
import type { Ground } from './ground.ts';
import { fillArticles, grownSlug } from './growth/fill-articles.ts';
import { percentile } from './publish/percentile.ts';
import { type Figure, figure } from './report.ts';

const SIZES = [100, 1_000, 10_000] as const;
const ROUNDS = 60;
/** Before the first is measured: Directus learns roles and schema. */
const WARM_UP = 10;
/** Ours: what a busy machine lets two equal figures differ by. */
const FLAT = 1.3;

/** A question, and whether its cost should be the same however many articles there are. */
interface Question {
  name: string;
  isFlat: boolean;
  /** The request's body. */
  body: (size: number) => string;
}

function question<Variables>(
  name: string,
  isFlat: boolean,
  document: TypedDocumentString<unknown, Variables>,
  variables: (size: number) => Variables,
): Question {
  const query = document.toString();
  return { name, isFlat, body: (size) => JSON.stringify({ query, variables: variables(size) }) };
}

const PER_PAGE = 20;
const article = grownSlug(SIZES[0] - 1);
const language = 'en';
const { people, tags } = demoContent();
const [person = { slug: '' }] = people;

const QUESTIONS: readonly Question[] = [
  question('detail: an article', true, ArticleDocument, () => ({ slug: article, language })),
  question('detail: where to read on', false, ArticleNeighboursDocument, () => ({
    id: '1',
    slug: article,
    language,
    published: '2026-01-01T00:00:00Z',
    tags: tags.slice(0, 1).map(({ slug }) => slug),
    tagged: true,
  })),
  question('list: first page', true, ArticleListDocument, () => page(1)),
  question('list: last page', false, ArticleListDocument, (size) => page(size / PER_PAGE)),
  question('list: feed', true, FeedDocument, () => ({ limit: PER_PAGE })),
  question('list: home', true, HomeDocument, () => ({ language })),
  question('list: a person’s articles', false, PersonDocument, () => ({
    slug: person.slug,
    articles: 40,
    projects: 24,
  })),
  question('all: addresses, one lot', false, AddressesDocument, () => ({ limit: 500, page: 1 })),
];

interface Cost {
  ms: number;
  statements: number;
}

const answered = z.object({ data: z.looseObject({}), errors: z.undefined().optional() });

/** p50 and statements of each question at each size. */
export async function benchGrowth(ground: Ground): Promise<Figure[]> {
  await using ended = new AsyncDisposableStack();
  const cms = await copyCms(await ground.cms(), { counted: true });
  ended.defer(() => cms.stop());
  const costs = new Map<string, Cost[]>(QUESTIONS.map(({ name }) => [name, []]));
  for (const size of SIZES) {
    ground.say(`${size} articles`);
    await cms.halt();
    fillArticles(cms.dataDir, size);
    await cms.start();
    for (const question of QUESTIONS) costs.get(question.name)?.push(await costOf(cms, question, size));
  }
  return QUESTIONS.flatMap(({ name, isFlat }) => figuresOf(name, isFlat, costs.get(name) ?? []));
}

function figuresOf(name: string, isFlat: boolean, costs: readonly Cost[]): Figure[] {
  const [few, many] = [costs[0], costs.at(-1)];
  if (!few || !many) return [];
  const most = SIZES.at(-1);
  return [
    figure({
      subject: `${name}: p50 with ${most} articles, of that with ${SIZES[0]}`,
      value: many.ms / few.ms,
      unit: 'times',
      target: isFlat ? { atMost: FLAT } : null,
      detail: `${costs.map(({ ms }) => ms.toFixed(1)).join(', ')} ms`,
    }),
    figure({
      subject: `${name}: SQL statements more`,
      value: many.statements - few.statements,
      unit: 'statements',
      target: { atMost: 0 },
      detail: `${few.statements} with ${SIZES[0]}`,
    }),
  ];
}

async function costOf(cms: TestCms, question: Question, size: number): Promise<Cost> {
  const body = question.body(size);
  for (let round = 0; round < WARM_UP; round += 1) await ask(cms, body);
  cms.statements();
  await ask(cms, body);
  const statements = cms.statements().length;
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await ask(cms, body));
  return { ms: percentile(times, 0.5), statements };
}

/** Milliseconds until the whole answer was there. */
async function ask({ url, siteToken }: TestCms, body: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${siteToken}`, 'content-type': 'application/json' },
    body,
  });
  const text = await answer.text();
  const took = performance.now() - begun;
  answered.parse(JSON.parse(text));
  return took;
}

function page(number: number) {
  return { language, limit: PER_PAGE, page: number };
}
