import { ArticleList } from '../../components/article-list.tsx';
import { ContentVersion } from '../../components/content-version.tsx';
import { ProjectList } from '../../components/project-list.tsx';
import { Results } from '../../components/results.tsx';
import { Unavailable } from '../../components/unavailable.tsx';
import { pathOf } from '../../contract/paths.ts';
import { counted } from '../../lib/format/numbers.ts';
import { getHome } from '../../lib/reads/home.ts';
import { getSite } from '../../lib/reads/site.ts';

export default async function HomePage() {
  const [siteRead, homeRead] = await Promise.all([getSite(), getHome()]);
  if (!siteRead.available || !homeRead.available) return <Unavailable />;
  const site = siteRead.value;
  const home = homeRead.value;
  return (
    <>
      <ContentVersion of={homeRead} />
      <section className="frame opening">
        <h1 className="opening-line">{site.tagline || site.name}</h1>
        {site.mission && <p className="opening-mission">{site.mission}</p>}
        {home.projectCount > 0 && (
          <p className="opening-facts">
            <a href="/projects">{counted(home.projectCount, 'project', 'projects')}</a>
            {home.themes.length > 0 && (
              <>
                {' on '}
                {home.themes.slice(0, 8).map((theme, index, all) => (
                  <span key={theme.id}>
                    {index > 0 && (index === all.length - 1 ? ' and ' : ', ')}
                    <a href={pathOf('themes', theme.slug)}>{theme.name.toLowerCase()}</a>
                  </span>
                ))}
              </>
            )}
          </p>
        )}
      </section>
      <section className="frame section">
        <h2 className="section-title">The work</h2>
        {home.projects.length > 0 ? (
          <>
            <ProjectList projects={home.projects} level="h3" leading />
            <p className="section-more">
              <a href="/projects">All {counted(home.projectCount, 'project', 'projects')}</a>
            </p>
          </>
        ) : (
          <p>No project is published yet. What editors publish in the CMS stands here a moment later.</p>
        )}
      </section>
      {home.results.length > 0 && (
        <section className="frame section">
          <h2 className="section-title">Newest results</h2>
          <Results indicators={home.results} />
        </section>
      )}
      {home.articles.length > 0 && (
        <section className="frame section">
          <h2 className="section-title">From the field</h2>
          <ArticleList articles={home.articles} level="h3" />
          <p className="section-more">
            <a href="/articles">All {counted(home.articleCount, 'article', 'articles')}</a>
          </p>
        </section>
      )}
    </>
  );
}
