import { longDate } from '../lib/format/dates.ts';
import { untranslated } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import { editable } from '../lib/preview/editable.ts';
import type { Project } from '../lib/reads/projects.ts';
import { RichText } from './rich-text.tsx';

/** What has happened, the newest first, along a line. */
export function ProjectUpdates({ updates }: Pick<Project, 'updates'>) {
  if (updates.length === 0) return null;
  return (
    <section className="part" aria-labelledby="updates">
      <h2 id="updates">{words().project.updates}</h2>
      <ol className="updates">
        {updates.map((update) => (
          <li key={update.id} className="update">
            <time dateTime={update.date}>{longDate(update.date)}</time>
            <div {...untranslated()}>
              <h3 {...editable('project_updates', update.id, 'title')}>{update.title}</h3>
              <RichText
                html={update.body}
                editable={editable('project_updates', update.id, 'body', 'drawer')}
              />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
