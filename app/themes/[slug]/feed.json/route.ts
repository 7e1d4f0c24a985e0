/** `GET /themes/soil/feed.json`: what is new on a theme, as JSON Feed. */
import { absentResponse } from '../../../../lib/absent-response.ts';
import { env } from '../../../../lib/env.ts';
import { jsonFeed, jsonFeedResponse, unreadableJson } from '../../../../lib/feeds/json-feed.ts';
import { themeFeed } from '../../../../lib/feeds/site-feeds.ts';
import { PRERENDERED, slugParams } from '../../../../lib/prerendered.ts';
import { getThemeNews } from '../../../../lib/reads/feed.ts';
import { listTaxonomySlugs } from '../../../../lib/reads/taxonomy-slugs.ts';
import { slugOf } from '../../../../lib/slug.ts';

type Context = RouteContext<'/themes/[slug]/feed.json'>;

export async function generateStaticParams() {
  return slugParams('feed of a theme', await listTaxonomySlugs('themes', PRERENDERED));
}

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const slug = slugOf((await params).slug);
  if (slug === null) return absentResponse();
  const news = await getThemeNews(slug);
  if (!news.available) return unreadableJson();
  if (!news.value) return absentResponse();
  return jsonFeedResponse(jsonFeed(env.SITE_URL, themeFeed(news.value)));
}
