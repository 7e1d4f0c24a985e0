import { expect, it } from 'vitest';
import { toOriginForm } from '../../../../front/serve/origin-form.ts';

function put(url: string) {
  const request = { url, headers: { host: 'here' } };
  toOriginForm(request);
  return [request.headers.host, request.url];
}

it.each([
  ['http://there/articles?a=1', 'there', '/articles?a=1'],
  ['HTTPS://there:8080', 'there:8080', '/'],
  ['http://there?a=http://else/', 'there', '/?a=http://else/'],
  ['http://there//else/', 'there', '//else/'],
])('%s names host and path', (url, host, path) => expect(put(url)).toEqual([host, path]));

it.each(['/articles', '//there/articles', '/http://there/', '*', 'http://', 'ftp://there/', ''])(
  '%s stays as it is',
  (url) => expect(put(url)).toEqual(['here', url]),
);
