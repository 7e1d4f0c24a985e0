import { pathOf } from '../contract/paths.ts';
import { money } from '../lib/format/numbers.ts';
import { isPresent } from '../lib/reads/junctions.ts';

interface Grant {
  id: string;
  amount: number;
  year?: number | null;
  donor?: { slug: string; name: string } | null;
}

/** Money by donor: one stacked bar, and the same as a table. */
export function Funding({
  grants,
  budget,
  currency,
}: {
  grants: readonly Grant[];
  budget: number | null;
  currency: string;
}) {
  const total = grants.reduce((sum, grant) => sum + grant.amount, 0);
  const whole = Math.max(total, budget ?? 0);
  if (whole === 0) return null;
  const shares = grants.map((grant) => (grant.amount / whole) * 100);
  return (
    <>
      <svg className="funding-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="funding-open" x="0" y="0" width="100" height="4" />
        {shares.map((share, index) => (
          <rect
            key={grants[index]?.id}
            className={`funding-part funding-part-${index % 4}`}
            x={shares.slice(0, index).reduce((sum, one) => sum + one, 0)}
            y="0"
            width={Math.max(0, share - 0.4)}
            height="4"
          />
        ))}
      </svg>
      <table className="funding">
        <caption className="visually-hidden">Money by donor</caption>
        <thead>
          <tr>
            <th scope="col">Donor</th>
            <th scope="col">Year</th>
            <th scope="col" className="numeric">
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          {grants.map((grant) => (
            <tr key={grant.id}>
              <td>
                {grant.donor ? (
                  <a href={pathOf('partners', grant.donor.slug)}>{grant.donor.name}</a>
                ) : (
                  'Own funds'
                )}
              </td>
              <td>{grant.year}</td>
              <td className="numeric">{money(grant.amount, currency)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {[
            budget !== null && budget > total && grants.length > 0
              ? { name: 'Not yet found', amount: budget - total }
              : null,
            { name: budget === null ? 'Together' : 'Budget', amount: budget ?? total },
          ]
            .filter(isPresent)
            .map((row) => (
              <tr key={row.name}>
                <th scope="row" colSpan={2}>
                  {row.name}
                </th>
                <td className="numeric">{money(row.amount, currency)}</td>
              </tr>
            ))}
        </tfoot>
      </table>
    </>
  );
}
