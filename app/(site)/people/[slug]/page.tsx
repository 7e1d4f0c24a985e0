import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleList } from '../../../../components/article-list.tsx';
import { Picture } from '../../../../components/picture.tsx';
import { ProjectList } from '../../../../components/project-list.tsx';
import { RichText } from '../../../../components/rich-text.tsx';
import { Unavailable } from '../../../../components/unavailable.tsx';
import { orUnavailable, UNAVAILABLE } from '../../../../lib/cms/unavailable.ts';
import { PRERENDERED, slugParams } from '../../../../lib/prerendered.ts';
import { getPerson } from '../../../../lib/reads/people.ts';
import { listTaxonomySlugs } from '../../../../lib/reads/themes.ts';
import { slugOf } from '../../../../lib/slug.ts';

type Props = PageProps<'/people/[slug]'>;

export async function generateStaticParams() {
  return slugParams((await listTaxonomySlugs(PRERENDERED)).people);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = slugOf((await params).slug);
  const person = slug && (await orUnavailable(getPerson(slug)));
  if (!person || person === UNAVAILABLE) return {};
  return { title: person.name, description: person.role_title, alternates: { canonical: `/people/${person.slug}` } };
}

export default async function PersonPage({ params }: Props) {
  const slug = slugOf((await params).slug);
  if (slug === null) notFound();
  const person = await orUnavailable(getPerson(slug));
  if (person === UNAVAILABLE) return <Unavailable />;
  if (!person) notFound();
  return (
    <div className="frame">
      <header className="page-head">
        {person.photo && <Picture className="portrait" picture={person.photo} sizes="10rem" />}
        {person.role_title && <p className="kicker">{person.role_title}</p>}
        <h1>{person.name}</h1>
        <RichText html={person.bio} />
      </header>
      {person.projects.length > 0 && (
        <section className="section">
          <h2 className="section-title">Works on</h2>
          <ProjectList projects={person.projects} level="h3" />
        </section>
      )}
      {person.articles.length > 0 && (
        <section className="section">
          <h2 className="section-title">Wrote</h2>
          <ArticleList articles={person.articles} level="h3" />
        </section>
      )}
      {person.projects.length + person.articles.length === 0 && <p>Nothing is published under this name yet.</p>}
    </div>
  );
}
