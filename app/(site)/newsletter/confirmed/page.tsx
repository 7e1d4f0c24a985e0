import type { Metadata } from 'next';
import { FormTaken } from '../../../../components/forms/form-taken.tsx';

export const metadata: Metadata = { title: 'Subscribed', robots: { index: false } };

export default function NewsletterConfirmedPage() {
  return (
    <FormTaken title="You will hear from us">
      Your subscription is confirmed. Every newsletter says how to end it.
    </FormTaken>
  );
}
