/** Addresses of site and CMS, as an operator sets them. */
import { z } from 'zod';

/**
 * An http or https address, without a trailing slash. One with a user and a password is refused, in words without it:
 * `fetch` takes none such and repeats it in its refusal, which is logged.
 */
export const httpAddress = z
  .url({ protocol: /^https?$/, error: 'expected an http or https address', abort: true })
  .refine((url) => !hasCredentials(new URL(url)), {
    error: 'expected an address without a user and a password',
  })
  .transform((url) => url.replace(/\/+$/, ''));

function hasCredentials({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}
