/**
 * JSON fields are whatever somebody or some script wrote into them. A wrong shape costs the part of the page
 * that needed it, never the page, and is said once in the log.
 */
import { z } from 'zod';

/** Codes of ISO 3166-1 alpha-2, in capitals. */
const countries = z.array(z.string().regex(/^[A-Z]{2}$/)).max(300);
/** GeoJSON point, as the map interface of Directus writes it: longitude before latitude, in degrees. */
const point = z.object({
  type: z.literal('Point'),
  coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
});
const sdgs = z.array(z.int().min(1).max(17)).max(17);
const facts = z
  .array(
    z.object({
      value: z.union([z.string(), z.number()]).transform(String),
      unit: z.string().nullish(),
      label: z.string().nullish(),
    }),
  )
  .max(24);

/** Country codes of a project; empty where none or unreadable. */
export const countryCodes = reader(countries, 'countries', []);
/** The place of a project on the map, `[longitude, latitude]`, or null. */
export const mapPoint = reader(
  point.transform((value) => value.coordinates),
  'point',
  null,
);
/** Numbers of the Sustainable Development Goals, 1 to 17. */
export const goalNumbers = reader(sdgs, 'sdgs', []);
/** Figures of a block on a page: value with unit and what it says. */
export const factItems = reader(facts, 'items', []);

/**
 * A reader of one field: the parsed value, or `absent` for null and for a wrong shape.
 * `origin` names the item in the log: `projects 12`.
 */
function reader<T, Absent>(schema: z.ZodType<T>, field: string, absent: Absent) {
  const told = new Set<string>();
  return (value: unknown, origin: string): T | Absent => {
    if (value === null || value === undefined) return absent;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    if (!told.has(origin) && told.size < MOST_TOLD) {
      told.add(origin);
      console.warn(
        `${origin}: the field "${field}" has an unexpected shape and is left out (${z.prettifyError(parsed.error).split('\n')[0]})`,
      );
    }
    return absent;
  };
}

/** Bounds the memory of what was already said. */
const MOST_TOLD = 10_000;
