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
  const { collection: named, id, version, language: code } = await params;
  const language = languageNamed(code);
  speak(language);
  const opening = openEdit(await sessionSeal(), { collection: named, id, version });
  if (opening.state !== 'open') return <EditClosed />;
  const { preview } = opening;
  const { collection, item } = preview;
  allowEditing();
  return (
    <>
      <DraftView
        of={preview}
        language={language}
        gone={<EditGone />}
        bar={(shown) => (
          <PreviewBar
            collection={collection}
            pathIn={(other) => `/preview/edit/${collection}/${item}/${preview.version}/${other}`}
          >
            <strong>Preview</strong> of what is saved
            {shown === MAIN_VERSION ? '' : ` in the version “${shown}”`}, as its page would show it
          </PreviewBar>
        )}
      />
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

function EditGone() {
  return (
    <PreviewClosed title="There is no such draft">
      <p>The item or this version of it is not in the CMS: it was deleted, or is not there yet.</p>
    </PreviewClosed>
  );
}
