import { PreviewClosed } from '../../../../../../components/preview/preview-closed.tsx';

export default function ReviewClosed() {
  return (
    <PreviewClosed kicker="Draft for review" title="This link is not open">
      <p>
        Its time has passed, or its address is not whole. Open the link as it was sent to you, or ask who sent
        it for a new one.
      </p>
    </PreviewClosed>
  );
}
