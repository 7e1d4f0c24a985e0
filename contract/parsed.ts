/** Reads bodies that came from elsewhere. */
import type { z } from 'zod';

/** The body, or what is wrong with it: one line for each problem, starting with the path of the field. */
export type Parsed<Body> = { ok: true; body: Body } | { ok: false; problems: string[] };

/** Reads parsed JSON by its schema. Problems read like `tags.3.tag: expected a known form ...`. */
export function parseBody<Body>(schema: z.ZodType<Body>, input: unknown): Parsed<Body> {
  const parsed = schema.safeParse(input);
  return parsed.success
    ? { ok: true, body: parsed.data }
    : { ok: false, problems: parsed.error.issues.flatMap(describe) };
}

function describe(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${[...issue.path, key].join('.')}: unknown field`);
  }
  return [`${issue.path.length === 0 ? 'body' : issue.path.join('.')}: ${issue.message}`];
}
