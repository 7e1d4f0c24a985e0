/** Asks the site what it knows of its pages. Asking for nothing is the probe: is the site there, is its store? */
import { randomUUID } from 'node:crypto';
import { type Inspection, type InspectionAnswer, inspectionAnswer } from '../../contract/inspect.ts';
import { failureOf } from './classify-answer.ts';
import { failed, type Result } from './failure.ts';
import { type SiteAccess, signedPost } from './signed-post.ts';

/** What to ask for. */
export type Question = Partial<Pick<Inspection, 'tags' | 'paths' | 'cold'>>;

/** The site's answer to `question`, asked in the name of `correlationId`. */
export async function inspect(
  question: Question,
  correlationId: string,
  site: SiteAccess,
  signal: AbortSignal,
): Promise<Result<InspectionAnswer>> {
  const body = {
    id: randomUUID(),
    signedAt: new Date().toISOString(),
    correlationId,
    tags: question.tags ?? [],
    paths: question.paths ?? [],
    cold: question.cold ?? false,
  };
  const answer = await signedPost('/api/inspect', body, site, signal);
  if (!answer.ok) return answer;
  if (answer.value.status !== 200) return failureOf(answer.value);
  const parsed = inspectionAnswer.safeParse(answer.value.body);
  if (parsed.success) return { ok: true, value: parsed.data };
  return failed('unavailable', 'Something answers the inspection that is not the site; check SITE_URL');
}
