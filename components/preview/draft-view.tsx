import { notFound } from 'next/navigation';
import type { Read } from '../../lib/cms/available.ts';
import type { Language } from '../../lib/languages/languages.ts';
import type { OpenedPreview } from '../../lib/preview/opened.ts';
import { getArticleDraft } from '../../lib/reads/drafts/article.ts';
import { getPageDraft } from '../../lib/reads/drafts/page.ts';
import { getProjectDraft } from '../../lib/reads/drafts/project.ts';
import { ArticleView } from '../article-view.tsx';
import { PageView } from '../page-view.tsx';
import { ProjectView } from '../project-view.tsx';
import { Unavailable } from '../unavailable.tsx';

/** A draft as its page would look: by the very parts of which that page is made. Not found where it is gone. */
export async function DraftView({
  of: { collection, item: id, version },
  language,
}: {
  of: OpenedPreview;
  language: Language;
}) {
  switch (collection) {
    case 'articles': {
      const draft = there(await getArticleDraft({ id, version, language }));
      return draft ? <ArticleView {...draft} /> : <Unavailable />;
    }
    case 'projects': {
      const draft = there(await getProjectDraft({ id, version, language }));
      return draft ? <ProjectView {...draft} /> : <Unavailable />;
    }
    case 'pages': {
      const page = there(await getPageDraft({ id, version }));
      return page ? (
        <div className="frame">
          <PageView page={page} />
        </div>
      ) : (
        <Unavailable />
      );
    }
  }
}

/** What was read; null while the CMS can't be asked. */
function there<Value>(read: Read<Value | null>): Value | null {
  if (!read.available) return null;
  return read.value ?? notFound();
}
