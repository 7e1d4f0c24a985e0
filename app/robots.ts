import type { MetadataRoute } from 'next';
import { env } from '../lib/env.ts';

/** `GET /robots.txt`: every page may be read; the endpoints are none. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: '/api/' },
    sitemap: `${env.SITE_URL}/sitemap.xml`,
  };
}
