import type { Metadata } from 'next';
import { DraftView } from '../../../../../../components/preview/draft-view.tsx';
import { PreviewBar } from '../../../../../../components/preview/preview-bar.tsx';
import { PreviewClosed } from '../../../../../../components/preview/preview-closed.tsx';
import { Unavailable } from '../../../../../../components/unavailable.tsx';
import { untilMoment } from '../../../../../../lib/format/dates.ts';
import { speak } from '../../../../../../lib/languages/page-language.ts';
import { languageNamed } from '../../../../../../lib/preview/language.ts';
import { openReview } from '../../../../../../lib/preview/opened.ts';
import { sessionSeal } from '../../../../../../lib/preview/session.ts';

type Props = PageProps<'/preview/review/[link]/[language]'>;

// As the layout: all of it waits for the request.
export const instant = false;

export const metadata: Metadata = { title: 'Draft for review', robots: { index: false, follow: false } };

/** A draft as somebody sees it who was sent a link: to be read, and nothing else. */
export default async function ReviewPage({ params }: Props) {
  const { link, language: named } = await params;
  const language = languageNamed(named);
  speak(language);
  const opening = await openReview(await sessionSeal(), link);
  if (opening.state === 'unavailable') return <Unavailable />;
  if (opening.state !== 'open') return <ReviewClosed isRevoked={opening.state === 'revoked'} />;
  const { preview } = opening;
  return (
    <DraftView
      of={preview}
      language={language}
      gone={<DraftGone />}
      bar={() => (
        <PreviewBar collection={preview.collection} pathIn={(other) => `/preview/review/${link}/${other}`}>
          <strong>Draft for review</strong>, until{' '}
          <time dateTime={preview.until}>{untilMoment(preview.until)}</time>
        </PreviewBar>
      )}
    />
  );
}

function ReviewClosed({ isRevoked }: { isRevoked: boolean }) {
  return isRevoked ? (
    <PreviewClosed kicker="Draft for review" title="This link was revoked">
      <p>Who sent it has closed it. The text may be published by now, or have changed: ask for a new link.</p>
    </PreviewClosed>
  ) : (
    <PreviewClosed kicker="Draft for review" title="This link is not open">
      <p>
        Its time has passed, or its address is not whole. Open the link as it was sent to you, or ask who sent
        it for a new one.
      </p>
    </PreviewClosed>
  );
}

function DraftGone() {
  return (
    <PreviewClosed kicker="Draft for review" title="There is no such draft">
      <p>What the link led to is not in the CMS any more. Ask who sent it.</p>
    </PreviewClosed>
  );
}
