import type { Metadata } from 'next';
import type { Field } from '../../../components/forms/form-field.tsx';
import { SentForm } from '../../../components/forms/sent-form.tsx';
import { MAX_EMAIL_CHARS } from '../../../lib/forms/forms.ts';
import { postedAnswer } from '../../../lib/forms/posted-answer.ts';
import { newsletter, stampFor } from '../../../lib/forms/site-forms.ts';
import { postSubscription, subscribe } from './actions.ts';

// As the layout: all of it waits for the request.
export const instant = false;

export const metadata: Metadata = {
  title: 'Newsletter',
  description: 'News of the projects by e-mail: results, and what did not work.',
  alternates: { canonical: '/newsletter' },
};

export default async function NewsletterPage() {
  const stamp = await stampFor(newsletter);
  return (
    <div className="frame form-page">
      <header className="page-head">
        <h1>Newsletter</h1>
        <p className="lead">
          What the projects have reached, with the figures, and what did not work. We write when there is
          something to tell.
        </p>
      </header>
      <SentForm
        submit={subscribe}
        post={postSubscription}
        posted={await postedAnswer()}
        fields={FIELDS}
        hidden={{ language: 'en' }}
        label="Subscribe"
        stamp={stamp}
      />
      <p className="form-note">
        We send you a mail with a link first; without a click on it your address is deleted after two days.
      </p>
    </div>
  );
}

const FIELDS: readonly Field[] = [
  {
    name: 'email',
    label: 'Your e-mail address',
    kind: 'email',
    isRequired: true,
    maxLength: MAX_EMAIL_CHARS,
    autoComplete: 'email',
  },
];
