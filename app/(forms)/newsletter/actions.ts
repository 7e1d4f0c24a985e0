'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '../../../lib/forms/form-state.ts';
import { receiveForm } from '../../../lib/forms/receive-form.ts';
import { formPorts, newsletter } from '../../../lib/forms/site-forms.ts';

/** Takes an address. It counts once its owner has followed the link in a mail. */
export async function subscribe(_before: FormState, data: FormData): Promise<FormState> {
  const received = await receiveForm(data, newsletter, await formPorts());
  if (received.taken) redirect('/newsletter/thanks');
  return received.state;
}
