import { number } from '../lib/format/numbers.ts';
import { MOST_COUNTED, MOST_OF_ONE } from '../lib/reads/impact.ts';

/** How the numbers were made, so that nobody has to take our word for them. */
export function ImpactCounting({ isWhole, isCut }: { isWhole: boolean; isCut: boolean }) {
  return (
    <section className="section" aria-labelledby="counting">
      <h2 className="section-title" id="counting">
        How this is counted
      </h2>
      <div className="prose">
        {isCut && (
          <p>
            Of one project at most {MOST_OF_ONE.grants} grants, {MOST_OF_ONE.results} results,{' '}
            {MOST_OF_ONE.partners} partners and {MOST_OF_ONE.themes} themes are counted, and there is a
            project with more.
          </p>
        )}
        {!isWhole && <p>Only the newest {number(MOST_COUNTED)} projects are counted here.</p>}
        <p>
          <strong>People and households</strong> are those that a project counts in exactly these units:
          people, pupils, farmers and the like, or households and families. Shares and rates, such as “percent
          of households”, are left out. Of each figure we take what was added since the project began, and of
          each project only the largest, since the same person may stand in several. Two projects in one
          valley may still count somebody twice. People and households are never added up.
        </p>
        <p>
          <strong>Money</strong> is what donors have granted, in the year in which it was granted. Amounts in
          different currencies are not added up and not converted.
        </p>
        <p>
          <strong>Progress</strong> compares how far an indicator has come from its baseline to its target
          with how much of the project’s time has gone. It is behind when it lags by more than a quarter, or
          when the project has ended without it. Where a project has no end, it is behind if it has not moved
          towards its target.
        </p>
      </div>
    </section>
  );
}
