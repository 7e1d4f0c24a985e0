/** The three forms of the open data, as bodies. Pure. */
import { stringify } from 'csv-stringify/sync';
import type { ProjectRecord } from './records.ts';

/** A form of the open data: its media type, and how records are written. */
export interface DataForm {
  type: string;
  /** @param generated when the records were read, ISO 8601 */
  write(records: readonly ProjectRecord[], generated: string): string;
}

/** `{ generated, total, projects }` */
export const jsonForm: DataForm = {
  type: 'application/json; charset=utf-8',
  write: (projects, generated) => JSON.stringify({ generated, total: projects.length, projects }),
};

/** RFC 7946: a feature for each project; one without a point has no geometry. */
export const geojsonForm: DataForm = {
  type: 'application/geo+json; charset=utf-8',
  write: (records) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: records.map(({ point, ...properties }) => ({
        type: 'Feature',
        id: properties.slug,
        geometry: point && { type: 'Point', coordinates: point },
        properties,
      })),
    }),
};

/** RFC 4180 with names in the first line; several values in one field are separated by `;`. No cell is a formula. */
export const csvForm: DataForm = {
  type: 'text/csv; charset=utf-8; header=present',
  write: (records) =>
    stringify(
      records.map(({ point, countries, themes, partners, ...rest }) => ({
        ...rest,
        countries: countries.join(';'),
        themes: themes.join(';'),
        partners: partners.join(';'),
        longitude: point?.[0],
        latitude: point?.[1],
      })),
      {
        header: true,
        columns: [...COLUMNS],
        record_delimiter: '\r\n',
        quoted_match: LINE_BREAK,
        escape_formulas: true,
      },
    ),
};

/** The library quotes a field for a whole `\r\n` only, but any break in it would end the record for a reader. */
const LINE_BREAK = /[\r\n]/;

const COLUMNS = [
  'slug',
  'url',
  'title',
  'summary',
  'countries',
  'longitude',
  'latitude',
  'start',
  'end',
  'status',
  'themes',
  'partners',
  'budget',
  'currency',
] as const;
