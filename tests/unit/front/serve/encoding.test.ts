import { expect, it } from 'vitest';
import { acceptedEncodings } from '../../../../front/serve/encoding.ts';

it.each([
  ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
  ['gzip', ['gzip', 'identity']],
  ['br;q=0, gzip;q=0.5', ['gzip', 'identity']],
  ['*', ['br', 'gzip', 'identity']],
  ['identity', ['identity']],
  ['identity;q=0', ['identity']],
  ['', ['identity']],
  ['nonsense;;;q=x', ['identity']],
])('%s', (header, encodings) => {
  expect(acceptedEncodings(header)).toEqual(encodings);
  expect(acceptedEncodings(header)).toEqual(encodings);
});

it('a reader that says nothing gets the page as it is', () => {
  expect(acceptedEncodings(undefined)).toEqual(['identity']);
});
