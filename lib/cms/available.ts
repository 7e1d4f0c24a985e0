import { cacheLife, cacheTag } from 'next/cache';
import type { ContentVersion } from '../../contract/content-version.ts';
import { UNAVAILABLE_TAG } from '../../contract/tags.ts';
import { request } from './client.ts';
import { isUnreachable } from './errors.ts';
import { createReading, type Reading } from './reading.ts';

/**
 * What came of a read: its value (null for absent) with its version (null where that can't be known), or that the
 * CMS could not be reached.
 */
export type Read<Value> =
  | { available: true; value: Value; version: ContentVersion | null }
  | { available: false };

/** What a read finds when it finds something: `ValueOf<typeof getProject>`. */
export type ValueOf<Reading extends (...parameters: never[]) => Promise<Read<unknown>>> = NonNullable<
  Extract<Awaited<ReturnType<Reading>>, { available: true }>['value']
>;

/**
 * Wraps the body of a `'use cache'` read. When the CMS can't be reached, the read and every page that uses it
 * are marked, so that the cache handlers answer 503 and store neither. Other errors pass.
 *
 * Caught here and not in the page: an error that leaves a cached function makes Next answer 500, whoever
 * catches it afterwards (seen in 16.4.6).
 */
export async function available<Value>(body: (cms: Reading) => Promise<Value>): Promise<Read<Value>> {
  const cms = createReading({ request, tag: cacheTag });
  try {
    const value = await body(cms);
    return { available: true, value, version: cms.version() };
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    console.warn(error instanceof Error ? error.message : 'The CMS did not answer');
    cacheTag(UNAVAILABLE_TAG);
    cacheLife(FOR_THIS_REQUEST);
    return { available: false };
  }
}

/** The shortest lifetime in seconds that Next still takes for static: below, it would want a Suspense boundary. */
const FOR_THIS_REQUEST = { stale: 30, revalidate: 1, expire: 300 };
