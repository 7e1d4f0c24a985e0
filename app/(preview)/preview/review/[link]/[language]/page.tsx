import type { Metadata } from 'next';
import { DraftView } from '../../../../../../components/preview/draft-view.tsx';
import { PreviewBar } from '../../../../../../components/preview/preview-bar.tsx';
import { Unavailable } from '../../../../../../components/unavailable.tsx';
import { untilMoment } from '../../../../../../lib/format/dates.ts';
import { speak } from '../../../../../../lib/languages/page-language.ts';
import { languageNamed } from '../../../../../../lib/preview/language.ts';
import { letIn } from '../../../../../../lib/preview/let-in.ts';
import { openReview } from '../../../../../../lib/preview/opened.ts';

type Props = PageProps<'/preview/review/[link]/[language]'>;

// As the layout: all of it waits for the request.
export const instant = false;

export const metadata: Metadata = { title: 'Draft for review', robots: { index: false, follow: false } };

/** A draft as somebody sees it who was sent a link: to be read, and nothing else. */
export default async function ReviewPage({ params }: Props) {
  const { link, language: named } = await params;
  const language = languageNamed(named);
  speak(language);
  const preview = letIn(await openReview(link));
  if (!preview) return <Unavailable />;
  return (
    <>
      <PreviewBar collection={preview.collection} pathIn={(other) => `/preview/review/${link}/${other}`}>
        <strong>Draft for review</strong>, until{' '}
        <time dateTime={preview.until}>{untilMoment(preview.until)}</time>
      </PreviewBar>
      <DraftView of={preview} language={language} />
    </>
  );
}
