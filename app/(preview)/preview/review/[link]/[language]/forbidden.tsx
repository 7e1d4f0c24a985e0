import { PreviewClosed } from '../../../../../../components/preview/preview-closed.tsx';

export default function ReviewRevoked() {
  return (
    <PreviewClosed kicker="Draft for review" title="This link was revoked">
      <p>Who sent it has closed it. The text may be published by now, or have changed: ask for a new link.</p>
    </PreviewClosed>
  );
}
