import { pathOf } from '../contract/paths.ts';
import { percent } from '../lib/charts/scale.ts';
import { money } from '../lib/format/numbers.ts';
import { giftsOf } from '../lib/impact/donors.ts';
import { here, untranslated } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
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
  const { funding: say } = words();
  const isShort = gifts.length > 0 && budget !== null && budget > total;
  return (
    <figure className="chart">
      <figcaption>{gifts.length === 0 ? say.budgetOnly : say.whoPays(money(whole, currency))}</figcaption>
      {gifts.length > 0 && (
        <>
          <Textures />
          <StackedBar values={gifts.map(({ amount }) => amount)} whole={whole} />
        </>
      )}
      <table className="funding">
        <thead>
          <tr>
            <th scope="col">{say.donor}</th>
            <th scope="col">{say.years}</th>
            <th scope="col" className="numeric">
              {say.amount}
            </th>
            <th scope="col" className="numeric">
              {say.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {gifts.map(({ donor, years, amount }, index) => (
            <tr key={donor?.slug ?? ''}>
              <th scope="row">
                <Swatch part={index} />
                {donor ? (
                  <a href={here(pathOf('partners', donor.slug))} {...untranslated()}>
                    {donor.name}
                  </a>
                ) : (
                  say.own
                )}
              </th>
              <td>{years.join(', ')}</td>
              <td className="numeric">{money(amount, currency)}</td>
              <td className="numeric">{Math.round(percent(amount, whole))}%</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {isShort && <Sum name={say.missing} amount={whole - total} currency={currency} />}
          <Sum
            name={budget === null ? say.together : say.budget}
            amount={budget ?? total}
            currency={currency}
          />
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
