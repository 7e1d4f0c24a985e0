import { editable } from '../lib/preview/editable.ts';
import type { EditorPage } from '../lib/reads/pages.ts';
import { Picture } from './picture.tsx';
import { ProjectList } from './project-list.tsx';
import { RichText } from './rich-text.tsx';

type Block = EditorPage['blocks'][number];

/** The blocks of an editor's page, in their order. */
export function PageBlocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block) => <BlockView key={block.id} block={block} />);
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return <RichText html={block.body} editable={editable('block_text', block.item, 'body', 'drawer')} />;
    case 'image':
      return (
        <figure className="cover">
          <Picture picture={block.image} place="page" />
          {block.caption && (
            <figcaption {...editable('block_image', block.item, 'caption')}>{block.caption}</figcaption>
          )}
        </figure>
      );
    case 'facts':
      return (
        <section className="section">
          {block.heading && (
            <h2 className="section-title" {...editable('block_facts', block.item, 'heading')}>
              {block.heading}
            </h2>
          )}
          <dl className="figures" {...editable('block_facts', block.item, 'items', 'drawer')}>
            {block.items.map((item) => (
              <div key={`${item.value} ${item.label}`}>
                <dt>{item.label}</dt>
                <dd>
                  <strong>{item.value}</strong> {item.unit}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      );
    case 'projects':
      return (
        <section className="section">
          {block.heading && (
            <h2 className="section-title" {...editable('block_projects', block.item, 'heading')}>
              {block.heading}
            </h2>
          )}
          <ProjectList projects={block.projects} level="h3" />
          {block.more && (
            <p className="section-more">
              There are more. <a href="/projects">All projects</a>
            </p>
          )}
        </section>
      );
  }
}
