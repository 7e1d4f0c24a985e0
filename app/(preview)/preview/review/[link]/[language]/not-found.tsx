import { PreviewClosed } from '../../../../../../components/preview/preview-closed.tsx';

export default function DraftGone() {
  return (
    <PreviewClosed kicker="Draft for review" title="There is no such draft">
      <p>What the link led to is not in the CMS any more. Ask who sent it.</p>
    </PreviewClosed>
  );
}
