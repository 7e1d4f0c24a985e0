import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ProjectList } from '../../../../components/project-list.tsx';
import { Unavailable } from '../../../../components/unavailable.tsx';
import { orUnavailable, UNAVAILABLE } from '../../../../lib/cms/unavailable.ts';
import { counted } from '../../../../lib/format/numbers.ts';
import { PRERENDERED, slugParams } from '../../../../lib/prerendered.ts';
import { getTheme, listTaxonomySlugs } from '../../../../lib/reads/themes.ts';
import { slugOf } from '../../../../lib/slug.ts';

type Props = PageProps<'/themes/[slug]'>;

export async function generateStaticParams() {
  return slugParams((await listTaxonomySlugs(PRERENDERED)).themes);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = slugOf((await params).slug);
  const theme = slug && (await orUnavailable(getTheme(slug)));
  if (!theme || theme === UNAVAILABLE) return {};
  return { title: theme.name, description: theme.description, alternates: { canonical: `/themes/${theme.slug}` } };
}

export default async function ThemePage({ params }: Props) {
  const slug = slugOf((await params).slug);
  if (slug === null) notFound();
  const theme = await orUnavailable(getTheme(slug));
  if (theme === UNAVAILABLE) return <Unavailable />;
  if (!theme) notFound();
  const more = theme.total - theme.projects.length;
  return (
    <div className="frame">
      <header className="page-head">
        <p className="kicker">Theme</p>
        <h1>{theme.name}</h1>
        {theme.description && <p className="lead">{theme.description}</p>}
        <p className="page-count">{counted(theme.total, 'project', 'projects')}</p>
      </header>
      <ProjectList projects={theme.projects} level="h2" />
      {more > 0 && (
        <p className="section-more">
          The newest {theme.projects.length} are shown; <a href="/projects">{more} more are among all projects</a>.
        </p>
      )}
    </div>
  );
}
