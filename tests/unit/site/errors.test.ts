import { describe, expect, it } from 'vitest';
import { CmsMalformed, CmsRefused, CmsUnreachable, isUnreachable } from '../../../lib/cms/errors.ts';

describe('errors of the CMS', () => {
  it('say what was asked, what was expected and what came', () => {
    expect(new CmsUnreachable('Home', { status: 503 }).message).toBe(
      'The CMS answered 503 to Home; expected 200',
    );
    expect(new CmsUnreachable('Home', { cause: new Error('x') }).message).toBe(
      'The CMS did not answer Home in time',
    );
    expect(new CmsRefused('Home', ['no permission', 'no field']).message).toBe(
      'The CMS refused Home: no permission; no field',
    );
    expect(new CmsMalformed('Home', null).message).toContain('DIRECTUS_URL');
  });

  it('keep their cause for the log', () => {
    const cause = new Error('ECONNREFUSED');
    expect(new CmsUnreachable('Home', { cause }).cause).toBe(cause);
    expect(new CmsMalformed('Home', cause).cause).toBe(cause);
  });
});

describe('unreachable', () => {
  it('is told from refused and malformed', () => {
    expect(isUnreachable(new CmsUnreachable('Home', {}))).toBe(true);
    expect(isUnreachable(new CmsRefused('Home', []))).toBe(false);
    expect(isUnreachable(new CmsMalformed('Home', null))).toBe(false);
  });

  it('is known by its digest alone, which is what is left of it beyond a cache boundary', () => {
    const { digest } = new CmsUnreachable('Home', {});
    expect(isUnreachable(Object.assign(new Error('masked'), { digest }))).toBe(true);
  });

  it.each([null, undefined, 'CMS_UNREACHABLE', 503, {}, new Error('x'), { digest: 'NEXT_NOT_FOUND' }])(
    'is not %j',
    (other) => {
      expect(isUnreachable(other)).toBe(false);
    },
  );
});
