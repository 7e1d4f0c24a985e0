import { pathOf } from '../contract/paths.ts';
import { untranslated } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import type { Project } from '../lib/reads/projects.ts';

/** Partners and people, with what each of them does. */
export function ProjectPeople({ partners, team }: Pick<Project, 'partners' | 'team'>) {
  if (partners.length === 0 && team.length === 0) return null;
  return (
    <section className="part with-whom" aria-labelledby="with-whom">
      <h2 id="with-whom">{words().project.withWhom}</h2>
      <ul className="roles" {...untranslated()}>
        {partners.map((partner) => (
          <li key={partner.id}>
            <a href={pathOf('partners', partner.slug)}>{partner.name}</a>
            {partner.role && <span className="role">{partner.role}</span>}
          </li>
        ))}
        {team.map((person) => (
          <li key={person.id}>
            <a href={pathOf('people', person.slug)}>{person.name}</a>
            {person.role && <span className="role">{person.role}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
