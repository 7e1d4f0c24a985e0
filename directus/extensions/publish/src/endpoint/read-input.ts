/** Reads what a request carries, or says which field is wrong. */
import { type DeliveryState, deliveryState } from '../../../../../contract/outbox.ts';
import { Refusal } from './refusal.ts';

interface Issue {
  path: PropertyKey[];
  message: string;
  errors?: Issue[][];
}

interface Schema<T> {
  safeParse(input: unknown): { success: true; data: T } | { success: false; error: { issues: Issue[] } };
}

/** The body as `schema` reads it. @throws Refusal 400 that names each wrong field */
export function readBody<T>(schema: Schema<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues.flatMap(describe).join('; '));
}

function describe(issue: Issue): string[] {
  if (issue.errors && issue.errors.length > 0) return [issue.errors.map(describeAll).join(', or ')];
  return [`${issue.path.length === 0 ? 'body' : issue.path.join('.')}: ${issue.message}`];
}

function describeAll(issues: Issue[]): string {
  return issues.flatMap(describe).join(' and ');
}

/** Most deliveries of one answer, and how many without a wish. Ours: what a person reads. */
const MAX_LISTED = 200;
const LISTED = 50;

/** Which deliveries are asked for. @throws Refusal 400 */
export function readListing(query: Record<string, unknown>): { state?: DeliveryState; limit: number } {
  const { state, limit = String(LISTED) } = query;
  const parsedState = deliveryState.optional().safeParse(state);
  if (!parsedState.success) throw invalid(`state: expected one of ${deliveryState.options.join(', ')}`);
  const number = typeof limit === 'string' && /^[0-9]{1,3}$/.test(limit) ? Number(limit) : 0;
  if (number < 1 || number > MAX_LISTED) throw invalid(`limit: expected a number from 1 to ${MAX_LISTED}`);
  return { state: parsedState.data, limit: number };
}

function invalid(problem: string): Refusal {
  return new Refusal(400, 'INVALID_PAYLOAD', problem);
}
