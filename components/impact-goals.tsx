import { percent } from '../lib/charts/scale.ts';
import { counted } from '../lib/format/numbers.ts';
import type { Impact } from '../lib/impact/impact.ts';
import { tableOf } from '../lib/impact/tables.ts';
import { ChartFigure } from './charts/chart-figure.tsx';

/** The 17 goals as tiles, with the projects that work on each; the list says in words what its bars show. */
export function ImpactGoals({ impact }: { impact: Impact }) {
  const most = Math.max(...impact.goals.map(({ projects }) => projects));
  if (most === 0) return null;
  return (
    <section className="section" aria-labelledby="goals">
      <h2 className="section-title" id="goals">
        Sustainable Development Goals
      </h2>
      <ChartFigure
        caption="Projects that work on each of the 17 goals of the United Nations. A project may work on several."
        table={tableOf(impact, 'goals')}
      >
        <ol className="goals">
          {impact.goals.map(({ goal, name, projects }) => (
            <li key={goal} className={projects === 0 ? 'goal goal-none' : 'goal'}>
              <span className="goal-number">{goal}</span>
              <span className="goal-name">{name}</span>
              <svg className="bar" width="100%" height="8" aria-hidden="true">
                <rect className="chart-column" width={`${percent(projects, most)}%`} height="100%" />
              </svg>
              <span className="goal-count">
                {projects === 0 ? 'none' : counted(projects, 'project', 'projects')}
              </span>
            </li>
          ))}
        </ol>
      </ChartFigure>
    </section>
  );
}
