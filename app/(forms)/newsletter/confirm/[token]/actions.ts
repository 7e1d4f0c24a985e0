'use server';

import { redirect } from 'next/navigation';
import { type FormState, NOTHING_SENT } from '../../../../../lib/forms/form-state.ts';
import { writeToInbox } from '../../../../../lib/forms/inbox.ts';
import { keepAnswer } from '../../../../../lib/forms/posted-answer.ts';
import { isToken, subscriptionId } from '../../../../../lib/forms/subscription-token.ts';

/** Confirms the subscription whose token it is; to do so twice changes nothing. */
export async function confirmSubscription(data: FormData): Promise<FormState> {
  const token = data.get('token');
  if (typeof token !== 'string' || !isToken(token)) return { ...NOTHING_SENT, problem: NOT_KNOWN };
  const written = await writeToInbox('PATCH', `subscriptions/${subscriptionId(token)}`, { confirmed: true });
  if (written === 'stored') redirect('/newsletter/confirmed');
  return { ...NOTHING_SENT, problem: written === 'absent' ? NOT_KNOWN : NOT_NOW };
}

/** The same for a form that was sent without script. */
export async function postConfirmation(data: FormData): Promise<void> {
  await keepAnswer(await confirmSubscription(data));
}

const NOT_KNOWN = 'This link is no longer known. It holds for two days; please subscribe once more.';
const NOT_NOW = 'This could not be taken: the system behind it does not answer. Please try again later.';
