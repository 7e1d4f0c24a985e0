/** `GET /themes/soil/feed.xml`: what is new on a theme, as Atom. */
import { absentResponse } from '../../../../lib/absent-response.ts';
import { env } from '../../../../lib/env.ts';
import { themeFeed } from '../../../../lib/feeds/site-feeds.ts';
import { PRERENDERED, slugParams } from '../../../../lib/prerendered.ts';
import { getThemeNews } from '../../../../lib/reads/feed.ts';
import { listTaxonomySlugs } from '../../../../lib/reads/taxonomy-slugs.ts';
import { slugOf } from '../../../../lib/slug.ts';
import { atomFeed } from '../../../../lib/xml/atom.ts';
import { versionComment } from '../../../../lib/xml/version-comment.ts';
import { unreadableXml, xmlResponse } from '../../../../lib/xml/xml-response.ts';

type Context = RouteContext<'/themes/[slug]/feed.xml'>;

export async function generateStaticParams() {
  return slugParams('feed of a theme', await listTaxonomySlugs('themes', PRERENDERED));
}

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const slug = slugOf((await params).slug);
  if (slug === null) return absentResponse();
  const news = await getThemeNews(slug);
  if (!news.available) return unreadableXml();
  if (!news.value) return absentResponse();
  const feed = atomFeed(env.SITE_URL, themeFeed(news.value), versionComment(news));
  return xmlResponse(feed, 'application/atom+xml');
}
