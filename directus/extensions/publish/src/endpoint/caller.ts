/** Who asks, and what they may do. */
import type { Accountability, SchemaOverview } from '@directus/types';
import type { Request } from 'express';
import { RELAY_TOKEN_HEADER } from '../../../../../contract/headers.ts';
import { judgeToken, MIN_TOKEN_CHARS } from '../../../../../contract/relay-token.ts';
import { forbidden, Refusal } from './refusal.ts';

/** What Directus's middleware has put on a request before ours sees it. */
declare module 'express-serve-static-core' {
  interface Request {
    accountability?: Accountability | null;
    schema: SchemaOverview;
  }
}

/** Fixed in directus/config/roles.json. */
const EDITOR_ROLE = '2f7b8d14-7c55-4d8e-9a3c-6e1d3c5b2a12';

/** Whether the account may see all deliveries and replay them: administrators and editors. */
export function isEditor(accountability: Accountability | null | undefined): boolean {
  return accountability?.admin === true || (accountability?.roles.includes(EDITOR_ROLE) ?? false);
}

/** Lets the relay pass. @throws Refusal 401 for another token, 503 when the CMS knows no token */
export function requireRelay(request: Request, relayToken: unknown): void {
  const verdict = judgeToken(relayToken, request.get(RELAY_TOKEN_HEADER));
  if (verdict === 'unset') {
    throw new Refusal(
      503,
      'SERVICE_UNAVAILABLE',
      `RELAY_TOKEN is not set for the CMS, or is shorter than ${MIN_TOKEN_CHARS} characters. Set the same token for CMS and relay.`,
    );
  }
  if (verdict === 'refused') {
    throw new Refusal(401, 'INVALID_CREDENTIALS', `Expected the relay's token in ${RELAY_TOKEN_HEADER}.`);
  }
}

/** Lets the relay pass, and administrators and editors. @throws Refusal */
export function requireRelayOrEditor(request: Request, relayToken: unknown): void {
  if (isEditor(request.accountability)) return;
  if (request.get(RELAY_TOKEN_HEADER) === undefined) throw forbidden();
  requireRelay(request, relayToken);
}
