/** The text for programs, in the form of https://llmstxt.org. */
import { describe, expect, it } from 'vitest';
import { llmsText } from '../../../lib/llms-text.ts';

const overview = {
  name: 'Water & Co',
  lead: 'We work on rivers.',
  mission: 'Partners decide.',
  pages: [],
  themes: [],
  projects: [{ slug: 'reed-beds', title: 'Reeds [old]\nand new', line: '# not a heading <b>' }],
  articles: [{ slug: 'a-year', title: 'A year', line: '' }],
};

describe('llms.txt', () => {
  const text = llmsText('https://example.org', overview);

  it('begins with the name and a line about it', () => {
    expect(text.split('\n\n').slice(0, 3)).toEqual([
      '# Water & Co',
      '> We work on rivers.',
      'Partners decide.',
    ]);
  });

  it('names projects, articles, feeds and open data with their addresses', () => {
    expect(text).toContain('- [A year](https://example.org/articles/a-year)\n');
    for (const path of [
      '/projects',
      '/impact',
      '/feed.xml',
      '/feed.json',
      '/api/projects.json',
      '/sitemap.xml',
    ]) {
      expect(text).toContain(`(https://example.org${path})`);
    }
  });

  it('keeps what editors wrote on one line, as text', () => {
    expect(text).toContain(
      '- [Reeds \\[old\\] and new](https://example.org/projects/reed-beds): \\# not a heading \\<b\\>',
    );
  });

  it('leaves out a list with nothing in it', () => {
    expect(text).not.toContain('## Themes');
    expect(text.match(/^# /gm)).toHaveLength(1);
  });
});
