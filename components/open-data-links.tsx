import { words } from '../lib/languages/words.ts';
import type { Choice } from '../lib/portfolio/facets.ts';
import { queryOf } from '../lib/portfolio/query.ts';

const FORMS = [
  { name: 'JSON', path: '/api/projects.json' },
  { name: 'CSV', path: '/api/projects.csv' },
  { name: 'GeoJSON', path: '/api/projects.geojson' },
] as const;

/** The chosen projects as data. */
export function OpenDataLinks({ choice }: { choice: Choice }) {
  return (
    <p className="open-data">
      {words().openData}
      {FORMS.map(({ name, path }, index) => (
        <span key={name}>
          {index > 0 && ','} <a href={path + queryOf(choice)}>{name}</a>
        </span>
      ))}
    </p>
  );
}
