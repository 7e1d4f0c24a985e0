import { mediaPath } from './content/media-path.ts';
import type { PictureFieldsFragment } from './generated/graphql.ts';
import { OG_SIZE, ogPath } from './og/address.ts';

/** What the picture that stands for a page depends on. */
export interface PicturedPage {
  /** Its path, or that of the page whose drawn picture it takes. */
  path: string;
  /** Its own picture; one is drawn where there is none. */
  picture?: PictureFieldsFragment | null;
  title: string;
  description?: string | null;
  siteName: string;
}

/** The picture that others show beside a link to a page, in the size that they ask for. Its address is a path. */
export function ogPicture({ path, picture, title, description, siteName }: PicturedPage) {
  return picture
    ? { url: mediaPath(picture.id, 'og', picture.modified_on), ...OG_SIZE, alt: picture.alt ?? '' }
    : { url: ogPath(path, [siteName, title, description ?? '']), ...OG_SIZE, alt: title };
}
