/** `GET /feed.json`: the newest articles for feed readers, as JSON Feed. */
import { env } from '../../lib/env.ts';
import { jsonFeed, jsonFeedResponse, unreadableJson } from '../../lib/feeds/json-feed.ts';
import { articlesFeed } from '../../lib/feeds/site-feeds.ts';
import { listFeedArticles } from '../../lib/reads/feed.ts';
import { getSite } from '../../lib/reads/site.ts';

export async function GET(): Promise<Response> {
  const [site, articles] = await Promise.all([getSite(), listFeedArticles()]);
  if (!site.available || !articles.available) return unreadableJson();
  return jsonFeedResponse(jsonFeed(env.SITE_URL, articlesFeed(site.value, articles.value)));
}
