import type { ReactNode } from 'react';
import { MAIN_VERSION, type PreviewedCollection } from '../../contract/preview.ts';
import type { Read } from '../../lib/cms/available.ts';
import type { Language } from '../../lib/languages/languages.ts';
import type { OpenedPreview } from '../../lib/preview/opened.ts';
import { getArticleDraft } from '../../lib/reads/drafts/article.ts';
import type { WantedDraft } from '../../lib/reads/drafts/draft.ts';
import { getPageDraft } from '../../lib/reads/drafts/page.ts';
import { getProjectDraft } from '../../lib/reads/drafts/project.ts';
import { ArticleView } from '../article-view.tsx';
import { PageView } from '../page-view.tsx';
import { ProjectView } from '../project-view.tsx';
import { Unavailable } from '../unavailable.tsx';

/** The version that Directus offers of every item before there is one. Until then the item itself is what it would hold. */
const OFFERED_VERSION = 'draft';

/** A draft as its page would look: by the very parts of which that page is made. */
export async function DraftView({
  of: { collection, item: id, version },
  language,
  bar,
  gone,
}: {
  of: OpenedPreview;
  language: Language;
  /** What stands above it, by the version that is shown. */
  bar: (version: string) => ReactNode;
  /** What stands in its place where it is not in the CMS any more. */
  gone: ReactNode;
}) {
  const versions = version === OFFERED_VERSION ? [version, MAIN_VERSION] : [version];
  for (const one of versions) {
    const view = await viewOf(collection, { id, version: one, language });
    if (view === null) continue;
    return (
      <>
        {bar(one)}
        {view}
      </>
    );
  }
  return gone;
}

/** Null where it is gone. */
async function viewOf(collection: PreviewedCollection, wanted: WantedDraft): Promise<ReactNode> {
  switch (collection) {
    case 'articles':
      return shown(await getArticleDraft(wanted), (draft) => <ArticleView {...draft} />);
    case 'projects':
      return shown(await getProjectDraft(wanted), (draft) => <ProjectView {...draft} />);
    case 'pages':
      return shown(await getPageDraft(wanted), (page) => (
        <div className="frame">
          <PageView page={page} />
        </div>
      ));
  }
}

function shown<Value>(read: Read<Value | null>, show: (value: Value) => ReactNode): ReactNode {
  if (!read.available) return <Unavailable />;
  return read.value === null ? null : show(read.value);
}
