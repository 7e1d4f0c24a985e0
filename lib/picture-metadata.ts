import { mediaPath } from './content/media-path.ts';
import type { PictureFieldsFragment } from './generated/graphql.ts';

/** The picture that others show beside a link to a page, in the size that they ask for. */
export function pictureMetadata(picture: PictureFieldsFragment | null) {
  if (!picture) return [];
  const url = mediaPath(picture.id, 'og', picture.modified_on);
  return [{ url, width: 1200, height: 630, alt: picture.alt ?? '' }];
}
