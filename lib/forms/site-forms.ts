import 'server-only';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import type { z } from 'zod';
import { env } from '../env.ts';
import { clientAddress } from './client-address.ts';
import { formKeys } from './form-keys.ts';
import { contactForm, newsletterForm } from './forms.ts';
import { writeToInbox } from './inbox.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';
import type { Form, FormPorts, Left } from './receive-form.ts';
import { makeStamp } from './stamp.ts';
import { newToken, subscriptionId } from './subscription-token.ts';

declare global {
  var vitrineFormLimit: RateLimit | undefined;
}

/** The form on the page Contact. */
export const contact: Form<z.output<typeof contactForm>> = {
  kind: 'contact',
  schema: contactForm,
  leave: async (message) => leftIn('messages', { ...message }),
};

/** The form on the page Newsletter. The CMS sends the link and forgets the token. */
export const newsletter: Form<z.output<typeof newsletterForm>> = {
  kind: 'newsletter',
  schema: newsletterForm,
  async leave(subscription) {
    const token = newToken();
    return leftIn('subscriptions', { ...subscription, id: subscriptionId(token), token });
  },
};

/** A stamp for a form that is opened now, and so never of a page that was made before. */
export async function stampFor({ kind }: Pick<Form<unknown>, 'kind'>): Promise<string> {
  await connection();
  return makeStamp(kind, formKeys[0], Date.now());
}

/** What receiving a form of this request works with. Kept globally, since Next may load this module more than once. */
export async function formPorts(): Promise<FormPorts> {
  globalThis.vitrineFormLimit ??= createRateLimit(env.REDIS_URL);
  return {
    keys: formKeys,
    address: clientAddress((await headers()).get('x-forwarded-for'), env.TRUST_PROXY),
    limit: globalThis.vitrineFormLimit,
    now: Date.now,
  };
}

async function leftIn(collection: string, item: Record<string, unknown>): Promise<Left> {
  const left = await writeToInbox('POST', collection, item);
  return left === 'absent' ? 'unavailable' : left;
}
