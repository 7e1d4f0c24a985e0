/** Untyped files enter here. A file that is no list stops the import; a bad record is named and the rest goes on. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UsageError } from './usage-error.ts';

/** Longest Markdown body in characters that is taken: what the website renders at most. */
const LONGEST_BODY = 1_000_000;

const words = z.string().trim().min(1, 'is empty');

const article = z.object({
  slug: words,
  title: words,
  published_at: words,
  authors: z.array(words).default([]),
  tags: z.array(words).default([]),
  excerpt: z.string().nullish(),
  image: z.object({ file: words, alt: z.string().nullish() }).nullish(),
  body_markdown: z.string().max(LONGEST_BODY, `has more than ${LONGEST_BODY} characters`),
});

const project = z.object({
  slug: words,
  name: words,
  description: z.string(),
  website: z.string().nullish(),
  licenses: z.array(words).default([]),
  sdgs: z
    .array(z.object({ number: z.number().int().min(1).max(17), evidence: z.string().nullish() }))
    .default([]),
  sectors: z.array(words).default([]),
  types: z.array(words).default([]),
  organizations: z
    .array(z.object({ name: words, website: z.string().nullish(), role: z.string().nullish() }))
    .default([]),
  repositories: z.array(z.object({ name: z.string().nullish(), url: z.string().nullish() })).default([]),
  stage: z.string().nullish(),
  development_countries: z.array(z.string()).default([]),
  deployment_countries: z.array(z.string()).default([]),
});

/** One record of the articles' file. */
export type ArticleRecord = z.infer<typeof article>;
/** One record of the projects' file. */
export type ProjectRecord = z.infer<typeof project>;

/** A record that is not taken: where it stands and why. */
export interface Refusal {
  record: string;
  reason: string;
}

/** What a file holds: records of the right shape, and refusals for the others. */
export interface Records<T> {
  read: number;
  taken: T[];
  refused: Refusal[];
}

/** Reads a file of articles. Throws a UsageError where it cannot be read as a JSON list. */
export async function readArticles(file: string): Promise<Records<ArticleRecord>> {
  return checkRecords(await readList(file), article);
}

/** Reads a file of projects. Throws a UsageError where it cannot be read as a JSON list. */
export async function readProjects(file: string): Promise<Records<ProjectRecord>> {
  return checkRecords(await readList(file), project);
}

async function readList(file: string): Promise<unknown[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`${file} cannot be read: ${cause instanceof Error ? cause.message : cause}`);
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new UsageError(`${file} is no valid JSON: ${cause instanceof Error ? cause.message : cause}`);
  }
  if (!Array.isArray(parsed)) throw new UsageError(`${file} must hold a JSON list of records.`);
  return parsed;
}

/** Sorts records by whether they have the shape; a record is called by its slug, or by its place from 1. */
export function checkRecords<T>(list: unknown[], schema: z.ZodType<T>): Records<T> {
  const taken: T[] = [];
  const refused: Refusal[] = [];
  list.forEach((entry, index) => {
    const parsed = schema.safeParse(entry);
    if (parsed.success) taken.push(parsed.data);
    else refused.push({ record: nameOf(entry, index), reason: reasonOf(parsed.error) });
  });
  return { read: list.length, taken, refused };
}

const named = z.object({ slug: words });

function nameOf(entry: unknown, index: number): string {
  const parsed = named.safeParse(entry);
  return parsed.success ? parsed.data.slug : `record ${index + 1}`;
}

function reasonOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || 'the record'}: ${issue.message}`)
    .join('; ');
}

/** The shapes, for tests and for callers that hold records already. */
export const RECORD_SHAPES = { article, project };
