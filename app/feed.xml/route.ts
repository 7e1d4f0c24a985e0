/** `GET /feed.xml`: the newest articles for feed readers, as Atom. */
import { env } from '../../lib/env.ts';
import { articlesFeed } from '../../lib/feeds/site-feeds.ts';
import { listFeedArticles } from '../../lib/reads/feed.ts';
import { getSite } from '../../lib/reads/site.ts';
import { atomFeed } from '../../lib/xml/atom.ts';
import { versionComment } from '../../lib/xml/version-comment.ts';
import { unreadableXml, xmlResponse } from '../../lib/xml/xml-response.ts';

export async function GET(): Promise<Response> {
  const [site, articles] = await Promise.all([getSite(), listFeedArticles()]);
  if (!site.available || !articles.available) return unreadableXml();
  const comments = versionComment(site) + versionComment(articles);
  const feed = atomFeed(env.SITE_URL, articlesFeed(site.value, articles.value), comments);
  return xmlResponse(feed, 'application/atom+xml');
}
