import { stack } from '../../lib/charts/scale.ts';
import { textureOf } from './textures.tsx';

/**
 * Parts of a whole on one bar, in the textures of their place. What they leave of the whole stays open. Says nothing to
 * those who listen: the table beside it does, with a `Swatch` for each part.
 */
export function StackedBar({ values, whole }: { values: readonly number[]; whole: number }) {
  return (
    <svg className="stacked-bar" width="100%" height="28" aria-hidden="true">
      <rect className="stacked-open" width="100%" height="100%" />
      {stack(values, whole).map(({ from, length }, index) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
          key={index}
          className="stacked-part"
          x={`${from}%`}
          width={`${length}%`}
          height="100%"
          fill={textureOf(index)}
        />
      ))}
    </svg>
  );
}
