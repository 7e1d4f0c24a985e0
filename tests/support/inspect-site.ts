/** Asks a site under test what it knows of its pages, signed as the relay signs. */
import { randomUUID } from 'node:crypto';
import { IDEMPOTENCY_KEY_HEADER, SIGNATURE_HEADER } from '../../contract/headers.ts';
import { type InspectionAnswer, inspectionAnswer } from '../../contract/inspect.ts';
import { sign } from '../../contract/signature.ts';
import type { TestSite } from './start-site.ts';

/** The site's answer. @throws Error unless it is 200 */
export async function inspect(
  site: Pick<TestSite, 'url' | 'secret'>,
  asked: { tags?: readonly string[]; paths?: readonly string[]; cold?: boolean },
): Promise<InspectionAnswer> {
  const id = randomUUID();
  const body = JSON.stringify({
    id,
    signedAt: new Date().toISOString(),
    correlationId: `test-${id}`,
    ...asked,
  });
  const response = await fetch(`${site.url}/api/inspect`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      [SIGNATURE_HEADER]: sign(body, site.secret),
      [IDEMPOTENCY_KEY_HEADER]: id,
    },
    body,
  });
  const text = await response.text();
  if (!response.ok)
    throw new Error(`Expected the inspection to be answered, got ${response.status}: ${text}`);
  return inspectionAnswer.parse(JSON.parse(text));
}
