import { type MediaPreset, mediaPath, WIDTHS } from '../lib/content/media-path.ts';
import type { PictureFieldsFragment } from '../lib/generated/graphql.ts';

interface Props {
  picture: PictureFieldsFragment;
  /** The `sizes` attribute: how wide the picture is shown. */
  sizes: string;
  /** True for the one picture that a visitor sees first. */
  hero?: boolean;
  /** Replaces the picture's own text alternative; empty where the text beside it says the same. */
  alt?: string;
  className?: string;
}

/** A picture of the CMS in the widths that fit, with its place kept free while it loads. */
export function Picture({ picture, sizes, hero = false, alt, className }: Props) {
  const { id, width, height, modified_on } = picture;
  const widths = WIDTHS.filter((one, index) => !width || one <= width || index === 0);
  const address = (one: (typeof WIDTHS)[number]) =>
    mediaPath(id, `w${one}` satisfies MediaPreset, modified_on);
  return (
    <img
      className={className}
      src={address(960)}
      srcSet={widths.map((one) => `${address(one)} ${one}w`).join(', ')}
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
