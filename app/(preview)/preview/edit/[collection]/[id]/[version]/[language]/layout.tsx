import { PreviewDocument, previewLanguage } from '../../../../../../../../components/preview/preview-document.tsx';
import { siteMetadata, siteViewport } from '../../../../../../../../components/site-document.tsx';
import { speak } from '../../../../../../../../lib/languages/page-language.ts';
import '../../../../../../../(site)/styles/index.css';
import '../../../../../../../(translated)/arabic.css';
import '../../../../../../preview.css';

type Props = LayoutProps<'/preview/edit/[collection]/[id]/[version]/[language]'>;

// Who may see it is asked of each request, and the policy names scripts by a nonce: all of the document waits.
export const instant = false;

export const viewport = siteViewport;

export async function generateMetadata({ params }: Props) {
  speak(previewLanguage((await params).language));
  return siteMetadata();
}

export default async function EditLayout({ params, children }: Props) {
  return <PreviewDocument language={(await params).language}>{children}</PreviewDocument>;
}
