import type { Metadata } from 'next';
import { absentPage } from '../../../../components/absent-page.tsx';
import { ContentVersion } from '../../../../components/content-version.tsx';
import { FeedLinks } from '../../../../components/feed-links.tsx';
import { JsonLd } from '../../../../components/json-ld.tsx';
import { LanguageSwitch } from '../../../../components/language-switch.tsx';
import { notFoundMetadata } from '../../../../components/not-found.tsx';
import { NotShown } from '../../../../components/not-shown.tsx';
import { ProjectList } from '../../../../components/project-list.tsx';
import { Unavailable } from '../../../../components/unavailable.tsx';
import { pathOf } from '../../../../contract/paths.ts';
import { feedPath } from '../../../../lib/feeds/feed.ts';
import { themeThings } from '../../../../lib/jsonld/indexes.ts';
import { saidIn } from '../../../../lib/languages/page-language.ts';
import { words } from '../../../../lib/languages/words.ts';
import { pageMetadata } from '../../../../lib/page-metadata.ts';
import { PRERENDERED, slugParams } from '../../../../lib/prerendered.ts';
import { listTaxonomySlugs } from '../../../../lib/reads/taxonomy-slugs.ts';
import { getTheme } from '../../../../lib/reads/themes.ts';
import { slugOf } from '../../../../lib/slug.ts';

type Props = Pick<PageProps<'/themes/[slug]'>, 'params'>;

export async function generateStaticParams() {
  return slugParams('page of a theme', await listTaxonomySlugs('themes', PRERENDERED));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = slugOf((await params).slug);
  const read = slug === null ? null : await getTheme(slug);
  if (read && !read.available) return {};
  if (!read?.value) return notFoundMetadata();
  const theme = read.value;
  return pageMetadata({
    title: theme.name,
    description: theme.description,
    path: pathOf('themes', theme.slug),
    languages: theme.languages,
  });
}

export default async function ThemePage({ params }: Props) {
  const slug = slugOf((await params).slug);
  if (slug === null) return absentPage(`/themes/${(await params).slug}`);
  const read = await getTheme(slug);
  if (!read.available) return <Unavailable />;
  if (!read.value) return absentPage(pathOf('themes', slug), { of: read });
  const theme = read.value;
  const { themes: say, count } = words();
  return (
    <>
      <LanguageSwitch path={pathOf('themes', slug)} />
      <div className="frame">
        <ContentVersion of={read} />
        <FeedLinks title={say.feed(theme.name)} folder={pathOf('themes', theme.slug)} />
        <JsonLd of={(described) => themeThings(described, theme)} />
        <header className="page-head">
          <p className="kicker">{say.theme}</p>
          <h1 {...saidIn(theme, 'name')}>{theme.name}</h1>
          {theme.description && (
            <p className="lead" {...saidIn(theme, 'description')}>
              {theme.description}
            </p>
          )}
          <p className="page-count">{count.projects(theme.total)}</p>
        </header>
        <ProjectList projects={theme.projects} level="h2" />
        <NotShown of={theme.total} shown={theme.projects.length} all="/projects" />
        <p className="section-more">
          {say.readers}
          <a href={feedPath({ folder: pathOf('themes', theme.slug) }, 'atom')}>Atom</a>,{' '}
          <a href={feedPath({ folder: pathOf('themes', theme.slug) }, 'json')}>JSON Feed</a>
        </p>
      </div>
    </>
  );
}
