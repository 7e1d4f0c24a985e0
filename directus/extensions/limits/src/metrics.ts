/** `GET /limits/metrics`: what was refused, for Prometheus. It shows the relay's token, or is an administrator. */
import { defineEndpoint } from '@directus/extensions-sdk';
import { RELAY_TOKEN_HEADER } from '../../../../contract/headers.ts';
import { judgeToken } from '../../../../contract/relay-token.ts';
import { refusals } from './refusals.ts';

export default defineEndpoint({
  id: 'limits',
  handler(router, { env }) {
    router.get('/metrics', (request, response) => {
      const isRelay = judgeToken(env.RELAY_TOKEN, request.get(RELAY_TOKEN_HEADER)) === 'granted';
      if (!isRelay && !request.accountability?.admin) {
        const message = `Expected the relay's token in ${RELAY_TOKEN_HEADER}.`;
        response.status(401).json({ errors: [{ message, extensions: { code: 'INVALID_CREDENTIALS' } }] });
        return;
      }
      response.type('text/plain; version=0.0.4').set('Cache-Control', 'no-store').send(refusals.scrape());
    });
  },
});
