import type { ValueOf } from '../lib/cms/available.ts';
import { longDate } from '../lib/format/dates.ts';
import { counted, number } from '../lib/format/numbers.ts';
import { csvPath } from '../lib/impact/tables.ts';
import { words } from '../lib/languages/words.ts';
import type { getImpact } from '../lib/reads/impact.ts';
import { Textures } from './charts/textures.tsx';
import { ImpactCounting } from './impact-counting.tsx';
import { ImpactGoals } from './impact-goals.tsx';
import { ImpactMoney } from './impact-money.tsx';
import { ImpactProgress } from './impact-progress.tsx';

type Impact = ValueOf<typeof getImpact>;

/** The portfolio as numbers: each chart with its table, and how it was counted. */
export function ImpactView({ impact }: { impact: Impact }) {
  if (impact.projects === 0) return <NothingYet />;
  return (
    <div className="frame impact">
      <header className="page-head">
        <h1>What it comes to</h1>
        <p className="lead">{sentenceOf(impact)}</p>
      </header>
      <Textures />
      <section aria-label="In short">
        <dl className="figures">
          {figuresOf(impact).map(({ name, value, note }) => (
            <div key={name}>
              <dt>
                {name}
                {note && <span className="figure-note">{note}</span>}
              </dt>
              <dd>
                <strong>{number(value)}</strong>
              </dd>
            </div>
          ))}
        </dl>
        <p className="chart-files">
          <a href={csvPath('summary')}>These figures as CSV</a>
        </p>
      </section>
      <ImpactMoney impact={impact} />
      <ImpactProgress impact={impact} />
      <ImpactGoals impact={impact} />
      <ImpactCounting isWhole={impact.isWhole} isCut={impact.isCut} />
    </div>
  );
}

/** "21 projects are running and 7 are finished. Counted on 2 March 2026 from what each project reports." */
function sentenceOf({ statuses, asOf }: Impact): string {
  const parts = statuses
    .filter(({ projects }) => projects > 0)
    .map(({ status, projects }) => `${number(projects)} ${words().projects.status[status].toLowerCase()}`);
  const list = new Intl.ListFormat('en-GB').format(parts);
  const opening = list ? `Our projects in numbers: ${list}.` : 'Our projects in numbers.';
  return `${opening} Counted on ${longDate(asOf)} from what each of them reports.`;
}

function figuresOf({ projects, countries, partners, people, households }: Impact) {
  return [
    { name: 'projects', value: projects, note: '' },
    { name: 'countries', value: countries, note: '' },
    { name: 'partners', value: partners, note: '' },
    { name: 'people reached', value: people.count, note: from(people.projects) },
    { name: 'households reached', value: households.count, note: from(households.projects) },
  ].filter(({ value }) => value > 0);
}

function from(projects: number): string {
  return `as ${counted(projects, 'project', 'projects')} ${projects === 1 ? 'counts' : 'count'} them`;
}

function NothingYet() {
  return (
    <div className="frame">
      <header className="page-head">
        <h1>What it comes to</h1>
        <p className="lead">No project is published yet, so there is nothing to count.</p>
      </header>
    </div>
  );
}
