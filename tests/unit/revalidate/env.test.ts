import { describe, expect, it } from 'vitest';
import { EnvironmentError, parseEnv } from '../../../lib/env-schema.ts';

const SECRET = 'a-secret-of-the-site-0123456789abcdef';
const complete = {
  SITE_URL: 'http://127.0.0.1:3000/',
  DIRECTUS_URL: 'http://127.0.0.1:8055',
  DIRECTUS_SITE_TOKEN: SECRET,
  DIRECTUS_FORMS_TOKEN: SECRET,
  DIRECTUS_PREVIEW_TOKEN: SECRET,
  PREVIEW_SECRET: SECRET,
  REVALIDATE_SECRET: SECRET,
};

describe("the site's environment", () => {
  it('needs seven variables, and fills in the rest', () => {
    expect(parseEnv(complete)).toEqual({
      ...complete,
      SITE_URL: 'http://127.0.0.1:3000',
      DATA_DIR: '.data',
      TRUST_PROXY: 0,
    });
  });

  it('takes an empty previous secret as none', () => {
    expect(
      parseEnv({ ...complete, REVALIDATE_SECRET_PREVIOUS: '' }).REVALIDATE_SECRET_PREVIOUS,
    ).toBeUndefined();
  });

  it.each([
    ['REVALIDATE_SECRET', undefined],
    ['REVALIDATE_SECRET', ''],
    ['REVALIDATE_SECRET', 'short'],
    ['REVALIDATE_SECRET_PREVIOUS', 'short'],
    ['DIRECTUS_SITE_TOKEN', ''],
    ['PREVIEW_SECRET', 'short'],
    ['DIRECTUS_URL', undefined],
    ['DIRECTUS_URL', 'localhost:8055'],
    ['SITE_URL', 'ftp://example.org'],
    ['REDIS_URL', 'redis.example:6379'],
  ])('stops the start and names %s when it is %j', (variable, value) => {
    const parse = () => parseEnv({ ...complete, [variable]: value });
    expect(parse).toThrow(EnvironmentError);
    expect(parse).toThrow(new RegExp(`${variable}: `));
  });

  it('takes an address of Redis, with or without TLS, and an empty one as none', () => {
    expect(parseEnv({ ...complete, REDIS_URL: '' }).REDIS_URL).toBeUndefined();
    expect(parseEnv({ ...complete, REDIS_URL: 'rediss://redis.example/1' }).REDIS_URL).toBe(
      'rediss://redis.example/1',
    );
  });

  it('names all that is missing at once and shows no value', () => {
    expect(() => parseEnv({})).toThrow(/SITE_URL.*DIRECTUS_URL.*DIRECTUS_SITE_TOKEN.*REVALIDATE_SECRET/);
    const parse = () => parseEnv({ ...complete, REVALIDATE_SECRET: 'hunter2' });
    expect(parse).not.toThrow(/hunter2/);
  });
});
