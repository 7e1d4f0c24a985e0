import 'server-only';
import { type ReviewState, reviewState } from '../../contract/preview.ts';
import { env } from '../env.ts';

/** Longest time for the answer, in milliseconds: it is one row. */
const TIMEOUT_MS = 5_000;

/** What the CMS says of a review link; null when it does not answer, or in no form that is known. */
export async function askReviewLink(id: string): Promise<ReviewState | null> {
  try {
    const answer = await fetch(`${env.DIRECTUS_URL}/preview/review-links/${id}/state`, {
      headers: { authorization: `Bearer ${env.DIRECTUS_PREVIEW_TOKEN}` },
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!answer.ok) throw new Error(`The CMS answered ${answer.status} about a review link; expected 200`);
    return reviewState.parse(await answer.json());
  } catch (error) {
    console.warn(error instanceof Error ? error.message : 'The CMS did not answer about a review link');
    return null;
  }
}
