import { builtPaths, translatedMetadata, translatedPage } from '../../translated-pages.ts';

type Props = PageProps<'/ar/[[...path]]'>;

export function generateStaticParams() {
  return builtPaths();
}

export async function generateMetadata({ params }: Props) {
  return translatedMetadata('ar', (await params).path ?? []);
}

/** Every page in Arabic: the same as in the first language, with other words. */
export default async function ArabicPage({ params }: Props) {
  return translatedPage('ar', (await params).path ?? []);
}
