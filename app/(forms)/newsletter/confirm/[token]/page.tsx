import type { Metadata } from 'next';
import { SentForm } from '../../../../../components/forms/sent-form.tsx';
import { postedAnswer } from '../../../../../lib/forms/posted-answer.ts';
import { confirmSubscription, postConfirmation } from './actions.ts';

// As the layout: all of it waits for the request.
export const instant = false;

// The address is a key, so it is told to nobody.
export const metadata: Metadata = {
  title: 'Confirm your subscription',
  robots: { index: false },
  referrer: 'no-referrer',
};

interface Props {
  params: Promise<{ token: string }>;
}

/** A button and not the link itself confirms: programs that look at mails follow links. */
export default async function ConfirmPage({ params }: Props) {
  const { token } = await params;
  return (
    <div className="frame form-page">
      <header className="page-head">
        <h1>Confirm your subscription</h1>
        <p className="lead">One more click, and our newsletter comes to you.</p>
      </header>
      <SentForm
        submit={confirmSubscription}
        post={postConfirmation}
        posted={await postedAnswer()}
        fields={[]}
        hidden={{ token }}
        label="Yes, send it to me"
      />
    </div>
  );
}
