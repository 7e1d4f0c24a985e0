import { PreviewClosed } from '../../../../../../../../components/preview/preview-closed.tsx';

export default function DraftGone() {
  return (
    <PreviewClosed title="There is no such draft">
      <p>The item or this version of it is not in the CMS: it was deleted, or is not there yet.</p>
    </PreviewClosed>
  );
}
