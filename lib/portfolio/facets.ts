/**
 * What a reader asks the list of projects for, and its address. Every combination has exactly one path, so that each is
 * an ordinary page: kept once, linked once, found once.
 */
import { z } from 'zod';

/** What projects can be chosen by, in the order in which an address names them. */
export const FACETS = ['country', 'theme', 'status', 'year', 'partner'] as const;
/** One thing that projects can be chosen by. */
export type Facet = (typeof FACETS)[number];

/** Where a project stands on a given day. */
export const STATUSES = ['planned', 'running', 'finished'] as const;
/** Where a project stands on a given day. */
export type Status = (typeof STATUSES)[number];

/** In which order projects are listed; the first is what nobody has to ask for. */
export const SORTS = ['newest', 'title', 'budget'] as const;
/** How projects are shown; the first is what nobody has to ask for. */
export const VIEWS = ['grid', 'list'] as const;

const slug = z
  .string()
  .max(255)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'expected small letters, digits and hyphens' });

/** The facets as they stand in an address, and the order. */
export const choiceForm = z.strictObject({
  country: z
    .string()
    .regex(/^[a-z]{2}$/, { error: 'expected two small letters of ISO 3166-1, such as ke' })
    .optional(),
  theme: slug.optional(),
  status: z.enum(STATUSES).optional(),
  year: z
    .string()
    .regex(/^(?:19|20)[0-9]{2}$/, { error: 'expected a year, such as 2024' })
    .optional(),
  partner: slug.optional(),
  sort: z.enum(SORTS).default('newest'),
});

const selectionForm = choiceForm
  .extend({
    view: z.enum(VIEWS).default('grid'),
    /** The facet of which all values are listed, in place of projects. */
    all: z.enum(FACETS).optional(),
    page: z
      .string()
      .regex(/^[1-9][0-9]{0,3}$/)
      .transform(Number)
      .default(1),
  })
  .refine(({ all, page }) => all === undefined || page === 1);

/** Which projects, in which order. */
export type Choice = z.infer<typeof choiceForm>;
/** One page: which projects, in which order, how shown (pages count from 1), or else all values of one facet. */
export type Selection = z.infer<typeof selectionForm>;

/** The list as it is when nothing is asked for. */
export const EVERYTHING: Selection = { sort: 'newest', view: 'grid', page: 1 };

/**
 * The address of a selection: `/projects`, `/projects/page/2`, `/projects/by/country-ke/theme-wetlands`,
 * `/projects/by/theme-wetlands/all-country`.
 */
export function pathOfSelection(selection: Selection): string {
  const { sort, view, all, page } = selection;
  const segments = FACETS.flatMap((facet) =>
    selection[facet] === undefined ? [] : [`${facet}-${selection[facet]}`],
  );
  if (sort !== EVERYTHING.sort) segments.push(`sort-${sort}`);
  if (view !== EVERYTHING.view) segments.push(`view-${view}`);
  if (all !== undefined) segments.push(`all-${all}`);
  if (segments.length === 0) return page === 1 ? '/projects' : `/projects/page/${page}`;
  if (page > 1) segments.push(`page-${page}`);
  return `/projects/by/${segments.join('/')}`;
}

/** The selection behind the segments after `/projects/by/`; null unless they are exactly its one address. */
export function selectionOf(segments: readonly string[]): Selection | null {
  const parts = segments.map((segment) => {
    const at = segment.indexOf('-');
    return [segment.slice(0, Math.max(at, 0)), segment.slice(at + 1)];
  });
  const parsed = selectionForm.safeParse(Object.fromEntries(parts));
  if (!parsed.success) return null;
  return pathOfSelection(parsed.data) === `/projects/by/${segments.join('/')}` ? parsed.data : null;
}

/** The facets that are chosen, in their order. */
export function chosenFacets(choice: Choice): Facet[] {
  return FACETS.filter((facet) => choice[facet] !== undefined);
}

/** The list with this facet as it is given (or taken off, by undefined), on its first page. */
export function withFacet(selection: Selection, facet: Facet, value: string | undefined): Selection {
  return { ...selection, [facet]: value, all: undefined, page: 1 };
}

/** What a link to a combination tells search engines: there are too many of them to be worth their time. */
export function relOf(selection: Selection): 'nofollow' | undefined {
  const { sort, view } = selection;
  const isPlain = sort === EVERYTHING.sort && view === EVERYTHING.view;
  return isPlain && isIndexed(selection) ? undefined : 'nofollow';
}

/** Whether search engines are to keep this page: the whole list, and one facet at a time. */
export function isIndexed(selection: Selection): boolean {
  return chosenFacets(selection).length <= 1;
}
