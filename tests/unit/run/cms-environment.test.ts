import { describe, expect, it } from 'vitest';
import { cmsEnvironment } from '../../../directus/environment.mjs';

describe('the environment of Directus', () => {
  it('sends sessions over TLS alone where people meet the CMS over TLS', () => {
    const secure = (url?: string) => {
      const env = cmsEnvironment({ DATA_DIR: '/data', CMS_PUBLIC_URL: url });
      return [env.SESSION_COOKIE_SECURE, env.REFRESH_TOKEN_COOKIE_SECURE];
    };
    expect(secure('https://cms.example.org')).toEqual(['true', 'true']);
    expect(secure('http://localhost:8055')).toEqual(['false', 'false']);
    expect(secure()).toEqual(['false', 'false']);
  });

  it("hands on what of Directus's own an operator sets, and keeps the rest closed", () => {
    const env = cmsEnvironment({
      DATA_DIR: '/data',
      AUTH_PROVIDERS: 'sso',
      IP_TRUST_PROXY: '10.0.0.0/8',
      MCP_ENABLED: 'true',
      REDIS_URL: 'redis://127.0.0.1',
    });
    expect(env).toMatchObject({ AUTH_PROVIDERS: 'sso', IP_TRUST_PROXY: '10.0.0.0/8', MCP_ENABLED: 'false' });
    expect(env).not.toHaveProperty('REDIS_URL');
  });
});
