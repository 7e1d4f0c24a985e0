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
  document: { toString(): string };
  variables: (size: number) => Record<string, unknown>;
  isFlat: boolean;
}

const PER_PAGE = 20;
const article = grownSlug(SIZES[0] - 1);
const { people, tags } = demoContent();

const QUESTIONS: readonly Question[] = [
  {
    name: 'detail: an article',
    document: ArticleDocument,
    variables: () => ({ slug: article }),
    isFlat: true,
  },
  {
    name: 'detail: where to read on',
    document: ArticleNeighboursDocument,
    variables: () => ({
      id: '1',
      slug: article,
      published: '2026-01-01T00:00:00Z',
      tags: tags.slice(0, 1).map(({ slug }) => slug),
      tagged: true,
    }),
    isFlat: false,
  },
  { name: 'list: first page', document: ArticleListDocument, variables: () => page(1), isFlat: true },
  {
    name: 'list: last page',
    document: ArticleListDocument,
    variables: (size) => page(size / PER_PAGE),
    isFlat: false,
  },
  { name: 'list: feed', document: FeedDocument, variables: () => ({ limit: PER_PAGE }), isFlat: true },
  { name: 'list: home', document: HomeDocument, variables: () => ({}), isFlat: true },
  {
    name: 'list: a person’s articles',
    document: PersonDocument,
    variables: () => ({ slug: people[0]?.slug, articles: 40, projects: 24 }),
    isFlat: false,
  },
  {
    name: 'all: addresses, one lot',
    document: AddressesDocument,
    variables: () => ({ limit: 500, page: 1 }),
    isFlat: false,
  },
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

async function costOf(cms: TestCms, { document, variables }: Question, size: number): Promise<Cost> {
  const body = JSON.stringify({ query: document.toString(), variables: variables(size) });
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
  return { limit: PER_PAGE, page: number };
}
