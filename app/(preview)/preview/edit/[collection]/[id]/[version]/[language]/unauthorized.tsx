import { PreviewClosed } from '../../../../../../../../components/preview/preview-closed.tsx';

export default function EditClosed() {
  return (
    <PreviewClosed title="No draft is open here">
      <p>
        Open an article, a project or a page in the CMS, and turn on its preview. One that was open for two
        hours is closed: load the form in the CMS again.
      </p>
    </PreviewClosed>
  );
}
