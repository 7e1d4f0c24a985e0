import type { Metadata } from 'next';
import { ArticleList } from '../../components/article-list.tsx';
import { ContentVersion } from '../../components/content-version.tsx';
import { JsonLd } from '../../components/json-ld.tsx';
import { LanguageSwitch } from '../../components/language-switch.tsx';
import { WorldMap } from '../../components/map/world-map.tsx';
import { ProjectList } from '../../components/project-list.tsx';
import { Results } from '../../components/results.tsx';
import { Unavailable } from '../../components/unavailable.tsx';
import { WorkTogether } from '../../components/work-together.tsx';
import { pathOf } from '../../contract/paths.ts';
import { homeThings } from '../../lib/jsonld/organization.ts';
import { here, saidIn } from '../../lib/languages/page-language.ts';
import { words } from '../../lib/languages/words.ts';
import { pageMetadata } from '../../lib/page-metadata.ts';
import { EVERYTHING } from '../../lib/portfolio/facets.ts';
import { sentenceOf } from '../../lib/portfolio/sentence.ts';
import { getHome } from '../../lib/reads/home.ts';
import { readPortfolio } from '../../lib/reads/portfolio.ts';
import { getSite } from '../../lib/reads/site.ts';

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ path: '/' });
}

export default async function HomePage() {
  const [siteRead, homeRead, portfolioRead] = await Promise.all([getSite(), getHome(), readPortfolio()]);
  if (!siteRead.available || !homeRead.available || !portfolioRead.available) return <Unavailable />;
  const site = siteRead.value;
  const home = homeRead.value;
  const say = words().home;
  return (
    <>
      <ContentVersion of={homeRead} />
      <ContentVersion of={portfolioRead} />
      <JsonLd of={homeThings} />
      <LanguageSwitch path="/" />
      <section className={home.projectCount > 0 ? 'frame opening opening-with-map' : 'frame opening'}>
        <div className="opening-words">
          <h1 className="opening-line" {...saidIn(site, 'tagline')}>
            {site.tagline || site.name}
          </h1>
          {site.mission && (
            <p className="opening-mission" {...saidIn(site, 'mission')}>
              {site.mission}
            </p>
          )}
          {home.projectCount > 0 && (
            <p className="opening-facts">
              <a href={here('/projects')}>{sentenceOf(portfolioRead.value, EVERYTHING, home.projectCount)}</a>
            </p>
          )}
        </div>
        {home.projectCount > 0 && <WorldMap portfolio={portfolioRead.value} />}
      </section>
      {home.results.length > 0 && (
        <section className="frame section section-near" aria-labelledby="newest-results">
          <h2 className="section-title" id="newest-results">
            {say.results}
          </h2>
          <Results indicators={home.results} className="results-newest" />
        </section>
      )}
      <section className="frame section">
        <h2 className="section-title">{say.work}</h2>
        {home.projects.length > 0 ? (
          <>
            <Themes count={home.projectCount} themes={home.themes} />
            <ProjectList projects={home.projects} level="h3" plates="leading" />
            <p className="section-more">
              <a href={here('/projects')}>{say.allProjects(home.projectCount)}</a>
            </p>
          </>
        ) : (
          <p>{say.none}</p>
        )}
      </section>
      {home.articles.length > 0 && (
        <section className="frame section">
          <h2 className="section-title">{say.articles}</h2>
          <ArticleList articles={home.articles} level="h3" />
          <p className="section-more">
            <a href={here('/articles')}>{say.allArticles(home.articleCount)}</a>
          </p>
        </section>
      )}
      <WorkTogether />
    </>
  );
}

/** On what the projects are: ways into the list. */
function Themes({
  count,
  themes,
}: {
  count: number;
  themes: readonly { id: string; slug: string; name: string; untranslated: readonly string[] }[];
}) {
  const { home: say, count: counts } = words();
  if (themes.length === 0) return null;
  return (
    <p className="work-themes">
      {counts.projects(count)}
      {say.on}
      {themes.slice(0, MOST_THEMES).map((theme, index, all) => (
        <span key={theme.id}>
          {index > 0 && (index === all.length - 1 ? say.and : say.comma)}
          <a href={here(pathOf('themes', theme.slug))} {...saidIn(theme, 'name')}>
            {theme.name.toLowerCase()}
          </a>
        </span>
      ))}
    </p>
  );
}

/** Most themes that are named. */
const MOST_THEMES = 8;
