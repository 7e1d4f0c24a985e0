import type { MetadataRoute } from 'next';
import { env } from '../lib/env.ts';

/**
 * `GET /robots.txt`: every page may be read, and the open data. Not the endpoints; nor what has no end: results of a
 * search, and lists of projects by more than one facet.
 */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: ['/', '/api/projects.', '/api/impact/'],
      disallow: ['/api/', '/search?', '/search/', '/projects/by/*/*'],
    },
    sitemap: `${env.SITE_URL}/sitemap.xml`,
  };
}
