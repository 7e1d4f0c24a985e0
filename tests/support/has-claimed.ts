import { claimAnswer } from '../../contract/outbox.ts';
import type { Passing } from './gate.ts';

/** Whether this is the outbox's answer to a claim that has got something. Changes in it may well hold nulls. */
export function hasClaimed({ path }: Pick<Passing, 'path'>, answer: string): boolean {
  if (path !== '/publish/claim' || answer === '') return false;
  return (claimAnswer.safeParse(JSON.parse(answer)).data?.delivery ?? null) !== null;
}
