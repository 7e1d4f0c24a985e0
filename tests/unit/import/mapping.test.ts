import { expect, test } from 'vitest';
import { mapArticle } from '../../../scripts/import/map-article.ts';
import { mapProject } from '../../../scripts/import/map-project.ts';
import { checkRecords, RECORD_SHAPES } from '../../../scripts/import/read-records.ts';
import { summaryOf } from '../../../scripts/import/summary.ts';

const ID = '11111111-1111-5111-8111-111111111111';
const around = {
  known: { articles: new Set<string>(), people: new Set<string>() },
  pictureId: (file: string) => (file === 'here.png' ? ID : null),
};
const article = { slug: 'a', title: 'Title', published_at: '2024-01-02', body_markdown: 'Text' };
const project = { slug: 'p', name: 'Name', description: 'One. Two.' };

function wantedArticle(change: object) {
  const [record] = checkRecords([{ ...article, ...change }], RECORD_SHAPES.article).taken;
  const mapped = record ? mapArticle(record, 'a', around) : { problem: 'shape' };
  if ('problem' in mapped) throw new Error(mapped.problem);
  return mapped.wanted;
}

function wantedProject(change: object) {
  const [record] = checkRecords([{ ...project, ...change }], RECORD_SHAPES.project).taken;
  const mapped = record ? mapProject(record, 'p') : { problem: 'shape' };
  if ('problem' in mapped) throw new Error(mapped.problem);
  return mapped.wanted;
}

test('a title of 300 characters is cut at a word, and the cut is told', () => {
  const { fields, notes } = wantedArticle({ title: 'word '.repeat(60) });
  expect(String(fields.title)).toMatch(/word…$/);
  expect(String(fields.title).length).toBeLessThanOrEqual(255);
  expect(notes).toEqual(['title shortened from 299 to 255 characters']);
});

test('entities, tags and Markdown in title and opening become plain text', () => {
  const { fields } = wantedArticle({
    title: 'M&Ms <em>and</em> &ldquo;x&rdquo; O*NET',
    excerpt: 'A [link](https://x.example) <b>b</b>',
  });
  expect(fields).toMatchObject({ title: 'M&Ms and “x” O*NET', excerpt: 'A link b' });
});

test('an article without opening, picture and tags has none', () => {
  expect(wantedArticle({ excerpt: null, image: null }).fields).toMatchObject({ excerpt: null, cover: null });
});

test('a picture that is missing is told, and the article is taken', () => {
  expect(wantedArticle({ image: { file: 'gone.png', alt: '' } }).notes[0]).toContain('gone.png');
});

test('a cover without text alternative takes the one that it has in the text', () => {
  const { pictures } = wantedArticle({
    image: { file: 'here.png', alt: '' },
    body_markdown: '![A well](/x/here.png)',
  });
  expect(pictures[0]).toEqual({ id: ID, alt: 'A well' });
});

test('bylines and tags that give the same slug are one', () => {
  const { links, related } = wantedArticle({ authors: ['ada-obi', 'Ada Obi'], tags: ['API', 'api'] });
  expect(links).toEqual({ authors: [{ key: 'ada-obi', role: null }], tags: [{ key: 'api', role: null }] });
  expect(related.map(({ fields }) => fields.name)).toEqual(['Ada Obi', 'API']);
});

test('a project without deployment stands where it was developed', () => {
  expect(wantedProject({ development_countries: ['Kenya'] }).fields.countries).toEqual(['KE']);
  const both = wantedProject({ development_countries: ['Kenya'], deployment_countries: ['Laos'] });
  expect(both.fields.countries).toEqual(['LA']);
  expect(both.fields.body).toContain('<strong>Developed in:</strong> Kenya');
});

test('a web address that is not http or https is left out', () => {
  expect(wantedProject({ website: 'javascript:alert(1)' }).fields.website).toBeNull();
  expect(wantedProject({ website: 'HTTPS://Example.org' }).fields.website).toBe('https://Example.org');
});

test('an organisation has each of its roles once, and no role that the CMS does not know', () => {
  const partner = (role: string) => ({ name: 'Trust', website: null, role });
  const { links } = wantedProject({ organizations: [partner('owner'), partner('owner'), partner('boss')] });
  expect(links.partners).toEqual([
    { key: 'trust', role: 'owner' },
    { key: 'trust', role: null },
  ]);
});

test('the page tells goals with evidence, facts and repositories, and escapes what people typed', () => {
  const { body } = wantedProject({
    description: 'Uses <b> & https://x.example/a. End',
    sdgs: [{ number: 4, evidence: 'First:\n- one\n- <script>two</script>' }],
    stage: 'DPG',
    types: ['aimodel'],
    licenses: ['MIT'],
    repositories: [
      { name: 'main', url: 'https://code.example/r' },
      { name: 'bad', url: '' },
    ],
  }).fields;
  expect(body).toContain('Uses &lt;b&gt; &amp; <a href="https://x.example/a">https://x.example/a</a>. End');
  expect(body).toContain('<h3>Goal 4: Quality education</h3>\n<p>First:</p>\n<ul><li>one</li>');
  expect(body).toContain('AI model');
  expect(body).toContain('<a href="https://code.example/r">code.example/r</a>');
  expect(body).not.toMatch(/<script|bad/);
});

test('a summary is the first sentence and those that fit', () => {
  expect(summaryOf('One is short. Two is too.')).toBe('One is short. Two is too.');
  expect(summaryOf(`${'word '.repeat(40)}end. M${'more '.repeat(20)}end.`)).toMatch(/^word .*end\.$/);
  expect(summaryOf('word '.repeat(100)).length).toBeLessThanOrEqual(240);
});

test('a record of the wrong shape is named by slug or place, with the field', () => {
  const { refused, taken } = checkRecords([article, { slug: 'x', title: 3 }, null], RECORD_SHAPES.article);
  expect(taken).toHaveLength(1);
  expect(refused.map(({ record }) => record)).toEqual(['x', 'record 3']);
  expect(refused[0]?.reason).toContain('title: ');
});
