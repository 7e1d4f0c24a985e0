import { describe, expect, test } from 'vitest';
import { EnvironmentError, readOperatorEnv, readRelayEnv } from '../../../relay/env.ts';

const SECRET = 's'.repeat(64);
const complete = {
  DIRECTUS_URL: 'http://127.0.0.1:8055/',
  SITE_URL: 'http://127.0.0.1:3000',
  RELAY_TOKEN: SECRET,
  REVALIDATE_SECRET: SECRET,
};

describe('the environment of the relay', () => {
  test('has defaults for all that is not an address or a secret', () => {
    expect(readRelayEnv({ ...complete, REDIS_URL: '', RELAY_PORT: '', LOG_LEVEL: '' })).toEqual({
      ...complete,
      DIRECTUS_URL: 'http://127.0.0.1:8055',
      RELAY_PORT: 8056,
      REDIS_URL: undefined,
      LOG_LEVEL: 'info',
    });
  });

  test.each(Object.keys(complete))('names %s when it is missing', (variable) => {
    expect(() => readRelayEnv({ ...complete, [variable]: undefined })).toThrow(variable);
  });

  test.each([
    ['RELAY_TOKEN', 'short'],
    ['REVALIDATE_SECRET', ''],
    ['DIRECTUS_URL', 'file:///etc/passwd'],
    ['SITE_URL', 'https://editor:pass@site.test'],
    ['REDIS_URL', 'http://127.0.0.1:6379'],
    ['RELAY_PORT', 'eighty'],
    ['RELAY_PORT', '70000'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%j by name', (variable, value) => {
    expect(() => readRelayEnv({ ...complete, [variable]: value })).toThrow(new RegExp(`${variable}: `));
  });

  test('shows no password of an address that it refuses', () => {
    const SITE_URL = 'https://editor:hunter-two@site.test';
    expect(() => readRelayEnv({ ...complete, SITE_URL })).toThrow(/^(?!.*hunter-two).*without a user/);
  });

  test('names all that is wrong and shows no value', () => {
    const secret = 'not-long-enough-but-secret';
    try {
      readRelayEnv({ RELAY_TOKEN: secret });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(EnvironmentError);
      expect(error).toMatchObject({
        variables: ['DIRECTUS_URL', 'RELAY_TOKEN', 'SITE_URL', 'REVALIDATE_SECRET'],
      });
      expect(String(error)).not.toContain(secret);
    }
  });

  test("an operator's command needs only the outbox", () => {
    expect(readOperatorEnv({ DIRECTUS_URL: complete.DIRECTUS_URL, RELAY_TOKEN: SECRET })).toEqual({
      DIRECTUS_URL: 'http://127.0.0.1:8055',
      RELAY_TOKEN: SECRET,
    });
  });
});
