import { fitInto } from '../lib/content/fit-picture.ts';
import { mediaPath } from '../lib/content/media-path.ts';
import type { PicturePlace } from '../lib/content/picture-places.ts';
import { focusClasses, tintClasses } from '../lib/content/placeholder.ts';
import type { PictureFieldsFragment } from '../lib/generated/graphql.ts';

interface Props {
  picture: PictureFieldsFragment;
  /** Where it stands, which says how wide it is shown. */
  place: PicturePlace;
  /** True for the one picture that a visitor sees first. */
  hero?: boolean;
  /** Replaces the picture's own text alternative; empty where the text beside it says the same. */
  alt?: string;
  className?: string;
}

/** A picture of the CMS in the widths that fit, with its place kept free in its own colour while it loads. */
export function Picture({ picture, place, hero = false, alt, className }: Props) {
  const { id, width, height, modified_on } = picture;
  const { sizes, candidates, plain } = fitInto(place, picture);
  const classes = [className, ...tintClasses(picture.dominant_color), ...focusClasses(picture)];
  return (
    <img
      className={classes.filter(Boolean).join(' ') || undefined}
      src={mediaPath(id, `w${plain}`, modified_on)}
      srcSet={candidates
        .map(({ width: one, pixels }) => `${mediaPath(id, `w${one}`, modified_on)} ${pixels}w`)
        .join(', ')}
      sizes={sizes}
      width={width ?? undefined}
      height={height ?? undefined}
      alt={alt ?? picture.alt ?? ''}
      loading={hero ? 'eager' : 'lazy'}
      fetchPriority={hero ? 'high' : undefined}
      decoding="async"
    />
  );
}
