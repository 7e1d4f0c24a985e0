import type { Metadata } from 'next';
import { DraftView } from '../../../../../../../../components/preview/draft-view.tsx';
import { PreviewBar } from '../../../../../../../../components/preview/preview-bar.tsx';
import { PreviewClosed } from '../../../../../../../../components/preview/preview-closed.tsx';
import { VisualEditing } from '../../../../../../../../components/preview/visual-editing.tsx';
import { MAIN_VERSION } from '../../../../../../../../contract/preview.ts';
import { speak } from '../../../../../../../../lib/languages/page-language.ts';
import { cmsOrigin } from '../../../../../../../../lib/preview/cms-origin.ts';
import { allowEditing } from '../../../../../../../../lib/preview/editable.ts';
import { languageNamed } from '../../../../../../../../lib/preview/language.ts';
import { openEdit } from '../../../../../../../../lib/preview/opened.ts';
import { sessionSeal } from '../../../../../../../../lib/preview/session.ts';

type Props = PageProps<'/preview/edit/[collection]/[id]/[version]/[language]'>;

// As the layout: all of it waits for the request.
export const instant = false;

export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false } };

/** A draft as an editor sees it in the CMS: with marks at what can be edited. */
export default async function EditPreview({ params }: Props) {
  const { collection, id, version, language: named } = await params;
  const language = languageNamed(named);
  speak(language);
  const opening = openEdit(await sessionSeal(), { collection, id, version });
  if (opening.state !== 'open') return <EditClosed />;
  const { preview } = opening;
  allowEditing();
  return (
    <>
      <PreviewBar
        collection={preview.collection}
        pathIn={(other) => `/preview/edit/${preview.collection}/${preview.item}/${preview.version}/${other}`}
      >
        <strong>Preview</strong> of what is saved
        {preview.version === MAIN_VERSION ? '' : ` in the version “${preview.version}”`}, as its page would
        show it
      </PreviewBar>
      <DraftView of={preview} language={language} />
      <VisualEditing directusUrl={cmsOrigin()} />
    </>
  );
}

function EditClosed() {
  return (
    <PreviewClosed title="No draft is open here">
      <p>
        Open an article, a project or a page in the CMS, and turn on its preview. One that was open for two
        hours is closed: load the form in the CMS again.
      </p>
    </PreviewClosed>
  );
}
