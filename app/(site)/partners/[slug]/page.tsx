import type { Metadata } from 'next';
import { absentPage } from '../../../../components/absent-page.tsx';
import { ContentVersion } from '../../../../components/content-version.tsx';
import { JsonLd } from '../../../../components/json-ld.tsx';
import { notFoundMetadata } from '../../../../components/not-found.tsx';
import { NotShown } from '../../../../components/not-shown.tsx';
import { Picture } from '../../../../components/picture.tsx';
import { ProjectList } from '../../../../components/project-list.tsx';
import { Unavailable } from '../../../../components/unavailable.tsx';
import { pathOf } from '../../../../contract/paths.ts';
import { countryName } from '../../../../lib/format/countries.ts';
import { partnerThings } from '../../../../lib/jsonld/people.ts';
import { pageMetadata } from '../../../../lib/page-metadata.ts';
import { PRERENDERED, slugParams } from '../../../../lib/prerendered.ts';
import { getPartner } from '../../../../lib/reads/partners.ts';
import { listTaxonomySlugs } from '../../../../lib/reads/taxonomy-slugs.ts';
import { slugOf } from '../../../../lib/slug.ts';

type Props = PageProps<'/partners/[slug]'>;

export async function generateStaticParams() {
  return slugParams('page of a partner', await listTaxonomySlugs('partners', PRERENDERED));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = slugOf((await params).slug);
  const read = slug === null ? null : await getPartner(slug);
  if (read && !read.available) return {};
  if (!read?.value) return notFoundMetadata();
  const partner = read.value;
  return pageMetadata({
    title: partner.name,
    description: partner.description,
    path: pathOf('partners', partner.slug),
  });
}

export default async function PartnerPage({ params }: Props) {
  const slug = slugOf((await params).slug);
  if (slug === null) return absentPage(`/partners/${(await params).slug}`);
  const read = await getPartner(slug);
  if (!read.available) return <Unavailable />;
  if (!read.value) return absentPage(pathOf('partners', slug), { of: read });
  const partner = read.value;
  const where = partner.country && countryName(partner.country);
  return (
    <div className="frame">
      <ContentVersion of={read} />
      <JsonLd of={(described) => partnerThings(described, partner)} />
      <header className="page-head">
        {partner.logo && <Picture className="logo" picture={partner.logo} place="logo" />}
        <p className="kicker">{['Partner', where].filter(Boolean).join(' · ')}</p>
        <h1>{partner.name}</h1>
        {partner.description && <p className="lead">{partner.description}</p>}
        {partner.website && (
          <p>
            <a href={partner.website} rel="noopener">
              {partner.website.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}
            </a>
          </p>
        )}
      </header>
      {partner.projects.length > 0 ? (
        <section className="section">
          <h2 className="section-title">Projects with us</h2>
          <ProjectList projects={partner.projects} level="h3" />
          <NotShown of={partner.total} shown={partner.projects.length} all="/projects" />
        </section>
      ) : (
        <p>No project with this partner is published.</p>
      )}
    </div>
  );
}
