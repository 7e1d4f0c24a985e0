import type { Metadata } from 'next';
import type { Field } from '../../../components/forms/form-field.tsx';
import { SentForm } from '../../../components/forms/sent-form.tsx';
import { MAX_EMAIL_CHARS, MAX_LINE_CHARS, MAX_MESSAGE_CHARS } from '../../../lib/forms/forms.ts';
import { postedAnswer } from '../../../lib/forms/posted-answer.ts';
import { contact, stampFor } from '../../../lib/forms/site-forms.ts';
import { postMessage, sendMessage } from './actions.ts';

// As the layout: all of it waits for the request.
export const instant = false;

export const metadata: Metadata = {
  title: 'Contact',
  description: 'Write to us about a project, a figure, or working together.',
  alternates: { canonical: '/contact' },
};

export default async function ContactPage() {
  const stamp = await stampFor(contact);
  return (
    <div className="frame form-page">
      <header className="page-head">
        <h1>Write to us</h1>
        <p className="lead">
          About a project, a figure that looks wrong, or working together. A person reads it and answers by
          e-mail, mostly within a week.
        </p>
      </header>
      <SentForm
        submit={sendMessage}
        post={postMessage}
        posted={await postedAnswer()}
        fields={FIELDS}
        label="Send"
        stamp={stamp}
      />
      <p className="form-note">
        What you write is kept by us to answer it, and deleted when you ask for that. It is passed on to
        nobody.
      </p>
    </div>
  );
}

const FIELDS: readonly Field[] = [
  {
    name: 'name',
    label: 'Your name',
    kind: 'text',
    isRequired: true,
    maxLength: MAX_LINE_CHARS,
    autoComplete: 'name',
  },
  {
    name: 'email',
    label: 'Your e-mail address',
    hint: 'We answer there and use it for nothing else.',
    kind: 'email',
    isRequired: true,
    maxLength: MAX_EMAIL_CHARS,
    autoComplete: 'email',
  },
  {
    name: 'subject',
    label: 'Subject',
    kind: 'text',
    isRequired: false,
    maxLength: MAX_LINE_CHARS,
    autoComplete: 'off',
  },
  {
    name: 'message',
    label: 'Message',
    kind: 'paragraphs',
    isRequired: true,
    maxLength: MAX_MESSAGE_CHARS,
    autoComplete: 'off',
  },
];
