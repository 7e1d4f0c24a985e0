'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '../../../lib/forms/form-state.ts';
import { receiveForm } from '../../../lib/forms/receive-form.ts';
import { contact, formPorts } from '../../../lib/forms/site-forms.ts';

/** Takes a message. Its sender is sent on, so that loading the page again sends nothing twice. */
export async function sendMessage(_before: FormState, data: FormData): Promise<FormState> {
  const received = await receiveForm(data, contact, await formPorts());
  if (received.taken) redirect('/contact/thanks');
  return received.state;
}
