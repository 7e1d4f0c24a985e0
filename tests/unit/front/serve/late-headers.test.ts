import inject from 'light-my-request';
import { expect, test } from 'vitest';
import { takingLateHeaders } from '../../../../front/serve/late-headers.ts';

test('a response that was sent takes a header, which is read back and sent to nobody', async () => {
  const read: unknown[] = [];
  const answer = await inject((_request, response) => {
    takingLateHeaders(response);
    response.setHeader('X-Before', 'sent');
    response.end('old');
    response.setHeader('Location', '/new');
    read.push(response.getHeader('location'), response.getHeader('x-before'), response.getHeader('x-other'));
  }, '/');
  expect(read).toEqual(['/new', 'sent', undefined]);
  expect(answer.headers).toMatchObject({ 'x-before': 'sent' });
  expect(answer.headers.location).toBeUndefined();
});
