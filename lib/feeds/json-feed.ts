/** A feed as a document of JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/ */
import { ASK_EACH_TIME } from '../../contract/cache-control.ts';
import { FEED_FORMS, type Feed, type FeedEntry, feedPath, tagUri, updatedAt } from './feed.ts';

/** The document, entries in their order. An entry keeps its id when its address changes. */
export function jsonFeed(siteUrl: string, feed: Feed): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle || undefined,
    home_page_url: siteUrl + feed.path,
    feed_url: siteUrl + feedPath(feed, 'json'),
    language: 'en',
    authors: [{ name: feed.author, url: `${siteUrl}/` }],
    items: feed.entries.map((entry) => item(siteUrl, entry)),
  };
}

/** Every item must have a text; where there is no summary, the title is all that there is to say. */
function item(siteUrl: string, entry: FeedEntry): object {
  const { key, path, title, summary, published, picture, authors } = entry;
  const updated = updatedAt(entry);
  return {
    id: tagUri(siteUrl, key),
    url: siteUrl + path,
    title,
    content_text: summary || title,
    summary: summary || undefined,
    image: picture === null ? undefined : siteUrl + picture,
    date_published: published === null ? undefined : new Date(published).toISOString(),
    date_modified: updated > 0 ? new Date(updated).toISOString() : undefined,
    authors:
      authors.length > 0
        ? authors.map((author) => ({ name: author.name, url: siteUrl + author.path }))
        : undefined,
  };
}

/** Any page's script may read it, as any feed reader may. */
const HEADERS = {
  'Content-Type': `${FEED_FORMS.json.type}; charset=utf-8`,
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': ASK_EACH_TIME,
};

/** A document of JSON as an answer. */
export function jsonFeedResponse(document: object): Response {
  return new Response(JSON.stringify(document), { headers: HEADERS });
}

/** Stands in for a feed that can't be read now; see `unreadableXml`. */
export function unreadableJson(): Response {
  return jsonFeedResponse({ unavailable: 'The system that keeps our texts does not answer.' });
}
