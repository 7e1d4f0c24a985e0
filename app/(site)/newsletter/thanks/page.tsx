import type { Metadata } from 'next';
import { FormTaken } from '../../../../components/forms/form-taken.tsx';

export const metadata: Metadata = { title: 'Thank you', robots: { index: false } };

export default function NewsletterThanksPage() {
  return (
    <FormTaken title="One thing is left to do">
      If your address is new to us, a mail is on its way to it. Please follow the link in it; without that we
      do not write to you.
    </FormTaken>
  );
}
