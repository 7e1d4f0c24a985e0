import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { ContentVersion } from '../../components/content-version.tsx';
import { FeedLinks } from '../../components/feed-links.tsx';
import { SiteFooter } from '../../components/site-footer.tsx';
import { SiteHeader } from '../../components/site-header.tsx';
import { SpeculationRules } from '../../components/speculation-rules.tsx';
import { HEAD_SCRIPT } from '../../islands/parts/head-script.ts';
import { PAPER } from '../../islands/parts/theme.ts';
import { env } from '../../lib/env.ts';
import { getSite, type Site } from '../../lib/reads/site.ts';
import './styles/index.css';

// Every page of this group is finished when it is rendered: no part of it may wait for a request (P12).
export const ensureStatic = 'navigation';

const serif = localFont({
  src: '../../node_modules/@fontsource/newsreader/files/newsreader-latin-500-normal.woff2',
  weight: '500',
  variable: '--font-serif',
  fallback: ['Georgia', 'serif'],
  adjustFontFallback: 'Times New Roman',
});

const sans = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource/hanken-grotesk/files/hanken-grotesk-latin-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../../node_modules/@fontsource/hanken-grotesk/files/hanken-grotesk-latin-600-normal.woff2',
      weight: '600',
    },
  ],
  variable: '--font-sans',
  fallback: ['system-ui', 'sans-serif'],
});

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: PAPER.light },
    { media: '(prefers-color-scheme: dark)', color: PAPER.dark },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const read = await getSite();
  const { name, description } = read.available ? read.value : NO_SITE;
  return {
    metadataBase: new URL(env.SITE_URL),
    title: { default: name, template: `%s · ${name}` },
    description,
    openGraph: { siteName: name, type: 'website' },
  };
}

export default async function SiteLayout({ children }: { children: React.ReactNode }) {
  const read = await getSite();
  const site = read.available ? read.value : NO_SITE;
  return (
    // The script in the head sets `data-theme` before React looks.
    <html lang="en" className={`${serif.variable} ${sans.variable}`} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours */}
        <script dangerouslySetInnerHTML={{ __html: HEAD_SCRIPT }} />
      </head>
      <body>
        <ContentVersion of={read} />
        <FeedLinks title={`${site.name}: articles`} folder="" />
        <a className="skip-link" href="#content">
          Skip to the content
        </a>
        <SiteHeader site={site} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter site={site} />
        <SpeculationRules />
      </body>
    </html>
  );
}

/** Header and footer while the CMS can't be read: the way home, and nothing that is not known. */
const NO_SITE: Site = {
  name: 'Home',
  tagline: '',
  mission: '',
  description: '',
  contactEmail: null,
  address: null,
  header: [],
  footer: [],
};
