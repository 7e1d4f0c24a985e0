import { pathOf } from '../contract/paths.ts';
import { number } from '../lib/format/numbers.ts';
import { progress } from '../lib/impact/progress.ts';
import { here, isolated, untranslated } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import { editable } from '../lib/preview/editable.ts';

/** One measure of a project; any figure may be missing. */
export interface Indicator {
  id: string;
  name: string;
  unit?: string | null;
  baseline?: number | null;
  target?: number | null;
  actual?: number | null;
  note?: string | null;
  /** Whose it is, where that is not said around it. */
  project?: { slug: string; title: string } | null;
}

interface Props {
  indicators: readonly Indicator[];
  className?: string;
}

/** Each result as a slim bar from where it began over where it stands to its target, and in words. */
export function Results({ indicators, className = '' }: Props) {
  return (
    <ul className={`results ${className}`.trim()}>
      {indicators.map((indicator) => (
        <li key={indicator.id} className="result" {...editable('indicators', indicator.id, 'actual')}>
          <p className="result-name" {...untranslated()}>
            {indicator.name}
          </p>
          <Figure {...indicator} />
          <Bar {...indicator} />
          <p className="result-range">
            {[rangeOf(indicator), wayOf(progress(indicator))].filter(Boolean).join(words().results.semicolon)}
          </p>
          {indicator.note && (
            <p className="result-note" {...untranslated()}>
              {indicator.note}
            </p>
          )}
          {indicator.project && (
            <p className="result-project" {...untranslated()}>
              <a href={here(pathOf('projects', indicator.project.slug))}>{indicator.project.title}</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Figure({ actual, unit }: Indicator) {
  if (typeof actual !== 'number')
    return <p className="result-figure result-unmeasured">{words().results.unmeasured}</p>;
  return (
    <p className="result-figure">
      <strong>{number(actual)}</strong> <bdi {...untranslated()}>{unit}</bdi>
    </p>
  );
}

function Bar({ baseline, target, actual }: Indicator) {
  const share = progress({ baseline, target, actual });
  if (share === null) return null;
  const end = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return (
    <svg className="result-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className="result-way" x="0" y="2.5" width="100" height="1" />
      <rect className={share >= 1 ? 'result-done' : 'result-part'} x="0" y="1" width={end} height="4" />
      <rect className="result-target" x="99.2" y="0" width="0.8" height="6" />
    </svg>
  );
}

function rangeOf({ baseline, target, unit }: Indicator): string {
  const say = words().results;
  const parts = [
    typeof baseline === 'number' && say.from(number(baseline)),
    typeof target === 'number' && say.target(isolated(`${number(target)} ${unit ?? ''}`.trim())),
  ];
  return parts.filter(Boolean).join(say.comma);
}

/** The bar in words. */
function wayOf(share: number | null): string {
  const say = words().results;
  if (share === null) return '';
  if (share >= 1) return say.reached;
  if (share <= 0) return share < 0 ? say.away : say.unchanged;
  return say.way(Math.floor(share * 100));
}
