import { editable } from '../lib/preview/editable.ts';
import type { EditorPage } from '../lib/reads/pages.ts';
import { PageBlocks } from './page-blocks.tsx';

/** A page that an editor built. */
export function PageView({ page }: { page: EditorPage }) {
  return (
    <>
      <header className="page-head">
        <h1 {...editable('pages', page.id, 'title')}>{page.title}</h1>
        {page.summary && (
          <p className="lead" {...editable('pages', page.id, 'summary')}>
            {page.summary}
          </p>
        )}
      </header>
      <PageBlocks blocks={page.blocks} />
      {page.moreBlocks && <p className="section-more">This page is longer than can be shown here.</p>}
    </>
  );
}
