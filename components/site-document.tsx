import type { Metadata, Viewport } from 'next';
import { HEAD_SCRIPT } from '../islands/parts/head-script.ts';
import { PAPER } from '../islands/parts/theme.ts';
import { env } from '../lib/env.ts';
import { FIRST_LANGUAGE, LANGUAGES, type Language } from '../lib/languages/languages.ts';
import { speak } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import { getSite, type Site } from '../lib/reads/site.ts';
import { ContentVersion } from './content-version.tsx';
import { FeedLinks } from './feed-links.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

/** The colours of the browser around every page. */
export const siteViewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: PAPER.light },
    { media: '(prefers-color-scheme: dark)', color: PAPER.dark },
  ],
};

/** What every page says of itself unless it knows better. */
export async function siteMetadata(): Promise<Metadata> {
  const read = await getSite();
  const { name, description } = read.available ? read.value : NO_SITE;
  return {
    metadataBase: new URL(env.SITE_URL),
    title: { default: name, template: `%s · ${name}` },
    description,
    openGraph: { siteName: name, type: 'website' },
  };
}

interface SiteDocumentProps {
  children: React.ReactNode;
  /** The language of the page; the first one where nothing is said. */
  language?: Language;
  /** Classes that make the fonts known. */
  fonts: string;
  /** What is in the body behind the footer. */
  last?: React.ReactNode;
  /** What the page's policy knows its scripts by, where that is not their digests. */
  nonce?: string;
}

/** The document around every page, with header and footer: the root layouts are made of it. */
export async function SiteDocument({
  children,
  language = FIRST_LANGUAGE,
  fonts,
  last,
  nonce,
}: SiteDocumentProps) {
  speak(language);
  const { document } = words();
  const read = await getSite();
  const site = read.available ? read.value : { ...NO_SITE, name: document.home };
  return (
    // The script in the head sets `data-theme` before React looks.
    <html lang={language} dir={LANGUAGES[language].direction} className={fonts} suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: that of a root layout */}
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours */}
        <script dangerouslySetInnerHTML={{ __html: HEAD_SCRIPT }} />
      </head>
      <body>
        <ContentVersion of={read} />
        <FeedLinks title={document.feed(site.name)} folder="" />
        <a className="skip-link" href="#content">
          {document.skip}
        </a>
        <SiteHeader site={site} nonce={nonce} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter site={site} />
        {last}
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
  untranslated: [],
  contactEmail: null,
  address: null,
  header: [],
  footer: [],
};
