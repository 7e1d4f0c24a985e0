import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ContentVersion } from '../../../components/content-version.tsx';
import type { Read } from '../../../lib/cms/available.ts';
import { versionComment } from '../../../lib/xml/version-comment.ts';

const version = { asOf: 1_792_000_000_000, tags: ['article-12', 'person-3'] };
const known: Read<null> = { available: true, value: null, version };

describe('a page says of a read', () => {
  const markup = (of: Read<null>) => renderToStaticMarkup(createElement(ContentVersion, { of }));

  it('when it was asked and what it shows, also where it found nothing', () => {
    expect(markup(known)).toBe('<meta name="content-version" content="1792000000000 article-12 person-3"/>');
  });

  it('nothing where that is not known or the CMS was not there', () => {
    expect(markup({ ...known, version: null })).toBe('');
    expect(markup({ available: false })).toBe('');
  });
});

describe('a document of XML says of a read', () => {
  it('the same in a comment', () => {
    expect(versionComment(known)).toBe('<!-- content-version: 1792000000000 article-12 person-3 -->\n');
    expect(versionComment({ ...known, version: null })).toBe('');
    expect(versionComment({ available: false })).toBe('');
  });
});
