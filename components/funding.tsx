import { pathOf } from '../contract/paths.ts';
import { percent } from '../lib/charts/scale.ts';
import { money } from '../lib/format/numbers.ts';
import { giftsOf } from '../lib/impact/donors.ts';
import { StackedBar } from './charts/stacked-bar.tsx';
import { Swatch, Textures } from './charts/textures.tsx';

interface Props {
  grants: readonly {
    amount: number;
    year?: number | null;
    donor?: { slug: string; name: string } | null;
  }[];
  budget: number | null;
  currency: string;
}

/** Money by donor: one stacked bar, and the same as a table. */
export function Funding({ grants, budget, currency }: Props) {
  const gifts = giftsOf(
    grants.map(({ amount, year, donor }) => ({ amount, year: year ?? null, donor: donor ?? null })),
  );
  const total = gifts.reduce((sum, gift) => sum + gift.amount, 0);
  const whole = Math.max(total, budget ?? 0);
  if (whole === 0) return null;
  const isShort = gifts.length > 0 && budget !== null && budget > total;
  return (
    <figure className="chart">
      <figcaption>
        {gifts.length === 0
          ? 'The budget; no grant is entered yet'
          : `Who pays, as parts of ${money(whole, currency)}`}
      </figcaption>
      {gifts.length > 0 && (
        <>
          <Textures />
          <StackedBar values={gifts.map(({ amount }) => amount)} whole={whole} />
        </>
      )}
      <table className="funding">
        <thead>
          <tr>
            <th scope="col">Donor</th>
            <th scope="col">Years</th>
            <th scope="col" className="numeric">
              Amount
            </th>
            <th scope="col" className="numeric">
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {gifts.map(({ donor, years, amount }, index) => (
            <tr key={donor?.slug ?? ''}>
              <th scope="row">
                <Swatch part={index} />
                {donor ? <a href={pathOf('partners', donor.slug)}>{donor.name}</a> : 'Own funds'}
              </th>
              <td>{years.join(', ')}</td>
              <td className="numeric">{money(amount, currency)}</td>
              <td className="numeric">{Math.round(percent(amount, whole))}%</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {isShort && <Sum name="Not yet found" amount={whole - total} currency={currency} />}
          <Sum name={budget === null ? 'Together' : 'Budget'} amount={budget ?? total} currency={currency} />
        </tfoot>
      </table>
    </figure>
  );
}

function Sum({ name, amount, currency }: { name: string; amount: number; currency: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td />
      <td className="numeric">{money(amount, currency)}</td>
      <td />
    </tr>
  );
}
