import type { Metadata } from 'next';
import { absentPage } from '../../../../components/absent-page.tsx';
import { ArticleList } from '../../../../components/article-list.tsx';
import { ContentVersion } from '../../../../components/content-version.tsx';
import { JsonLd } from '../../../../components/json-ld.tsx';
import { notFoundMetadata } from '../../../../components/not-found.tsx';
import { NotShown } from '../../../../components/not-shown.tsx';
import { Picture } from '../../../../components/picture.tsx';
import { ProjectList } from '../../../../components/project-list.tsx';
import { RichText } from '../../../../components/rich-text.tsx';
import { Unavailable } from '../../../../components/unavailable.tsx';
import { pathOf } from '../../../../contract/paths.ts';
import { personThings } from '../../../../lib/jsonld/people.ts';
import { pageMetadata } from '../../../../lib/page-metadata.ts';
import { PRERENDERED, slugParams } from '../../../../lib/prerendered.ts';
import { getPerson } from '../../../../lib/reads/people.ts';
import { listTaxonomySlugs } from '../../../../lib/reads/taxonomy-slugs.ts';
import { slugOf } from '../../../../lib/slug.ts';

type Props = PageProps<'/people/[slug]'>;

export async function generateStaticParams() {
  return slugParams('page of a person', await listTaxonomySlugs('people', PRERENDERED));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = slugOf((await params).slug);
  const read = slug === null ? null : await getPerson(slug);
  if (read && !read.available) return {};
  if (!read?.value) return notFoundMetadata();
  const person = read.value;
  return pageMetadata({
    title: person.name,
    description: person.role_title,
    path: pathOf('people', person.slug),
  });
}

export default async function PersonPage({ params }: Props) {
  const slug = slugOf((await params).slug);
  if (slug === null) return absentPage(`/people/${(await params).slug}`);
  const read = await getPerson(slug);
  if (!read.available) return <Unavailable />;
  if (!read.value) return absentPage(pathOf('people', slug), { of: read });
  const person = read.value;
  return (
    <div className="frame">
      <ContentVersion of={read} />
      <JsonLd of={(described) => personThings(described, person)} />
      <header className="page-head">
        {person.photo && <Picture className="portrait" picture={person.photo} place="portrait" />}
        {person.role_title && <p className="kicker">{person.role_title}</p>}
        <h1>{person.name}</h1>
        <RichText html={person.bio} />
      </header>
      {person.projects.length > 0 && (
        <section className="section">
          <h2 className="section-title">Works on</h2>
          <ProjectList projects={person.projects} level="h3" />
          <NotShown of={person.projectCount} shown={person.projects.length} all="/projects" />
        </section>
      )}
      {person.articles.length > 0 && (
        <section className="section">
          <h2 className="section-title">Wrote</h2>
          <ArticleList articles={person.articles} level="h3" />
          <NotShown of={person.articleCount} shown={person.articles.length} all="/articles" />
        </section>
      )}
      {person.projects.length + person.articles.length === 0 && (
        <p>Nothing is published under this name yet.</p>
      )}
    </div>
  );
}
