import { PreviewDocument, previewLanguage } from '../../../../../../components/preview/preview-document.tsx';
import { siteMetadata, siteViewport } from '../../../../../../components/site-document.tsx';
import { speak } from '../../../../../../lib/languages/page-language.ts';
import '../../../../../(site)/styles/index.css';
import '../../../../../(translated)/arabic.css';
import '../../../../preview.css';

type Props = LayoutProps<'/preview/review/[link]/[language]'>;

// Whether the link is still open is asked of each request: all of the document waits.
export const instant = false;

export const viewport = siteViewport;

export async function generateMetadata({ params }: Props) {
  speak(previewLanguage((await params).language));
  return siteMetadata();
}

export default async function ReviewLayout({ params, children }: Props) {
  return <PreviewDocument language={(await params).language}>{children}</PreviewDocument>;
}
