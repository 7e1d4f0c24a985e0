import type { Metadata } from 'next';
import { FormTaken } from '../../../../components/forms/form-taken.tsx';

export const metadata: Metadata = { title: 'Thank you', robots: { index: false } };

export default function ContactThanksPage() {
  return (
    <FormTaken title="Your message has arrived">
      It is with us, and a person will read it. We answer by e-mail, mostly within a week.
    </FormTaken>
  );
}
