import { describe, expect, it } from 'vitest';
import { csvForm, geojsonForm, jsonForm } from '../../../lib/open-data/forms.ts';
import { projectRecords } from '../../../lib/open-data/records.ts';
import { EVERYTHING } from '../../../lib/portfolio/facets.ts';
import { choiceIn, knownChoice, queryOf } from '../../../lib/portfolio/query.ts';
import { aPortfolio, aProject } from './a-portfolio.ts';

const query = (text: string) => choiceIn(new URLSearchParams(text));

describe('the query of open data', () => {
  it('is a choice, and a choice is a query', () => {
    const text = 'country=ke&theme=wetlands&status=running&year=2024&partner=x&sort=title';
    const asked = query(text);
    expect(asked).toMatchObject({ ok: true, choice: { country: 'ke', year: '2024', sort: 'title' } });
    expect(asked.ok && queryOf(asked.choice)).toBe(`?${text}`);
    expect(queryOf(EVERYTHING)).toBe('');
    expect(query('')).toEqual({ ok: true, choice: { sort: 'newest' } });
  });

  it.each([
    ['contry=ke', 'contry'],
    ['country=KE', 'country'],
    ['country=ke&country=ug', 'country'],
    ['theme=', 'theme'],
    ['status=stopped', 'status'],
    ['year=24', 'year'],
    ['sort=size', 'sort'],
    ['page=2', 'page'],
    ['theme=__proto__', 'theme'],
    ['__proto__=x', '__proto__'],
  ])('%s is refused, naming %s', (text, parameter) => {
    expect(query(text)).toMatchObject({ ok: false, parameter });
  });

  it('refuses what does not exist, by name', () => {
    const portfolio = aPortfolio(aProject({ slug: 'a' }));
    expect(knownChoice(portfolio, { sort: 'newest', theme: 'volcanoes' })).toEqual({
      ok: false,
      parameter: 'theme',
      message: 'there is no theme volcanoes',
    });
    expect(knownChoice(portfolio, { sort: 'newest', country: 'ke' }).ok).toBe(true);
  });
});

describe('the forms', () => {
  const portfolio = aPortfolio(
    aProject({
      slug: 'a',
      title: '=1+1, "quoted"',
      countries: ['KE', 'UG'],
      point: [-80.162, -5.1],
      budget: 1200,
      partners: ['harbour-trust'],
    }),
    aProject({ slug: 'b', point: null, start: '2023-01-01', end: '2024-01-01' }),
    aProject({ slug: 'unpublished-a-moment-ago' }),
  );
  const records = projectRecords(portfolio, EVERYTHING, {
    summaries: new Map([
      ['a', 'One.'],
      ['b', 'Two\nlines.'],
    ]),
    siteUrl: 'https://example.org',
  });

  it('JSON says when, how many and which', () => {
    const data: unknown = JSON.parse(jsonForm.write(records, portfolio.asOf));
    expect(data).toMatchObject({
      generated: portfolio.asOf,
      total: 2,
      projects: [
        {
          slug: 'a',
          url: 'https://example.org/projects/a',
          summary: 'One.',
          countries: ['KE', 'UG'],
          point: [-80.162, -5.1],
          status: 'running',
          budget: 1200,
          currency: 'EUR',
        },
        { slug: 'b', status: 'finished', budget: null, currency: null },
      ],
    });
  });

  it('GeoJSON is a collection of features, without geometry where there is no point', () => {
    const data: unknown = JSON.parse(geojsonForm.write(records, portfolio.asOf));
    expect(data).toMatchObject({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'a',
          geometry: { type: 'Point', coordinates: [-80.162, -5.1] },
          properties: { slug: 'a' },
        },
        { type: 'Feature', id: 'b', geometry: null },
      ],
    });
  });

  it('CSV quotes what needs it, leaves numbers numbers, and makes no formula of a text', () => {
    expect(csvForm.write(records, portfolio.asOf)).toBe(
      [
        'slug,url,title,summary,countries,longitude,latitude,start,end,status,themes,partners,budget,currency',
        `a,https://example.org/projects/a,"'=1+1, ""quoted""",One.,KE;UG,-80.162,-5.1,2024-01-15,,running,wetlands,harbour-trust,1200,EUR`,
        'b,https://example.org/projects/b,b,"Two\nlines.",KE,,,2023-01-01,2024-01-01,finished,wetlands,,,',
        '',
      ].join('\r\n'),
    );
  });

  it('CSV of nothing still names its columns', () => {
    expect(csvForm.write([], portfolio.asOf)).toMatch(/^slug,url,.*\r\n$/);
  });
});
