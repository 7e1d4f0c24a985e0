import { mediaPath } from '../lib/content/media-path.ts';
import { untranslated } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import type { Project } from '../lib/reads/projects.ts';
import { Island } from './island.tsx';
import { Picture } from './picture.tsx';

/** Pictures that each lead to their large form; with script, to one another in a dialog. */
export function Gallery({ pictures }: { pictures: Project['gallery'] }) {
  if (pictures.length === 0) return null;
  const say = words().gallery;
  return (
    <section className="part" aria-labelledby="pictures">
      <h2 id="pictures">{say.pictures}</h2>
      <Island name="picture-gallery">
        <div className="gallery">
          {pictures.map((picture) => (
            <figure key={picture.id}>
              <a href={mediaPath(picture.id, 'w1600', picture.modified_on)}>
                <Picture
                  picture={picture}
                  alt={picture.alt || picture.title || say.picture}
                  place="gallery"
                />
              </a>
              {picture.title && <figcaption {...untranslated()}>{picture.title}</figcaption>}
            </figure>
          ))}
        </div>
        <dialog className="lightbox" aria-label={say.large}>
          <ul />
          <p className="lightbox-bar">
            <button type="button" value="ArrowLeft">
              <Arrow path="M15 4 7 12l8 8" name={say.previous} />
            </button>
            <output />
            <button type="button" value="ArrowRight">
              <Arrow path="m9 4 8 8-8 8" name={say.next} />
            </button>
            <button type="button" value="Escape">
              <Arrow path="M5 5l14 14M19 5 5 19" name={say.close} />
            </button>
          </p>
        </dialog>
      </Island>
    </section>
  );
}

function Arrow({ path, name }: { path: string; name: string }) {
  return (
    <>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path d={path} />
      </svg>
      <span className="visually-hidden">{name}</span>
    </>
  );
}
