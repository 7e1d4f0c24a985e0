/** What an article's record becomes in the CMS. Pure: the same record and surroundings give the same item. */
import { readDate } from './dates.ts';
import { markdownToHtml } from './markdown.ts';
import { personName } from './person-name.ts';
import { plainLine, plainText, shorten } from './plain-text.ts';
import type { ArticleRecord } from './read-records.ts';
import { type KnownPages, pictureNames, resolveLink } from './references.ts';
import { slugOf } from './slugs.ts';
import type { Link, Related, Wanted } from './wanted.ts';

/** Longest title in characters: the column's length. */
export const LONGEST_TITLE = 255;

/** What a record is mapped against. */
export interface Surroundings {
  known: KnownPages;
  /** The id under which a picture of this file name stands in the CMS, or will; null where there is none. */
  pictureId: (file: string) => string | null;
}

/** The item for a record, or why there is none. */
export type Mapped = { wanted: Wanted } | { problem: string };

/** Maps an article; its slug must be normalised already. */
export function mapArticle(record: ArticleRecord, slug: string, around: Surroundings): Mapped {
  const date = readDate(record.published_at);
  if ('problem' in date) return { problem: `published_at: ${date.problem}` };
  const fullTitle = plainText(record.title);
  if (fullTitle === '') return { problem: 'title: holds no text' };
  const notes = date.note ? [date.note] : [];
  const title = shorten(fullTitle, LONGEST_TITLE);
  if (title !== fullTitle)
    notes.push(`title shortened from ${fullTitle.length} to ${LONGEST_TITLE} characters`);

  const body = markdownToHtml(record.body_markdown, {
    link: (href) => resolveLink(href, around.known),
    picture: (src) => firstPicture(src, around),
  });
  const cover = record.image ? around.pictureId(record.image.file) : null;
  if (record.image && cover === null)
    notes.push(`picture ${record.image.file} is not among the pictures, or is none`);

  const people = linksTo('people', record.authors, personName);
  const tags = linksTo('tags', record.tags, (tag) => tag);
  for (const name of [...people.nameless, ...tags.nameless])
    notes.push(`"${name}" gives no slug and is left out`);
  const alts = altsIn(body.html);
  return {
    wanted: {
      slug,
      fields: {
        slug,
        status: 'published',
        title,
        excerpt: plainLine(record.excerpt ?? '') || null,
        published_at: date.at,
        body: body.html || null,
        cover,
      },
      links: { authors: people.links, tags: tags.links },
      related: [...people.related, ...tags.related],
      pictures: [
        ...(cover
          ? [
              {
                id: cover,
                alt: record.image?.alt?.trim() || alts.get(cover) || `Picture of the article “${title}”`,
              },
            ]
          : []),
        ...body.pictures.map((id) => ({ id, alt: alts.get(id) ?? '' })),
      ],
      notes,
      leftOut: { links: body.linksLeftOut, pictures: body.picturesLeftOut },
    },
  };
}

/** A list of names as links and as the items that they need, each once, in the order of the record. */
export function linksTo(
  collection: 'people' | 'tags' | 'themes',
  names: string[],
  named: (name: string) => string,
): { links: Link[]; related: Related[]; nameless: string[] } {
  const related = new Map<string, Related>();
  const nameless: string[] = [];
  for (const name of names) {
    const key = slugOf(name);
    if (key === null) nameless.push(name);
    else if (!related.has(key)) {
      related.set(key, { collection, key, fields: { slug: key, name: shorten(named(name), LONGEST_TITLE) } });
    }
  }
  return {
    links: [...related.keys()].map((key) => ({ key, role: null })),
    related: [...related.values()],
    nameless,
  };
}

function firstPicture(src: string, { pictureId }: Surroundings): string | null {
  for (const name of pictureNames(src)) {
    const id = pictureId(name);
    if (id !== null) return id;
  }
  return null;
}

/** A cover without a text alternative often stands in the body too, with one. */
function altsIn(html: string): Map<string, string> {
  const pictures = html.matchAll(/<img [^>]*src="\/assets\/([^"]+)"[^>]*alt="([^"]+)"/g);
  return new Map(Array.from(pictures, ([, id = '', alt = '']) => [id, plainText(alt)]));
}
