import type { MetadataRoute } from 'next';
import { PAPER } from '../islands/parts/theme.ts';
import { getSite } from '../lib/reads/site.ts';

/** `GET /manifest.webmanifest`: name and colours where the site is kept on a home screen. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const site = await getSite();
  return {
    name: site.available ? site.value.name : 'Home',
    description: site.available ? site.value.description : undefined,
    start_url: '/',
    display: 'browser',
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/apple-icon.png', sizes: '180x180', type: 'image/png' },
    ],
  };
}
