import { pathOf } from '../contract/paths.ts';
import { countryName } from '../lib/format/countries.ts';
import { longDate, period } from '../lib/format/dates.ts';
import { money } from '../lib/format/numbers.ts';
import { goalName } from '../lib/impact/goals.ts';
import { here } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import { EVERYTHING, pathOfSelection } from '../lib/portfolio/facets.ts';
import { statusOf } from '../lib/portfolio/facts.ts';
import type { Project } from '../lib/reads/projects.ts';

/** Most countries that are named; a worldwide project would fill the page otherwise. */
const MOST_COUNTRIES = 12;

interface Link {
  name: string;
  href: string;
}

/** The fact strip of a project: where, when, status, money, themes, goals. */
export function ProjectFacts({ project }: { project: Project }) {
  const status = statusOf(project, project.asOf.slice(0, 10));
  const { website } = project;
  const { project: say, projects } = words();
  return (
    <dl className="facts">
      <Links name={say.where} links={project.countries.slice(0, MOST_COUNTRIES).map(countryLink)} />
      <Fact name={say.when} value={period(project.start, project.end, new Date(project.asOf))} />
      <Fact name={say.status} value={status ? projects.status[status] : ''} />
      <Fact
        name={say.budget}
        value={project.budget === null ? '' : money(project.budget, project.currency)}
      />
      <Links
        name={say.themes}
        links={project.themes.map(({ name, slug }) => ({ name, href: here(pathOf('themes', slug)) }))}
      />
      <Links
        name={say.goals}
        links={project.goals.map((goal) => ({ name: `${goal} ${goalName(goal)}`, href: '/impact#goals' }))}
      />
      {website && (
        <Fact
          name={say.website}
          value={
            <a href={website} rel="noopener" dir="ltr">
              {website.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}
            </a>
          }
        />
      )}
      <Fact name={say.changed} value={longDate(project.updated)} />
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: React.ReactNode }) {
  if (!value) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Links({ name, links }: { name: string; links: readonly Link[] }) {
  if (links.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {links.map((link, index) => (
          <span key={link.name}>
            {index > 0 && words().home.comma}
            <a href={link.href}>{link.name}</a>
          </span>
        ))}
      </dd>
    </div>
  );
}

function countryLink(code: string): Link {
  return {
    name: countryName(code),
    href: here(pathOfSelection({ ...EVERYTHING, country: code.toLowerCase() })),
  };
}
