import { PreviewClosed } from '../../../../../../../../components/preview/preview-closed.tsx';

export default function DraftGone() {
  return (
    <PreviewClosed title="This draft is gone">
      <p>The item or this version of it is not in the CMS any more.</p>
    </PreviewClosed>
  );
}
