'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '../../../lib/forms/form-state.ts';
import { keepAnswer } from '../../../lib/forms/posted-answer.ts';
import { receiveForm } from '../../../lib/forms/receive-form.ts';
import { contact, formPorts } from '../../../lib/forms/site-forms.ts';

/** Takes a message. Its sender is sent on, so that loading the page again sends nothing twice. */
export async function sendMessage(data: FormData): Promise<FormState> {
  const received = await receiveForm(data, contact, await formPorts());
  if (received.taken) redirect('/contact/thanks');
  return received.state;
}

/** The same for a form that was sent without script: the page that answers says what is to be mended. */
export async function postMessage(data: FormData): Promise<void> {
  await keepAnswer(await sendMessage(data));
}
