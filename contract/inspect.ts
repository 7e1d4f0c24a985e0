/**
 * `POST /api/inspect`: what the site knows of its pages. Signed like `POST /api/revalidate` and with the same
 * headers; it changes nothing, so no key is kept. The relay asks it which pages to look at after a purge, and
 * whether the site can take deliveries at all; `npm run explain` asks it about one path.
 */
import { z } from 'zod';
import { MAX_PAGES_PER_INSPECTION, MAX_PATHS_PER_INSPECTION, MAX_TAGS_PER_EVENT } from './limits.ts';
import { correlationId } from './revalidate-event.ts';
import { purgeableTag } from './tags.ts';

/** The signed body. Asking for nothing is allowed: the answer then says that the site is there and its store works. */
export const inspection = z.strictObject({
  id: z.uuid(),
  signedAt: z.iso.datetime(),
  correlationId,
  /** Which kept pages carry one of these tags? */
  tags: z.array(purgeableTag).max(MAX_TAGS_PER_EVENT, { abort: true }).default([]),
  /** What is kept under these paths? */
  paths: z
    .array(z.string().startsWith('/').max(2048))
    .max(MAX_PATHS_PER_INSPECTION, { abort: true })
    .default([]),
  /** Which pages are not kept yet that the build has rendered, or that the build before had kept? */
  cold: z.boolean().default(false),
});

/** What is kept under a path. */
const keptPage = z.object({
  path: z.string(),
  /** The status that it is answered with. */
  status: z.int(),
  tags: z.array(z.string()),
  /** When its render began, by the site's clock, in milliseconds since 1970. */
  renderedAt: z.number(),
  /** What its tags say: `fresh` is served at will, `stale` once more, `expired` never. */
  state: z.enum(['fresh', 'stale', 'expired']),
});

/** The answer, 200. */
export const inspectionAnswer = z.object({
  /** The build that is served. */
  build: z.string(),
  /** Paths of kept pages that carry one of the tags asked for, at most 1,000, last used first. */
  pages: z.array(z.string()).max(MAX_PAGES_PER_INSPECTION),
  /** How many there are in all. */
  total: z.int(),
  /** For each path asked for what is kept, or null. */
  kept: z.array(keptPage.nullable()),
  /** Paths of pages that are worth a visit, for they are not kept yet; empty unless asked for. */
  cold: z.array(z.string()).max(MAX_PAGES_PER_INSPECTION),
});

/** A question about pages. */
export type Inspection = z.infer<typeof inspection>;
/** What the site knows of a kept page. */
export type KeptPageFacts = z.infer<typeof keptPage>;
/** The site's answer. */
export type InspectionAnswer = z.infer<typeof inspectionAnswer>;
