'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '../../../lib/forms/form-state.ts';
import { keepAnswer } from '../../../lib/forms/posted-answer.ts';
import { receiveForm } from '../../../lib/forms/receive-form.ts';
import { formPorts, newsletter } from '../../../lib/forms/site-forms.ts';

/** Takes an address. It counts once its owner has followed the link in a mail. */
export async function subscribe(data: FormData): Promise<FormState> {
  const received = await receiveForm(data, newsletter, await formPorts());
  if (received.taken) redirect('/newsletter/thanks');
  return received.state;
}

/** The same for a form that was sent without script: the page that answers says what is to be mended. */
export async function postSubscription(data: FormData): Promise<void> {
  await keepAnswer(await subscribe(data));
}
